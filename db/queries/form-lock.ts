import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/** Makes two sendings of one form wait for one another, until the transaction ends: the second finds what the first made. */
export async function lockForm(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`form ${id}`}, 0))`);
}
