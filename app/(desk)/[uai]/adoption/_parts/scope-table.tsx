import Link from 'next/link';
import { MatrixGlyph } from '@/app/_parts/matrix-glyph';
import { type Column, DataTable, type Sort } from '@/app/_ui/data-table';
import { RateText } from '@/app/_ui/rate-bar';
import type { ScopeFigures } from '@/lib/domain/adoption/measure';
import { SCOPE_ORDERS, type ScopeOrder } from '@/lib/domain/adoption/sort-scopes';
import type { Day } from '@/lib/domain/directory/types';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import { formatCount } from '@/lib/messages/format';
import { UI } from '@/lib/messages/ui';
import type { SeriesPoint } from '@/lib/services/adoption/get-series';
import { FamilyTrend } from './family-trend';

export type ScopeRow = ScopeFigures & {
  name: string;
  href?: string;
  /** Days of the scope, for the trend of its families. */
  series?: readonly SeriesPoint[];
};

const left = ({ families }: ScopeFigures) =>
  families.covered === null ? UI.unknown : formatCount(families.total - families.covered);

/** The same figures for several scopes, one a row: levels or classes, with all of them together as the last line. */
export function ScopeTable({
  caption,
  nameColumn,
  rows,
  total,
  sort,
  span,
}: {
  caption: string;
  nameColumn: string;
  rows: ScopeRow[];
  total?: (ScopeFigures & { name: string }) | undefined;
  /** The present order, and the address of each other one. */
  sort?: Sort & { hrefOf: (by: ScopeOrder) => string };
  /** With it the rows' trends are drawn, all over the same days. */
  span?: { from: Day; to: Day } | undefined;
}) {
  const columns: Column<ScopeRow>[] = [
    {
      id: 'name',
      header: nameColumn,
      rowHeader: true,
      cell: (row) =>
        row.href ? (
          <Link className="font-semibold text-accent underline-offset-2 hover:underline" href={row.href}>
            {row.name}
          </Link>
        ) : (
          row.name
        ),
    },
    {
      id: 'families',
      header: ADOPTION.familiesCovered,
      align: 'end',
      cell: ({ families }) => <RateText part={families.covered} whole={families.total} />,
    },
    { id: 'left', header: ADOPTION.remainingColumn, align: 'end', cell: left },
    {
      id: 'guardians-activated',
      header: ADOPTION.guardiansActivatedColumn,
      align: 'end',
      cell: ({ guardians }) => <RateText part={guardians.activated} whole={guardians.population} />,
    },
    {
      id: 'guardians-connected',
      header: ADOPTION.guardiansConnectedColumn,
      align: 'end',
      cell: ({ guardians }) => <RateText part={guardians.connected} whole={guardians.population} />,
    },
    {
      id: 'pupils-activated',
      header: ADOPTION.pupilsActivatedColumn,
      align: 'end',
      cell: ({ pupils }) => <RateText part={pupils.activated} whole={pupils.population} />,
    },
    {
      id: 'pupils-connected',
      header: ADOPTION.pupilsConnectedColumn,
      align: 'end',
      cell: ({ pupils }) => <RateText part={pupils.connected} whole={pupils.population} />,
    },
    ...(span ? [trendColumn(span)] : []),
    {
      id: 'matrix',
      header: ADOPTION.matrixColumn,
      align: 'end',
      cell: ({ guardians }) =>
        guardians.matrix ? (
          <MatrixGlyph audience={ADOPTION.guardians} matrix={guardians.matrix} />
        ) : (
          UI.unknown
        ),
    },
  ];
  const all = total ? [...rows, total] : rows;
  const sortable = columns.map((column) =>
    sort && isOrder(column.id) ? { ...column, sortHref: sort.hrefOf(column.id) } : column,
  );
  return (
    <DataTable
      caption={caption}
      columns={sortable}
      rowKey={(row) => row.name}
      rows={all}
      {...(sort && { sort })}
    />
  );
}

const isOrder = (id: string): id is ScopeOrder => SCOPE_ORDERS.some((order) => order === id);

function trendColumn(span: { from: Day; to: Day }): Column<ScopeRow> {
  return {
    id: 'trend',
    header: ADOPTION.trendColumn,
    cell: ({ series = [] }) => <FamilyTrend points={series} span={span} />,
  };
}
