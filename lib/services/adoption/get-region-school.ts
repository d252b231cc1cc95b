import {
  type LikeSchools,
  listLikeSchools,
  listScenarioResults,
  type ScenarioResult,
} from '@/db/queries/region-comparison';
import { findStanding, SIZE_BANDS } from '@/db/queries/region-standing';
import { inRegion, type RegionScope } from '@/db/scope';
import {
  findPopulation,
  readCount,
  readLevels,
  readMatrix,
} from '@/lib/domain/adoption/disclosure/read-published';
import type {
  Audience,
  Published,
  PublishedSchool,
  ShownCount,
  ShownLevels,
  ShownMatrix,
} from '@/lib/domain/adoption/disclosure/types';
import { dayIn, schoolYearOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { REGION_COMPARE } from '@/lib/messages/region-pages';
import type { ServiceContext } from '../context';
import { loadPublished } from './publish-figures';
import { type RegionSchool, readStanding } from './region-school';

type Context = Pick<ServiceContext, 'db' | 'now'>;

/** What is published of an audience on a day, and every day on which something of it was shown. */
export type PublishedAudienceView = {
  /** Enrolment; null below five or before the first figures. */
  population: number | null;
  activated: Published<ShownCount>;
  /** Of families: never told. */
  connected: Published<ShownCount>;
  matrix: Published<ShownMatrix> | null;
  levels: Published<ShownLevels>;
  series: { activated: readonly ShownCount[]; connected: readonly ShownCount[] };
};

export type PublishedSchoolView = {
  school: RegionSchool;
  on: Day;
  pupils: PublishedAudienceView;
  guardians: PublishedAudienceView;
  families: PublishedAudienceView;
  /** Schools of its kind and size that show their coverage, this one among them; null when its size is not shown. */
  like: LikeSchools | null;
};

/** What is published of one school on a day (today) of its school year; undefined outside the région. */
export async function getPublishedSchool(
  ctx: Context,
  scope: RegionScope,
  uai: string,
  { on }: { on?: Day } = {},
): Promise<PublishedSchoolView | undefined> {
  if (uai.includes('\0')) return undefined;
  const day = on ?? dayIn('Europe/Paris', ctx.now);
  return inRegion(ctx.db, scope, async (tx) => {
    const row = await findStanding(tx, uai);
    if (!row) return undefined;
    const school = readStanding(row);
    const published = await loadPublished(tx, uai, schoolYearOf(day));
    const band = school.populations.pupils === null ? undefined : bandOf(school.populations.pupils);
    const like = band === undefined ? undefined : await listLikeSchools(tx, { kind: school.kind, band });
    return {
      school,
      on: day,
      pupils: viewOf(published, 'pupils', day),
      guardians: viewOf(published, 'guardians', day),
      families: viewOf(published, 'families', day),
      like: like?.[0] ?? null,
    };
  });
}

/** Fewer like schools than this say nothing about the place of one, nor about how far they are apart. */
export const FEWEST_LIKE = 4;

/** The size band of so many pupils: as the database groups them. */
export const bandOf = (pupils: number): number => SIZE_BANDS.findLastIndex((edge) => edge <= pupils);

/** "500 à 799": the pupils of a size band. */
export const nameBand = (band: number): string =>
  REGION_COMPARE.band(SIZE_BANDS[band] ?? 0, SIZE_BANDS[band + 1]);

function viewOf(published: PublishedSchool, audience: Audience, on: Day): PublishedAudienceView {
  const { activated, connected } = published[audience];
  const until = (shown: readonly ShownCount[]) => shown.filter((s) => s.on <= on);
  return {
    population: findPopulation(published, audience, on) ?? null,
    activated: readCount(published, audience, 'activated', on),
    connected: readCount(published, audience, 'connected', on),
    matrix: audience === 'families' ? null : readMatrix(published, audience, on),
    levels: readLevels(published, audience, on),
    series: { activated: until(activated.shown), connected: until(connected.shown) },
  };
}

export type RegionComparison = { like: LikeSchools[]; scenarios: ScenarioResult[] };

/** Like schools side by side, and what those of each scenario have come to. */
export async function compareRegionSchools(ctx: Context, scope: RegionScope): Promise<RegionComparison> {
  return inRegion(ctx.db, scope, async (tx) => ({
    like: await listLikeSchools(tx),
    scenarios: await listScenarioResults(tx),
  }));
}
