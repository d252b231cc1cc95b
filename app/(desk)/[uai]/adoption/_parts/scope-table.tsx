import Link from 'next/link';
import { MatrixGlyph } from '@/app/_parts/matrix-glyph';
import { type Column, DataTable, type Sort } from '@/app/_ui/data-table';
import { CountText, RateStrip, RateText, type RateTone } from '@/app/_ui/rate-bar';
import type { ScopeFigures } from '@/lib/domain/adoption/measure';
import { SCOPE_ORDERS, type ScopeOrder } from '@/lib/domain/adoption/sort-scopes';
import type { Day } from '@/lib/domain/directory/types';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import { UI } from '@/lib/messages/ui';
import type { SeriesPoint } from '@/lib/services/adoption/get-series';
import { FamilyTrend } from './family-trend';
import type { FigureLinks } from './figure-links';

export type ScopeRow = ScopeFigures & {
  name: string;
  href?: string;
  /** Days of the scope, for the trend of its families. */
  series?: readonly SeriesPoint[];
  /** The people behind each figure. */
  links?: FigureLinks;
};

const left = ({ families, name, links }: ScopeRow) =>
  families.covered === null ? (
    UI.unknown
  ) : (
    <CountText
      count={families.total - families.covered}
      href={links?.left}
      name={`${name}, ${ADOPTION.remainingColumn}`}
    />
  );

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
    rateColumn('families', ADOPTION.familiesCovered, 'families', ({ families, links }) => ({
      part: families.covered,
      whole: families.total,
      href: links?.families,
    })),
    { id: 'left', header: ADOPTION.remainingColumn, align: 'end', cell: left },
    ...PEOPLE_COLUMNS.map(({ audience, measure, header, tone }) =>
      rateColumn(`${audience}-${measure}`, header, tone, (row) => ({
        part: row[audience][measure],
        whole: row[audience].population,
        href: row.links?.[audience]?.[measure],
      })),
    ),
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

const PEOPLE_COLUMNS = [
  {
    audience: 'guardians',
    measure: 'activated',
    header: ADOPTION.guardiansActivatedColumn,
    tone: 'activation',
  },
  {
    audience: 'guardians',
    measure: 'connected',
    header: ADOPTION.guardiansConnectedColumn,
    tone: 'connection',
  },
  { audience: 'pupils', measure: 'activated', header: ADOPTION.pupilsActivatedColumn, tone: 'activation' },
  { audience: 'pupils', measure: 'connected', header: ADOPTION.pupilsConnectedColumn, tone: 'connection' },
] as const;

/** A rate with its bar: whole numbers first, the bar for the eye that runs down the column. */
function rateColumn(
  id: string,
  header: string,
  tone: RateTone,
  read: (row: ScopeRow) => { part: number | null; whole: number; href: string | undefined },
): Column<ScopeRow> {
  return {
    id,
    header,
    align: 'end',
    cell: (row) => {
      const { part, whole, href } = read(row);
      return (
        <>
          <RateText href={href} name={`${row.name}, ${header}`} part={part} whole={whole} />
          {part !== null && <RateStrip className="mt-1 h-1.5" part={part} tone={tone} whole={whole} />}
        </>
      );
    },
  };
}

const isOrder = (id: string): id is ScopeOrder => SCOPE_ORDERS.some((order) => order === id);

function trendColumn(span: { from: Day; to: Day }): Column<ScopeRow> {
  return {
    id: 'trend',
    header: ADOPTION.trendColumn,
    cell: ({ series = [] }) => <FamilyTrend points={series} span={span} />,
  };
}
