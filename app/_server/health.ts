import { sql } from 'drizzle-orm';
import { asSystem } from '@/db/scope';
import { getDb } from './context';

export type Health = { status: 'ok' | 'failing'; database: boolean; workerSeenAt: string | null };

/** Asks the database a real question; a database that does not answer within 3 s counts as down. */
export async function readHealth(): Promise<Health> {
  const down: Health = { status: 'failing', database: false, workerSeenAt: null };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(resolve, 3_000, down);
  });
  return Promise.race([ask().catch(() => down), late]).finally(() => clearTimeout(timer));
}

async function ask(): Promise<Health> {
  const rows = await asSystem(getDb(), (tx) =>
    tx.execute<{ seen_at: Date | string | null }>(sql`select max(seen_at) as seen_at from worker_heartbeat`),
  );
  const seenAt = rows[0]?.seen_at;
  return { status: 'ok', database: true, workerSeenAt: seenAt ? new Date(seenAt).toISOString() : null };
}
