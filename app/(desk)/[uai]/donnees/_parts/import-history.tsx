import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { IMPORTS } from '@/lib/messages/data-imports';
import { formatAgo, formatCount, formatMoment } from '@/lib/messages/format';
import { fileKindNames } from '@/lib/messages/import';
import { BatchBadge, type ImportCard } from './batch-badge';

type Props = { uai: string; imports: ImportCard[]; now: Date; timeZone: string };

const WORDS = IMPORTS.columns;

/** The drops of late: when, what, by whom, and what became of them. */
export function ImportHistory({ uai, imports, now, timeZone }: Props) {
  return (
    <Card flush>
      <DataTable
        caption={IMPORTS.historyCaption}
        columns={[
          {
            id: 'when',
            header: WORDS.when,
            rowHeader: true,
            className: 'min-w-36',
            cell: (batch) => (
              <Link className="link" href={`/${uai}/donnees/${batch.id}`}>
                {formatMoment(batch.createdAt, timeZone)}
              </Link>
            ),
          },
          { id: 'status', header: WORDS.status, cell: (batch) => <BatchBadge batch={batch} /> },
          {
            id: 'files',
            header: WORDS.files,
            className: 'min-w-48',
            cell: (batch) => <Files batch={batch} />,
          },
          {
            id: 'rows',
            header: WORDS.rows,
            align: 'end',
            cell: (batch) => formatCount(batch.files.reduce((sum, file) => sum + file.rowsAccepted, 0)),
          },
          {
            id: 'by',
            header: WORDS.by,
            className: 'min-w-32',
            cell: (batch) => (
              <>
                {batch.createdBy ?? IMPORTS.byMachine}
                <span className="block text-xs text-muted">{formatAgo(batch.createdAt, now)}</span>
              </>
            ),
          },
        ]}
        rowKey={(batch) => batch.id}
        rows={imports}
      />
    </Card>
  );
}

function Files({ batch }: { batch: ImportCard }) {
  const kinds = [...new Set(batch.files.flatMap((file) => (file.kind ? fileKindNames[file.kind] : [])))];
  const refused = batch.files.filter((file) => file.status === 'refused').length;
  return (
    <>
      {IMPORTS.files(batch.files.length)}
      {refused > 0 && `, ${IMPORTS.refusedFiles(refused)}`}
      <span className="block break-words text-xs text-muted">
        {kinds.length > 0 ? kinds.join(' · ') : batch.files.map(({ name }) => name).join(', ')}
      </span>
    </>
  );
}
