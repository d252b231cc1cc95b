import { sql } from 'drizzle-orm';
import { bigint, pgPolicy, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import { isSystem, readPolicy, schoolPolicy, schoolUai } from './tenancy';

const transactionId = () => bigint('transaction_id', { mode: 'bigint' }).notNull();
const at = () => timestamp('at', { withTimezone: true }).notNull().default(sql`now()`);
const systemSweeps = () =>
  pgPolicy('system_sweeps', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem });

/**
 * That something a desk may show has changed, by the transaction that changed it: one row for each, written by the
 * triggers of `db/note-changes.ts`. Transactions only add to it, so none waits for another here; what those that are
 * visible add up to is the version of a desk (`db/queries/school-change.ts`).
 */
export const schoolChange = pgTable(
  'school_change',
  { schoolUai: schoolUai(), transactionId: transactionId(), at: at() },
  (t) => [primaryKey({ columns: [t.schoolUai, t.transactionId] }), schoolPolicy(), systemSweeps()],
);

/** The same for what every school's pages may show: a calendar, a contact of the région. It tells nothing but when. */
export const sharedChange = pgTable('shared_change', { transactionId: transactionId(), at: at() }, (t) => [
  primaryKey({ columns: [t.transactionId] }),
  readPolicy('everybody_reads', sql`true`),
  systemSweeps(),
]);
