import Link from 'next/link';
import { Disclosure } from '@/app/_ui/disclosure';
import { REPORT } from '@/lib/messages/data-imports';
import type { ReportedFile, ReportedRow } from '@/lib/messages/import-report';
import type { ImportReport } from '@/lib/services/import/list-imports';
import { OUTCOME_WORDS, type Outcome } from '../lignes/[fileId]/outcomes';
import { RowsTable } from './rows-table';

export type RowCounts = ImportReport['rowCounts'];

type Props = {
  uai: string;
  file: ReportedFile & { batchId: string };
  outcome: Outcome;
  rows: readonly ReportedRow[];
  rowCounts: RowCounts;
};

/** The first rows of one outcome with whom each is about, why, and what to do; the way to all of them. */
export function RowGroup({ uai, file, outcome, rows, rowCounts }: Props) {
  const own = rows.filter((row) => row.outcome === outcome);
  const counted = rowCounts.find((count) => count.outcome === outcome);
  if (!counted || own.length === 0) return null;
  // One row may have several warnings; each is told.
  const what = REPORT.rowsOf[outcome](outcome === 'warned' ? counted.rows : counted.lines);
  const all = `/${uai}/donnees/${file.batchId}/lignes/${file.id}?resultat=${OUTCOME_WORDS[outcome]}`;
  return (
    <Disclosure open={outcome !== 'warned'} summary={what}>
      <p className="mb-2 max-w-prose text-sm text-muted">
        {REPORT.kept[outcome]} {own.length < counted.rows && REPORT.someRows(own.length, counted.rows)}
      </p>
      {outcome === 'refused' && counted.hasUnknownLabel && (
        <p className="mb-2 text-sm">
          <Link className="link" href={`/${uai}/donnees/libelles#inconnus`}>
            {REPORT.labels}
          </Link>
        </p>
      )}
      <div className="overflow-hidden rounded-md border border-line">
        <RowsTable caption={REPORT.rowsCaption(what, file.name)} maxHeight="max-h-96" rows={own} />
      </div>
      {own.length < counted.rows && (
        <p className="mt-2 text-sm">
          <Link className="link inline-flex min-h-6 items-center" href={all}>
            {REPORT.seeAllRows(counted.rows)}
            <span className="sr-only"> ({REPORT.rowsCaption(what, file.name)})</span>
          </Link>
        </p>
      )}
    </Disclosure>
  );
}
