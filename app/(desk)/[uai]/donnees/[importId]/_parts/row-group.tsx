import Link from 'next/link';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { REPORT } from '@/lib/messages/data-imports';
import { formatCount } from '@/lib/messages/format';
import { describeRowReason } from '@/lib/messages/import';
import type { ReportedFile, ReportedRow } from '@/lib/messages/import-report';

type Outcome = 'refused' | 'undecided' | 'warned';
type Props = { uai: string; file: ReportedFile; outcome: Outcome; rows: readonly ReportedRow[] };

/** The rows of one outcome with whom each is about, why, and what to do. */
export function RowGroup({ uai, file, outcome, rows }: Props) {
  const own = rows.filter((row) => row.outcome === outcome);
  if (own.length === 0) return null;
  const counted = { refused: file.rowsRefused, undecided: file.rowsUndecided, warned: file.rowsWarned }[
    outcome
  ];
  const shown = new Set(own.map((row) => row.line)).size;
  // A decided row has left the list; a count above what was sent means that the list was cut.
  const all = outcome === 'undecided' ? shown : Math.max(counted, shown);
  const what = REPORT.rowsOf[outcome](outcome === 'warned' ? Math.max(all, own.length) : all);
  return (
    <Disclosure open={outcome !== 'warned'} summary={what}>
      <p className="mb-2 max-w-prose text-sm text-muted">
        {REPORT.kept[outcome]} {shown < all && REPORT.someRows(shown, all)}
      </p>
      {outcome === 'refused' && own.some((row) => row.reason === 'unknown_label') && (
        <p className="mb-2 text-sm">
          <Link className="link" href={`/${uai}/donnees/libelles`}>
            {REPORT.labels}
          </Link>
        </p>
      )}
      <div className="overflow-hidden rounded-md border border-line">
        <DataTable
          caption={REPORT.rowsCaption(what, file.name)}
          columns={[
            {
              id: 'line',
              header: REPORT.rowColumns.line,
              align: 'end',
              cell: (row) => formatCount(row.line),
            },
            {
              id: 'who',
              header: REPORT.rowColumns.who,
              rowHeader: true,
              className: 'min-w-32 max-w-56',
              cell: (row) => <Who detail={row.detail} />,
            },
            {
              id: 'why',
              header: REPORT.rowColumns.why,
              className: 'min-w-64',
              cell: (row) => describeRowReason(row),
            },
          ]}
          maxHeight="max-h-96"
          rowKey={(row) => `${row.line}-${row.reason}`}
          rows={own}
        />
      </div>
    </Disclosure>
  );
}

function Who({ detail }: { detail: ReportedRow['detail'] }) {
  const more = [
    ...(detail.classes ? [REPORT.classes(detail.classes)] : []),
    ...(detail.children ? [REPORT.children(detail.children)] : []),
  ];
  return (
    <>
      {detail.who || REPORT.nobody}
      {more.length > 0 && <span className="block text-xs font-normal text-muted">{more.join(' · ')}</span>}
    </>
  );
}
