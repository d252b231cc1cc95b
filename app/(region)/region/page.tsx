import type { Metadata } from 'next';
import { getRegionDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { RateText } from '@/app/_ui/rate-bar';
import { REGIONS } from '@/lib/domain/directory/academies';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import { formatDayShort } from '@/lib/messages/format';
import { REGION } from '@/lib/messages/region-pages';
import { NAV } from '@/lib/messages/ui';
import { getRegionAdoption, type RegionRow } from '@/lib/services/adoption/get-region-adoption';

export const metadata: Metadata = { title: NAV.region };

/** A count that was withheld reads as such: it is neither zero nor unknown. */
const shown = (part: number | null | undefined, whole: number | undefined) =>
  part === null || part === undefined || whole === undefined ? (
    <span className="text-muted">{REGION.notShown}</span>
  ) : (
    <RateText part={part} whole={whole} />
  );

const columns: Column<RegionRow>[] = [
  { id: 'name', header: REGION.school, rowHeader: true, cell: (row) => row.name },
  { id: 'kind', header: REGION.kind, cell: (row) => REGION.kinds[row.kind] },
  { id: 'city', header: REGION.city, cell: (row) => row.city },
  {
    id: 'families',
    header: ADOPTION.familiesCovered,
    align: 'end',
    cell: ({ figures: f }) => (f ? shown(f.families.covered, f.families.total) : '–'),
  },
  {
    id: 'guardians-activated',
    header: ADOPTION.guardiansActivatedColumn,
    align: 'end',
    cell: ({ figures: f }) => (f ? shown(f.guardians.activated, f.guardians.population) : '–'),
  },
  {
    id: 'guardians-connected',
    header: ADOPTION.guardiansConnectedColumn,
    align: 'end',
    cell: ({ figures: f }) => (f ? shown(f.guardians.connected, f.guardians.population) : '–'),
  },
  {
    id: 'pupils-activated',
    header: ADOPTION.pupilsActivatedColumn,
    align: 'end',
    cell: ({ figures: f }) => (f ? shown(f.pupils.activated, f.pupils.population) : '–'),
  },
  {
    id: 'pupils-connected',
    header: ADOPTION.pupilsConnectedColumn,
    align: 'end',
    cell: ({ figures: f }) => (f ? shown(f.pupils.connected, f.pupils.population) : '–'),
  },
  {
    id: 'on',
    header: REGION.on,
    align: 'end',
    cell: (row) => (row.on ? formatDayShort(row.on) : REGION.never),
  },
];

export default async function RegionPage() {
  const { ctx, scope } = await getRegionDesk();
  const rows = await getRegionAdoption(ctx, scope);
  const known = rows.flatMap(({ figures }) =>
    figures && figures.families.covered !== null
      ? [{ covered: figures.families.covered, total: figures.families.total }]
      : [],
  );
  const silent = rows.filter((row) => row.figures === null).length;
  const sum = (pick: (f: (typeof known)[number]) => number) => known.reduce((total, f) => total + pick(f), 0);
  return (
    <>
      <PageHeader
        lead={
          <p className="font-semibold text-ink">
            {known.length > 0
              ? REGION.lead(
                  sum((f) => f.covered),
                  sum((f) => f.total),
                  known.length,
                )
              : REGION.none}
          </p>
        }
        title={REGION.title(REGIONS[scope.regionCode] ?? scope.regionCode)}
      />
      <div className="space-y-6">
        <Alert tone="info">{REGION.privacy}</Alert>
        <Section id="etablissements" lead={silent > 0 && REGION.silent(silent)} title={REGION.schools}>
          <Card flush>
            <DataTable
              caption={REGION.schools}
              columns={columns}
              empty={<EmptyState icon="school" title={REGION.none} />}
              rowKey={(row) => row.uai}
              rows={rows}
            />
          </Card>
        </Section>
      </div>
    </>
  );
}
