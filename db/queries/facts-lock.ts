import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import type { Tx } from '@/db/client';

/*
 * Who may change a school's facts while messages leave.
 *
 * A sender reads `school_facts.version` FOR SHARE and holds it until its message has left, so nothing that was
 * decided on can change in between. That alone would starve an import: PostgreSQL lets new FOR SHARE lockers
 * pass a waiting UPDATE, and with five connections there is always one (measured: an update waited as long as
 * the wave ran). The advisory lock before it has a fair queue: new senders line up behind a waiting import,
 * which then waits for the messages under way only (measured: 9 ms).
 */

/** Any numbers: they tell these locks from other advisory locks. */
const FACTS_LOCK = 71_934;
const TURN_LOCK = 71_935;

/**
 * Waits until nobody else sends for the school, and keeps others from it until the transaction ends. Whoever sends has
 * it for one batch, a second or so; the queue is fair. With it a batch knows all that is on its way to a person, in
 * whatever wave; and who has it for a moment after a change of a wave's status knows that nothing is on its way any
 * more. Taken before the facts are held, never after.
 */
export async function takeSendingTurn(tx: Tx, schoolUai: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${TURN_LOCK}::int, hashtext(${schoolUai}))`);
}

/** Called first by whatever changes the facts of a school. Held until the transaction ends. */
export async function lockFactsForChange(tx: Tx, schoolUai: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${FACTS_LOCK}::int, hashtext(${schoolUai}))`);
}

/**
 * Whether somebody waits for a batch of this school to end: an import for the facts, or a pause for the turn. Sent with
 * the driver's own `statement`, beside what is written down anyway.
 */
export const askForWaiters = (statement: postgres.ReservedSql, schoolUai: string) =>
  statement`
    select exists (
      select from pg_locks
      where not granted and locktype = 'advisory' and classid in (${FACTS_LOCK}, ${TURN_LOCK})
        and objid::bigint = hashtext(${schoolUai})::bigint & 4294967295
        and (mode = 'ExclusiveLock' and classid = ${FACTS_LOCK} or classid = ${TURN_LOCK})
        and database = (select oid from pg_database where datname = current_database())
    ) as waits`;

/** Makes sure that there is a version to hold: a school that has imported nothing has none. */
export async function ensureFacts(tx: Tx, schoolUai: string): Promise<void> {
  await tx.execute(sql`insert into school_facts (school_uai) values (${schoolUai}) on conflict do nothing`);
}

/**
 * The version of the facts, which stays true until the transaction ends. One statement: the row is locked after
 * the advisory lock, and what is returned is the row as it is then, not as it was when the statement began.
 */
export async function holdFactsVersion(tx: Tx, schoolUai: string): Promise<number> {
  const [row] = await tx.execute<{ version: string }>(sql`
    with turn as materialized (
      select pg_advisory_xact_lock_shared(${FACTS_LOCK}::int, hashtext(${schoolUai})) as taken)
    select f.version from turn, school_facts f where f.school_uai = ${schoolUai} for share of f`);
  if (!row) throw new Error('the school has no facts version: ensureFacts comes first');
  return Number(row.version);
}
