import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { NewJob } from '@/db/queries/jobs';

/**
 * Behind everything that somebody waits for: ten thousand schools are watched and written to on one morning, and a
 * wave that is due then (priority 0) must not stand in line behind them.
 */
const BACKGROUND_PRIORITY = 10;

/** Enqueues many jobs in one statement; one that waits under the same key is replaced. Keys must differ. */
export async function enqueueInBackground(tx: Tx, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ runAt, ...job }) => ({ ...job, run_at: runAt?.toISOString() ?? null }));
  await tx.execute(sql`
    select count(*) from graphile_worker.add_jobs((
      select array_agg((name, payload, null, run_at, null, key, ${BACKGROUND_PRIORITY}, null)::graphile_worker.job_spec)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(name text, payload json, run_at timestamptz, key text)))`);
}

/**
 * Makes sure that a job of that key waits or runs: one that does stays as it is, however late, and one that was
 * tried for the last time is replaced.
 */
export async function ensureJob(tx: Tx, job: NewJob): Promise<void> {
  const [row] = await tx.execute<{ waits: boolean }>(sql`
    select exists (
      select 1 from graphile_worker.jobs
      where key = ${job.key} and (attempts < max_attempts or locked_at is not null)) as waits`);
  if (!row?.waits) await enqueueInBackground(tx, [job]);
}
