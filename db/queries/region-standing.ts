import { and, asc, count, desc, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { school } from '@/db/schema/directory';
import { schoolStanding as standing } from '@/db/schema/region';
import type { Day, SchoolKind } from '@/lib/domain/directory/types';

/** What an officer has narrowed the list to; absent: all. */
export type StandingFilters = {
  /** Folded words (lower case, no accents), each of which name, town or UAI must hold. */
  words?: readonly string[];
  academyCode?: string;
  /** First three characters of the UAI. */
  department?: string;
  kind?: SchoolKind;
  /** Index of `SIZE_BANDS`. */
  band?: number;
  sector?: 'public' | 'prive' | 'agricole';
  ent?: string;
  /** '' for those without a running plan. */
  scenarioId?: string;
  /** A phase of the running plan, by its id, that runs on a day. */
  phase?: { id: string; on: Day };
  /** No import since before this day. */
  silentBefore?: Day;
  /** Coverage that ten school days have not moved. */
  stalled?: boolean;
};

export type StandingOrder = 'name' | 'families' | 'guardians' | 'pupils' | 'progress' | 'import';

/** Lower edges of the size bands, in pupils; a school belongs to the last edge that it reaches. */
export const SIZE_BANDS = [0, 300, 500, 800, 1200] as const;

/** The size band of a school, by its enrolment; NULL where that is not shown. */
export const sizeBand = sql<number>`width_bucket(${standing.pupils}, array[${sql.raw(SIZE_BANDS.slice(1).join())}])`;

const rate = (part: AnyPgColumn, whole: AnyPgColumn) =>
  sql<number | null>`(${part}::float8 / nullif(${whole}, 0))`;

export const coverageRate = rate(standing.familiesCovered, standing.familiesCoveredOf);
/** Points of coverage won in four weeks, 0..1. */
export const progressRate = sql<
  number | null
>`(${coverageRate} - ${rate(standing.familiesBefore, standing.familiesBeforeOf)})`;

const ORDERS: Record<StandingOrder, SQL> = {
  name: sql`${folded(school.name)}`,
  families: coverageRate,
  guardians: rate(standing.guardiansActivated, standing.guardiansActivatedOf),
  pupils: rate(standing.pupilsActivated, standing.pupilsActivatedOf),
  progress: progressRate,
  import: sql`${standing.lastImportOn}`,
};

/** Lower case without accents, as `foldSearch` makes the words. */
function folded(column: AnyPgColumn): SQL {
  const [from, to] = ['àáâäãåçèéêëìíîïñòóôöõùúûüÿ’-', "aaaaaaceeeeiiiinooooouuuuy' "];
  return sql`translate(replace(lower(${column}), 'œ', 'oe'), ${from}, ${to})`;
}

/** Phases as rows: `p.id`, `p.title`, and the days between which they run. */
const phaseRows = sql`jsonb_to_recordset(${standing.phases})
  as p (id text, title text, "startsOn" text, "endsOn" text)`;
const runsOn = (on: Day) => sql`${on} between p."startsOn" and p."endsOn"`;

export function whereStanding(filters: StandingFilters): SQL | undefined {
  const { words = [], academyCode, department, kind, band, sector, ent } = filters;
  const { scenarioId, phase, silentBefore, stalled } = filters;
  const text = sql`${folded(school.name)} || ' ' || ${folded(school.city)} || ' ' || lower(${school.uai})`;
  return and(
    ...words.map((word) => sql`position(${word} in ${text}) > 0`),
    academyCode ? eq(school.academyCode, academyCode) : undefined,
    department ? sql`left(${school.uai}, 3) = ${department}` : undefined,
    kind ? eq(school.kind, kind) : undefined,
    band === undefined ? undefined : sql`${sizeBand} = ${band}`,
    sector ? eq(school.sector, sector) : undefined,
    ent ? eq(school.entName, ent) : undefined,
    scenarioId === '' ? isNull(standing.scenarioId) : undefined,
    scenarioId ? eq(standing.scenarioId, scenarioId) : undefined,
    phase
      ? sql`exists (select 1 from ${phaseRows} where p.id = ${phase.id} and ${runsOn(phase.on)})`
      : undefined,
    silentBefore ? or(isNull(standing.lastImportOn), lt(standing.lastImportOn, silentBefore)) : undefined,
    stalled ? sql`${standing.stalledSinceOn} is not null` : undefined,
  );
}

const entry = {
  uai: school.uai,
  name: school.name,
  kind: school.kind,
  sector: school.sector,
  city: school.city,
  academyCode: school.academyCode,
  entName: school.entName,
};

function from(tx: Tx) {
  return tx
    .select({ ...entry, standing })
    .from(school)
    .leftJoin(standing, eq(standing.schoolUai, school.uai))
    .$dynamic();
}

export type StandingRow = Awaited<ReturnType<typeof from>>[number];

export type StandingPage = {
  by: StandingOrder;
  order: 'asc' | 'desc';
  limit: number;
  offset?: number;
};

/**
 * Schools of the région's scope with their standing. What is not shown comes last in either order; a school that has
 * never imported is the oldest of all.
 */
export async function listStandings(
  tx: Tx,
  filters: StandingFilters,
  { by, order, limit, offset = 0 }: StandingPage,
): Promise<StandingRow[]> {
  const direction = order === 'asc' ? sql`asc` : sql`desc`;
  const nulls = by === 'import' && order === 'asc' ? sql`nulls first` : sql`nulls last`;
  return from(tx)
    .where(whereStanding(filters))
    .orderBy(sql`${ORDERS[by]} ${direction} ${nulls}`, asc(school.uai))
    .limit(limit)
    .offset(offset);
}

/** The same by UAI, from the one after `after` on: pages that do not shift while schools come and go. */
export async function listStandingsAfter(
  tx: Tx,
  filters: StandingFilters,
  { after, limit }: { after: string; limit: number },
): Promise<StandingRow[]> {
  return from(tx)
    .where(and(gt(school.uai, after), whereStanding(filters)))
    .orderBy(asc(school.uai))
    .limit(limit);
}

export async function findStanding(tx: Tx, uai: string): Promise<StandingRow | undefined> {
  const [row] = await from(tx).where(eq(school.uai, uai));
  return row;
}

export type StandingSummary = {
  schools: number;
  /** Of them: those that show their coverage, and its sum. */
  shown: number;
  covered: number;
  families: number;
  /** A list has told the coverage, and it is not shown. */
  withheld: number;
  /** Nothing imported, ever. */
  never: number;
  /** No import since before `silentBefore`, or never. */
  silent: number;
  stalled: number;
};

/**
 * Counts and sums of the schools that the filters leave. A sum holds what each of them shows on its own and no more,
 * so two filters cannot be differenced into anything but a school's own shown figure.
 */
export async function summariseStandings(
  tx: Tx,
  filters: StandingFilters,
  silentBefore: Day,
): Promise<StandingSummary> {
  const told = sql`${standing.told} @> '["familiesCovered"]'::jsonb`;
  const [row] = await tx
    .select({
      schools: count(),
      shown: sql<number>`count(${standing.familiesCovered})::int`,
      covered: sql<number>`coalesce(sum(${standing.familiesCovered}), 0)::int`,
      families: sql<number>`coalesce(sum(${standing.familiesCoveredOf}), 0)::int`,
      withheld: sql<number>`(count(*) filter (where ${standing.familiesCovered} is null and ${told}))::int`,
      never: sql<number>`(count(*) filter (where ${standing.lastImportOn} is null))::int`,
      silent: sql<number>`(count(*) filter (where ${standing.lastImportOn} is null
        or ${standing.lastImportOn} < ${silentBefore}))::int`,
      stalled: sql<number>`count(${standing.stalledSinceOn})::int`,
    })
    .from(school)
    .leftJoin(standing, eq(standing.schoolUai, school.uai))
    .where(whereStanding(filters));
  if (!row) throw new Error('an aggregate without a row');
  return row;
}

/** How many schools show a coverage in each tenth, from 0 to 10 % on; 100 % stands in the last. */
export async function countByTenth(tx: Tx, filters: StandingFilters): Promise<number[]> {
  const tenth = sql<number>`least(9, floor(${coverageRate} * 10))::int`;
  const rows = await tx
    .select({ tenth, schools: count() })
    .from(school)
    .innerJoin(standing, eq(standing.schoolUai, school.uai))
    .where(and(whereStanding(filters), sql`${coverageRate} is not null`))
    .groupBy(sql`1`);
  return Array.from({ length: 10 }, (_, i) => rows.find((row) => row.tenth === i)?.schools ?? 0);
}

/** Those that won most coverage in four weeks. */
export async function listProgress(tx: Tx, limit: number): Promise<StandingRow[]> {
  return from(tx).where(sql`${progressRate} > 0`).orderBy(desc(progressRate), asc(school.uai)).limit(limit);
}

export type StandingChoices = {
  ents: string[];
  phases: { id: string; title: string }[];
  /** Those that a school runs; of one that ships no title is kept. */
  scenarios: { id: string; title: string | null }[];
};

/**
 * What the list can be narrowed to beyond what is fixed: the ENTs that schools name, the phases that run on a day, the
 * scenarios that are run.
 */
export async function listStandingChoices(tx: Tx, on: Day): Promise<StandingChoices> {
  const ents = await tx
    .selectDistinct({ name: school.entName })
    .from(school)
    .where(sql`${school.entName} not in ('', 'ENT')`)
    .orderBy(asc(school.entName));
  const phases = await tx.execute<{ id: string; title: string }>(
    sql`select p.id, min(p.title) as title from ${standing}, ${phaseRows} where ${runsOn(on)} group by p.id order by 2`,
  );
  const scenarios = await tx.execute<{ id: string; title: string | null }>(
    sql`select scenario_id as id, max(scenario_title) as title from ${standing}
      where scenario_id is not null group by scenario_id order by 2, 1`,
  );
  return { ents: ents.map((ent) => ent.name), phases: [...phases], scenarios: [...scenarios] };
}
