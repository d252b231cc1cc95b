import { and, asc, eq, gte, inArray, isNull, lt, max, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { adoptionDaily } from '@/db/schema/adoption';
import { school } from '@/db/schema/directory';
import { importFile } from '@/db/schema/import';
import { release, schoolStanding } from '@/db/schema/region';
import type { ReleaseRow } from '@/lib/domain/adoption/disclosure/release-rows';
import type { RollUpRow } from '@/lib/domain/adoption/roll-up';
import type { Day } from '@/lib/domain/directory/types';

/** Everything released of a school from a day up to (not including) another. */
export async function listStoredReleases(
  tx: Tx,
  schoolUai: string,
  { from, before }: { from: Day; before: Day },
): Promise<ReleaseRow[]> {
  return tx
    .select({ audience: release.audience, measure: release.measure, on: release.on, body: release.body })
    .from(release)
    .where(and(eq(release.schoolUai, schoolUai), gte(release.on, from), lt(release.on, before)));
}

/** Adds releases; one that is there already stays as it was. */
export async function insertReleases(tx: Tx, schoolUai: string, rows: readonly ReleaseRow[]): Promise<void> {
  const CHUNK = 1000;
  for (let i = 0; i < rows.length; i += CHUNK) {
    const some = rows.slice(i, i + CHUNK).map((row) => ({ schoolUai, ...row }));
    await tx.insert(release).values(some).onConflictDoNothing();
  }
}

export type StoredStanding = typeof schoolStanding.$inferSelect;

export async function writeStanding(tx: Tx, standing: StoredStanding): Promise<void> {
  await tx
    .insert(schoolStanding)
    .values(standing)
    .onConflictDoUpdate({ target: schoolStanding.schoolUai, set: standing });
}

/** The day of the newest file that the school of the transaction has applied. */
export async function findLastImportDay(tx: Tx, schoolUai: string): Promise<Day | null> {
  const [row] = await tx
    .select({ on: max(importFile.observedOn) })
    .from(importFile)
    .where(and(eq(importFile.schoolUai, schoolUai), eq(importFile.status, 'applied')));
  return row?.on ?? null;
}

/** The school's and its levels' roll-ups of the given days, or of all: what releases are judged from. */
export async function listJudgedRollUp(
  tx: Tx,
  schoolUai: string,
  days: readonly Day[] | 'all',
): Promise<RollUpRow[]> {
  const columns = {
    on: adoptionDaily.on,
    scopeKind: adoptionDaily.scopeKind,
    scopeCode: adoptionDaily.scopeCode,
    audience: adoptionDaily.audience,
    population: adoptionDaily.population,
    activated: adoptionDaily.activated,
    connected: adoptionDaily.connected,
    adopted: adoptionDaily.adopted,
  };
  return tx
    .select(columns)
    .from(adoptionDaily)
    .where(
      and(
        eq(adoptionDaily.schoolUai, schoolUai),
        ne(adoptionDaily.scopeKind, 'class'),
        days === 'all' ? undefined : inArray(adoptionDaily.on, [...days]),
      ),
    )
    .orderBy(asc(adoptionDaily.on));
}

/** The newest day with figures, shown or not. */
export async function findFiguresDay(tx: Tx, schoolUai: string): Promise<Day | null> {
  const [row] = await tx
    .select({ on: max(adoptionDaily.on) })
    .from(adoptionDaily)
    .where(and(eq(adoptionDaily.schoolUai, schoolUai), eq(adoptionDaily.scopeKind, 'school')));
  return row?.on ?? null;
}

/** Schools that have no standing yet, in the order of their UAI; in the product's own scope. */
export async function listWithoutStanding(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ uai: school.uai })
    .from(school)
    .leftJoin(schoolStanding, eq(schoolStanding.schoolUai, school.uai))
    .where(isNull(schoolStanding.schoolUai))
    .orderBy(asc(school.uai))
    .limit(limit);
  return rows.map((row) => row.uai);
}

/** One publisher of a school at a time: two would judge the same day without knowing of each other. */
export async function lockReleases(tx: Tx, schoolUai: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('palier.release'), hashtext(${schoolUai}))`);
}
