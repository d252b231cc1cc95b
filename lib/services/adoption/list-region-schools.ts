import {
  countByTenth,
  listProgress,
  listStandingChoices,
  listStandings,
  listStandingsAfter,
  type StandingChoices,
  type StandingSummary,
  summariseStandings,
} from '@/db/queries/region-standing';
import { inRegion, type RegionScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';
import { COLUMN_OF, type RegionFilters, type RegionQuery, silentBefore, toFilters } from './region-query';
import { type RegionSchool, readStanding } from './region-school';

export const REGION_PAGE_SIZE = 50;

/** More than any région académique has, colleges and lycées of every sector together. */
const MOST_EXPORTED = 20_000;

type Context = Pick<ServiceContext, 'db' | 'now'>;

export type RegionList = {
  todayOn: Day;
  schools: RegionSchool[];
  summary: StandingSummary;
  choices: StandingChoices;
  /** The page shown, from 1, and how many there are: a page after the last is the last. */
  page: number;
  pages: number;
};

/** One page of the région's schools, filtered, sorted and cut in the database. */
export async function listRegionSchools(
  ctx: Context,
  scope: RegionScope,
  query: RegionQuery,
): Promise<RegionList> {
  const todayOn = dayIn('Europe/Paris', ctx.now);
  const filters = toFilters(query, todayOn);
  return inRegion(ctx.db, scope, async (tx) => {
    const summary = await summariseStandings(tx, filters, silentBefore(todayOn));
    const pages = Math.max(1, Math.ceil(summary.schools / REGION_PAGE_SIZE));
    const page = Math.min(query.page, pages);
    const rows = await listStandings(tx, filters, {
      by: COLUMN_OF[query.by],
      order: query.order,
      limit: REGION_PAGE_SIZE,
      offset: (page - 1) * REGION_PAGE_SIZE,
    });
    const choices = await listStandingChoices(tx, todayOn);
    return { todayOn, schools: rows.map(readStanding), summary, choices, page, pages };
  });
}

/** Every school that the filters leave, in the order asked for: the export. */
export async function listAllRegionSchools(
  ctx: Context,
  scope: RegionScope,
  query: RegionQuery,
): Promise<RegionSchool[]> {
  const filters = toFilters(query, dayIn('Europe/Paris', ctx.now));
  const page = { by: COLUMN_OF[query.by], order: query.order, limit: MOST_EXPORTED };
  return inRegion(ctx.db, scope, async (tx) => (await listStandings(tx, filters, page)).map(readStanding));
}

export type RegionOverview = {
  todayOn: Day;
  summary: StandingSummary;
  /** Schools by tenth of coverage. */
  tenths: number[];
  stalled: RegionSchool[];
  silent: RegionSchool[];
  progressed: RegionSchool[];
};

/** Schools named on the front page under each heading; the list has the others. */
const NAMED = 6;

/** Where the région stands, and which schools to look at first. */
export async function getRegionOverview(ctx: Context, scope: RegionScope): Promise<RegionOverview> {
  const todayOn = dayIn('Europe/Paris', ctx.now);
  const since = silentBefore(todayOn);
  return inRegion(ctx.db, scope, async (tx) => {
    const page = { order: 'asc', limit: NAMED } as const;
    const stalled = await listStandings(tx, { stalled: true }, { by: 'families', ...page });
    const silent = await listStandings(tx, { silentBefore: since }, { by: 'import', ...page });
    const progressed = await listProgress(tx, NAMED);
    return {
      todayOn,
      summary: await summariseStandings(tx, {}, since),
      tenths: await countByTenth(tx, {}),
      stalled: stalled.map(readStanding),
      silent: silent.map(readStanding),
      progressed: progressed.map(readStanding),
    };
  });
}

/** For the read API: published schools by UAI, from the one after `after` on; `next` is null on the last page. */
export async function listPublishedSchools(
  ctx: Context,
  scope: RegionScope,
  page: { after?: string; limit: number; filters?: RegionFilters },
): Promise<{ schools: RegionSchool[]; next: string | null }> {
  const { after = '', limit, filters = {} } = page;
  return inRegion(ctx.db, scope, async (tx) => {
    const found = await listStandingsAfter(tx, toFilters(filters, dayIn('Europe/Paris', ctx.now)), {
      after,
      limit: limit + 1,
    });
    const schools = found.slice(0, limit).map(readStanding);
    return { schools, next: found.length > limit ? (schools.at(-1)?.uai ?? null) : null };
  });
}
