import { Card } from '@/app/_ui/card';
import { type Column, DataTable, type Sort } from '@/app/_ui/data-table';

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  /** Columns that a card shows at its top, without their name. */
  heading: readonly string[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort: Sort;
};

/** A table on a wide screen, cards on a narrow one: nothing to scroll sideways. */
export function TableOrCards<Row>({ caption, columns, heading, rows, rowKey, sort }: Props<Row>) {
  const facts = columns.filter(({ id }) => !heading.includes(id));
  return (
    <>
      <div className="hidden xl:block">
        <Card flush>
          <DataTable caption={caption} columns={[...columns]} rowKey={rowKey} rows={[...rows]} sort={sort} />
        </Card>
      </div>
      <ul className="grid gap-3 md:grid-cols-2 xl:hidden">
        {rows.map((row) => (
          <li className="space-y-2 rounded-lg border border-line bg-surface p-4 text-sm" key={rowKey(row)}>
            {columns
              .filter(({ id }) => heading.includes(id))
              .map(({ id, cell }) => (
                <div key={id}>{cell(row)}</div>
              ))}
            <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3">
              {facts.map(({ id, header, cell }) => (
                <div key={id}>
                  <dt className="text-xs text-muted">{header}</dt>
                  <dd>{cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
