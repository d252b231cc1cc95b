import { and, asc, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { adoptionDaily } from '@/db/schema/adoption';
import { importFile } from '@/db/schema/import';
import type { RollUpRow } from '@/lib/domain/adoption/roll-up';
import type { Day } from '@/lib/domain/directory/types';

/** The days that a roll-up describes: every day a list has told something, and every later roster day. */
export async function listObservationDays(tx: Tx, from: Day): Promise<Day[]> {
  const lists = ['educonnect_pupils', 'educonnect_guardians', 'ent_accounts'] as const;
  const [first] = await tx
    .select({ on: sql<Day | null>`min(${importFile.observedOn})::text` })
    .from(importFile)
    .where(and(eq(importFile.status, 'applied'), inArray(importFile.kind, [...lists])));
  if (!first?.on) return [];
  const start = first.on > from ? first.on : from;
  const rows = await tx
    .selectDistinct({ on: importFile.observedOn })
    .from(importFile)
    .where(and(eq(importFile.status, 'applied'), gte(importFile.observedOn, start)))
    .orderBy(asc(importFile.observedOn));
  return rows.flatMap((r) => (r.on ? [r.on] : []));
}

/**
 * The scope's own school, said again where row-level security says it: a région may read roll-ups too, and of two
 * rules joined by "or" PostgreSQL makes no index condition, so that a school would read through those of all.
 */
const ofOwnSchool = sql`${adoptionDaily.schoolUai} = current_setting('palier.school_uai', true)`;

/** Replaces the roll-up of the given days; other days stay as they are. */
export async function replaceRollUp(tx: Tx, schoolUai: string, rows: readonly RollUpRow[]): Promise<void> {
  const days = [...new Set(rows.map((r) => r.on))];
  if (days.length === 0) return;
  await tx
    .delete(adoptionDaily)
    .where(and(eq(adoptionDaily.schoolUai, schoolUai), inArray(adoptionDaily.on, days)));
  await tx.insert(adoptionDaily).values(rows.map((row) => ({ schoolUai, ...row })));
}

export type RollUpFilter = {
  scopeKind: RollUpRow['scopeKind'];
  scopeCodes?: readonly string[];
  until: Day;
};

/** The series of some scopes of the transaction's school, oldest day first. */
export async function listRollUp(
  tx: Tx,
  { scopeKind, scopeCodes, until }: RollUpFilter,
): Promise<RollUpRow[]> {
  return tx
    .select({
      on: adoptionDaily.on,
      scopeKind: adoptionDaily.scopeKind,
      scopeCode: adoptionDaily.scopeCode,
      audience: adoptionDaily.audience,
      population: adoptionDaily.population,
      activated: adoptionDaily.activated,
      connected: adoptionDaily.connected,
      adopted: adoptionDaily.adopted,
    })
    .from(adoptionDaily)
    .where(
      and(
        ofOwnSchool,
        eq(adoptionDaily.scopeKind, scopeKind),
        lte(adoptionDaily.on, until),
        scopeCodes ? inArray(adoptionDaily.scopeCode, [...scopeCodes]) : undefined,
      ),
    )
    .orderBy(asc(adoptionDaily.on), asc(adoptionDaily.scopeCode));
}

/** The newest days with figures of the transaction's school up to a day, newest first. */
export async function listLatestDays(tx: Tx, until: Day, limit: number): Promise<Day[]> {
  const rows = await tx
    .selectDistinct({ on: adoptionDaily.on })
    .from(adoptionDaily)
    .where(and(ofOwnSchool, eq(adoptionDaily.scopeKind, 'school'), lte(adoptionDaily.on, until)))
    .orderBy(desc(adoptionDaily.on))
    .limit(limit);
  return rows.map((row) => row.on);
}
