import type { Metadata } from 'next';
import Link from 'next/link';
import { getRegionDesk } from '@/app/_server/desk';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { DownloadMenu } from '@/app/_ui/download-menu';
import { EmptyState } from '@/app/_ui/empty-state';
import { TABLE_FORMATS } from '@/lib/messages/exports';
import { formatCount, formatRate } from '@/lib/messages/format';
import { REGION_COMPARE, REGION_HOME, SCHOOL_KIND_LABELS } from '@/lib/messages/region-pages';
import {
  compareRegionSchools,
  FEWEST_LIKE,
  nameBand,
  type RegionComparison,
} from '@/lib/services/adoption/get-region-school';
import { SIZES } from '@/lib/services/adoption/region-query';
import { nameScenario } from '@/lib/services/adoption/region-school';

export const metadata: Metadata = { title: REGION_COMPARE.title };

const LIST = '/region/etablissements';

type Like = RegionComparison['like'][number];
type Result = RegionComparison['scenarios'][number];

const PARTS = 100_000;
const percent = (rate: number) => formatRate(Math.round(rate * PARTS), PARTS);

/** From the lower to the upper quartile, with the median as a mark. */
function Spread({ lower, median, upper }: Like['coverage']) {
  return (
    <svg aria-hidden="true" className="ml-auto h-4 w-40" focusable="false" viewBox="0 0 100 16">
      <line className="stroke-line-strong" x1="0" x2="100" y1="8" y2="8" />
      <rect
        className="fill-series-families"
        height="8"
        width={Math.max(1, 100 * (upper - lower))}
        x={100 * lower}
        y="4"
      />
      <line className="stroke-ink" strokeWidth="2" x1={100 * median} x2={100 * median} y1="0" y2="16" />
    </svg>
  );
}

const likeColumns: Column<Like>[] = [
  {
    id: 'kind',
    header: REGION_COMPARE.kindAndSize,
    rowHeader: true,
    cell: (row) => (
      <Link className="block" href={`${LIST}?type=${row.kind}&taille=${SIZES[row.band]}&tri=familles`}>
        <span className="text-accent underline">{SCHOOL_KIND_LABELS[row.kind]}</span>
        <span className="block text-xs text-muted">{REGION_COMPARE.pupils(nameBand(row.band))}</span>
      </Link>
    ),
  },
  { id: 'schools', header: REGION_COMPARE.count, align: 'end', cell: (row) => formatCount(row.schools) },
  {
    id: 'coverage',
    header: REGION_COMPARE.coverage,
    align: 'end',
    cell: ({ coverage, schools }) => (
      <span className="tabular">
        <strong className="block font-semibold">{percent(coverage.median)}</strong>
        <span className="block text-xs text-muted">
          {schools < FEWEST_LIKE
            ? REGION_COMPARE.tooFew
            : REGION_COMPARE.half(percent(coverage.lower), percent(coverage.upper))}
        </span>
        {schools >= FEWEST_LIKE && (
          <span className="hidden sm:block">
            <Spread {...coverage} />
          </span>
        )}
      </span>
    ),
  },
];

const scenarioColumns: Column<Result>[] = [
  {
    id: 'scenario',
    header: REGION_COMPARE.scenario,
    rowHeader: true,
    cell: (row) => (
      <Link
        className="text-accent underline"
        href={`${LIST}?scenario=${row.scenarioId ?? 'aucun'}&tri=familles`}
      >
        {nameScenario(row.scenarioId, row.scenarioTitle)}
      </Link>
    ),
  },
  { id: 'schools', header: REGION_COMPARE.count, align: 'end', cell: (row) => formatCount(row.schools) },
  {
    id: 'coverage',
    header: REGION_COMPARE.median,
    align: 'end',
    cell: (row) => (row.medianCoverage === null ? REGION_COMPARE.unknown : percent(row.medianCoverage)),
  },
  {
    id: 'progress',
    header: REGION_COMPARE.medianProgress,
    align: 'end',
    cell: (row) =>
      row.medianProgress === null
        ? REGION_COMPARE.unknown
        : REGION_HOME.points(Math.round(1000 * row.medianProgress)),
  },
];

export default async function ComparePage() {
  const { ctx, scope } = await getRegionDesk();
  const { like, scenarios } = await compareRegionSchools(ctx, scope);
  const empty = <EmptyState icon="chart" title={REGION_COMPARE.empty} />;
  return (
    <>
      <PageHeader lead={<p>{REGION_COMPARE.lead}</p>} title={REGION_COMPARE.title} />
      <div className="space-y-8">
        <Section
          actions={
            like.length > 0 && (
              <DownloadMenu
                formats={['csv', 'xlsx', 'svg', 'png']}
                href="/region/export/semblables"
                name={REGION_COMPARE.like}
              />
            )
          }
          id="semblables"
          lead={REGION_COMPARE.likeLead}
          title={REGION_COMPARE.like}
        >
          <Card flush>
            <DataTable
              caption={REGION_COMPARE.like}
              columns={likeColumns}
              empty={empty}
              rowKey={(row) => `${row.kind} ${row.band}`}
              rows={like}
            />
          </Card>
        </Section>
        <Section
          actions={
            scenarios.length > 0 && (
              <DownloadMenu
                formats={TABLE_FORMATS}
                href="/region/export/scenarios"
                name={REGION_COMPARE.scenarios}
              />
            )
          }
          id="scenarios"
          lead={REGION_COMPARE.scenariosLead}
          title={REGION_COMPARE.scenarios}
        >
          <Card flush>
            <DataTable
              caption={REGION_COMPARE.scenarios}
              columns={scenarioColumns}
              empty={empty}
              rowKey={(row) => row.scenarioId ?? ''}
              rows={scenarios}
            />
          </Card>
        </Section>
      </div>
    </>
  );
}
