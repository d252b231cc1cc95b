import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import type { Db } from '@/db/client';
import { listObservationDays } from '@/db/queries/adoption-daily';
import { listStandings } from '@/db/queries/region-standing';
import { loadSnapshot } from '@/db/queries/snapshot';
import { inRegion, inSchool, mintJobScope, mintRegionScope, type SchoolScope } from '@/db/scope';
import { measureAdoption } from '@/lib/domain/adoption/measure';
import { getSeries } from '@/lib/services/adoption/get-series';
import { rollUp } from '@/lib/services/adoption/roll-up';
import { applyImport } from '@/lib/services/import/apply-import';
import { checkFiles } from '@/lib/services/import/check-files';
import { writeWeeklyList } from './weekly-list';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function timeMedian(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await time(work));
  return median(times);
}

const rounded = (value: number): number => Number(value.toFixed(1));

export type OneImport = {
  pupils: number;
  /** Reading, matching, writing, rolling up. */
  importMs: number;
  /** Its roll-up alone, of the day of the list. */
  rollUpMs: number;
  /** Roll-up rows that the import wrote, of this school and of others. */
  rowsWritten: number;
  rowsOfOthers: number;
};

export type Place = { db: Db; owner: postgres.Sql; uai: string };

/**
 * A weekly list of one school, of today: what it costs, and what it touches. Several databases in turn, so that what
 * else the machine does strikes all of them; medians.
 */
export async function importWeeklyLists(places: readonly Place[], today: string): Promise<OneImport[]> {
  const rounds: OneImport[][] = places.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [i, place] of places.entries()) {
      const measured = await importWeeklyList(place, today);
      // The first round reads what nobody has read yet.
      if (round > 0) rounds[i]?.push(measured);
    }
  }
  return rounds.map((measured) => ({
    ...(measured[0] as OneImport),
    importMs: rounded(median(measured.map((m) => m.importMs))),
    rollUpMs: rounded(median(measured.map((m) => m.rollUpMs))),
  }));
}

const ROUNDS = 7;

async function importWeeklyList({ db, owner, uai }: Place, today: string): Promise<OneImport> {
  const scope = mintJobScope(uai);
  const ctx = { db, now: new Date(), newId: randomUUID };
  const file = await writeWeeklyList(db, scope, today);
  const [{ before = '0' } = {}] = await owner<{ before: string }[]>`
    select pg_current_xact_id()::text as before`;
  const importMs = await time(async () => {
    const checked = await checkFiles(ctx, scope, { files: [file], observedOn: today });
    if (!checked.ok) throw new Error(checked.problem.code);
    const applied = await applyImport(ctx, scope, checked.value);
    if (!applied.ok || applied.value.applied !== 1) throw new Error('the list was not applied');
  });
  const [written] = await owner<{ own: number; others: number }[]>`
    select count(*) filter (where school_uai = ${uai})::int as own,
      count(*) filter (where school_uai <> ${uai})::int as others
    from adoption_daily where xmin::text::bigint > ${before}::bigint`;
  return {
    pupils: await countPupils(db, scope),
    importMs,
    rollUpMs: await time(() => inSchool(db, scope, (tx) => rollUp(tx, scope, today))),
    rowsWritten: written?.own ?? 0,
    rowsOfOthers: written?.others ?? 0,
  };
}

const countPupils = (db: Db, scope: SchoolScope): Promise<number> =>
  inSchool(db, scope, async (tx) => {
    const [row] = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from enrolment where valid_to is null`,
    );
    return row?.n ?? 0;
  });

export type Ratio = { rollUpMs: number; rawMs: number; ratio: number };

const ratioOf = (rollUpMs: number, rawMs: number): Ratio => ({
  rollUpMs: rounded(rollUpMs),
  rawMs: rounded(rawMs),
  ratio: rounded(rawMs / rollUpMs),
});

/** A school's year as the series shows it: read from the roll-ups, and made from the raw data day by day. */
export async function compareYear(db: Db, uai: string): Promise<Ratio & { days: number }> {
  const scope = mintJobScope(uai);
  const days = await inSchool(db, scope, (tx) => listObservationDays(tx, '2000-01-01'));
  const read = () => getSeries({ db, now: new Date() }, scope, { kind: 'school' });
  await read();
  const rollUpMs = await timeMedian(9, read);
  const rawMs = await timeMedian(3, () =>
    inSchool(db, scope, async (tx) => {
      for (const on of days) measureAdoption(await loadSnapshot(tx, { on }));
    }),
  );
  return { ...ratioOf(rollUpMs, rawMs), days: days.length };
}

/** A région's latest figures: one query of what is published; made from raw data it would be every school in turn. */
export async function compareRegion(
  db: Db,
  regionCode: string,
  uais: readonly string[],
  today: string,
): Promise<Ratio & { schools: number }> {
  const region = mintRegionScope({ regionCode, userId: randomUUID() });
  const read = () =>
    inRegion(db, region, (tx) => listStandings(tx, {}, { by: 'name', order: 'asc', limit: uais.length }));
  await read();
  const rollUpMs = await timeMedian(5, read);
  const some = uais.slice(0, 50);
  const rawMs = await time(async () => {
    for (const uai of some) {
      await inSchool(db, mintJobScope(uai), async (tx) =>
        measureAdoption(await loadSnapshot(tx, { on: today })),
      );
    }
  });
  return { ...ratioOf(rollUpMs, (rawMs * uais.length) / some.length), schools: uais.length };
}
