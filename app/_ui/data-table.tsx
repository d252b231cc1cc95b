import Link from 'next/link';
import type { Key, ReactNode } from 'react';
import { UI } from '@/lib/messages/ui';
import { classNames } from './class-names';
import { Icon } from './icon';

export type Column<Row> = {
  id: string;
  header: ReactNode;
  /** The header as plain words, when `header` is more than a text. */
  name?: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Names the row: read out with each of its cells, kept in sight while scrolling sideways. */
  rowHeader?: boolean;
  /** The address that sorts by this column; the present order is `sort`. */
  sortHref?: string;
  className?: string;
  /** Whether the cell of a row is worth a line where rows are stacked on a phone. */
  onPhone?: (row: Row) => boolean;
};

export type Sort = { by: string; order: 'asc' | 'desc' };

const nameOf = <Row,>({ name, header, id }: Column<Row>): string =>
  name ?? (typeof header === 'string' ? header : id);

const STACKED_CELL =
  'max-sm:static max-sm:block max-sm:max-w-none max-sm:border-b-0 max-sm:px-0 max-sm:py-0.5 max-sm:text-left max-sm:first:pl-0 max-sm:last:pr-0';

const ARIA_ORDER = { asc: 'ascending', desc: 'descending' } as const;

function HeaderCell<Row>({ column, sort }: { column: Column<Row>; sort?: Sort }) {
  const sorted = sort?.by === column.id ? sort.order : undefined;
  const name = nameOf(column);
  return (
    <th
      aria-sort={sorted ? ARIA_ORDER[sorted] : undefined}
      className={classNames(
        'sticky top-0 z-10 whitespace-nowrap border-b border-line-strong bg-surface px-2.5 py-2 text-xs font-semibold text-muted first:pl-4 last:pr-4',
        column.align === 'end' ? 'text-right' : 'text-left',
        column.rowHeader && 'left-0 z-20',
      )}
      scope="col"
    >
      {column.sortHref ? (
        <Link
          aria-label={UI.sortBy(name)}
          className="inline-flex items-center gap-1 rounded hover:text-ink"
          href={column.sortHref}
          scroll={false}
        >
          {column.header}
          <Icon
            className={classNames('size-3.5', !sorted && 'opacity-30')}
            name={sorted === 'desc' ? 'down' : 'up'}
          />
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}

/**
 * A table drawn on the server: caption, sticky header, sort by address. Wider than the screen it scrolls sideways
 * inside a region that the keyboard can reach, its first column staying in sight. `stacked`: on a phone each row is a card
 * instead, its cells one under the other, each with the name of its column; for tables that are not sorted.
 */
export function DataTable<Row>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  sort,
  foot,
  empty,
  maxHeight,
  stacked = false,
}: {
  caption: string;
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => Key;
  sort?: Sort;
  foot?: ReactNode;
  empty?: ReactNode;
  /** A class such as `max-h-[70vh]`: the table scrolls under its header. */
  maxHeight?: string;
  stacked?: boolean;
}) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <section
      aria-label={UI.scrollableTable(caption)}
      className={classNames('relative overflow-auto', maxHeight)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      <table
        className={classNames(
          'w-full border-separate border-spacing-0 text-sm',
          stacked && 'max-sm:block max-sm:break-words',
        )}
        // Safari forgets what a table is once it is displayed as blocks.
        role={stacked ? 'table' : undefined}
      >
        <caption className={showCaption ? 'px-4 pb-2 pt-3 text-left text-sm font-semibold' : 'sr-only'}>
          {caption}
        </caption>
        <thead className={stacked ? 'max-sm:sr-only' : undefined}>
          <tr>
            {columns.map((column) => (
              <HeaderCell column={column} key={column.id} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody className={classNames('[&>tr:last-child>*]:border-b-0', stacked && 'max-sm:block')}>
          {rows.map((row) => (
            <tr
              className={classNames(
                'group',
                stacked && 'max-sm:block max-sm:border-b max-sm:border-line max-sm:px-4 max-sm:py-3',
              )}
              key={rowKey(row)}
            >
              {columns.map((column) => {
                const Cell = column.rowHeader ? 'th' : 'td';
                return (
                  <Cell
                    className={classNames(
                      'border-b border-line px-2.5 py-2 align-top font-normal first:pl-4 last:pr-4 group-hover:bg-canvas',
                      column.align === 'end' ? 'text-right' : 'text-left',
                      column.rowHeader && 'sticky left-0 z-[1] bg-surface font-medium',
                      column.className,
                      stacked && STACKED_CELL,
                      stacked && column.onPhone?.(row) === false && 'max-sm:hidden',
                    )}
                    key={column.id}
                    scope={column.rowHeader ? 'row' : undefined}
                  >
                    {stacked && !column.rowHeader && (
                      <span aria-hidden="true" className="text-xs text-muted sm:hidden">
                        {UI.named(nameOf(column))}
                      </span>
                    )}
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot className="font-semibold">{foot}</tfoot>}
      </table>
    </section>
  );
}
