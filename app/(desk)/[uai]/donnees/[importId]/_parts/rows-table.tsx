import { DataTable } from '@/app/_ui/data-table';
import { REPORT } from '@/lib/messages/data-imports';
import { formatCount } from '@/lib/messages/format';
import { describeRowReason } from '@/lib/messages/import';
import { OUTCOME_NAMES, type ReportedRow } from '@/lib/messages/import-report';

type Props = {
  caption: string;
  rows: ReportedRow[];
  maxHeight?: string;
  /** Where rows of several outcomes stand together. */
  showOutcome?: boolean;
};

/** Rows that were not simply accepted: whom each is about, why, and what to do. */
export function RowsTable({ caption, rows, maxHeight, showOutcome = false }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'line', header: REPORT.rowColumns.line, align: 'end', cell: (row) => formatCount(row.line) },
        {
          id: 'who',
          header: REPORT.rowColumns.who,
          rowHeader: true,
          className: 'min-w-32 max-w-56',
          cell: (row) => <Who detail={row.detail} />,
        },
        ...(showOutcome
          ? [
              {
                id: 'outcome',
                header: REPORT.rowColumns.outcome,
                className: 'min-w-28',
                cell: (row: ReportedRow) => OUTCOME_NAMES[row.outcome],
              },
            ]
          : []),
        {
          id: 'why',
          header: REPORT.rowColumns.why,
          className: 'min-w-64',
          cell: (row) => describeRowReason(row),
        },
      ]}
      {...(maxHeight && { maxHeight })}
      rowKey={(row) => `${row.line}-${row.reason}`}
      rows={rows}
    />
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
