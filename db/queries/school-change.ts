import { eq, lt, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { schoolChange, sharedChange } from '@/db/schema/change';
import { school } from '@/db/schema/directory';
import { schoolStanding } from '@/db/schema/region';

/** Transactions do not commit in the order of their numbers: all that are visible count, not the latest of them. */
const idsOf = (table: typeof schoolChange | typeof sharedChange) =>
  sql`(select string_agg(transaction_id::text, ' ' order by transaction_id) from ${table})`;

/**
 * Stands for all that the desk of a school may show, in the scope of the school: another one whenever a change to it
 * has been committed.
 */
export async function findDeskVersion(tx: Tx): Promise<string> {
  return findVersion(tx, [idsOf(schoolChange), idsOf(sharedChange)]);
}

/**
 * The same for the desk of a région, in its scope: what its schools publish and what the directory says of them. Made
 * from the rows as they stand, since a région has few and cannot see what goes on inside its schools.
 */
export async function findRegionVersion(tx: Tx, regionCode: string): Promise<string> {
  const own = eq(school.regionCode, regionCode);
  return findVersion(tx, [
    sql`(select ${sumOf(sql`school_uai`)} from ${schoolStanding})`,
    sql`(select ${sumOf(sql`uai`)} from ${school} where ${own})`,
    idsOf(sharedChange),
  ]);
}

/** Of rows, and of the transactions that wrote them last: in no order, so that nothing has to be sorted. */
const sumOf = (key: SQL) => sql`sum(hashtextextended(${key} || ' ' || xmin::text, 0))::text`;

async function findVersion(tx: Tx, parts: readonly SQL[]): Promise<string> {
  const all = sql.join(
    parts.map((part) => sql`coalesce(${part}, '')`),
    sql`, `,
  );
  const [row] = await tx.execute<{ version: string }>(sql`select md5(concat_ws('/', ${all})) as version`);
  if (!row) throw new Error('a select without from has one row');
  return row.version;
}

/** Forgets old changes, in the scope of the product itself. Nothing may be kept for as long as these are. */
export async function sweepSchoolChanges(tx: Tx, before: Date): Promise<void> {
  await tx.delete(schoolChange).where(lt(schoolChange.at, before));
  await tx.delete(sharedChange).where(lt(sharedChange.at, before));
}
