import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export type NewJob = {
  name: string;
  /** Ids only: a payload can be read by whoever looks at the queue. */
  payload: Record<string, string | number | boolean>;
  /** One waiting job for a key: adding another replaces it. */
  key: string;
  /** NULL: at once. */
  runAt: Date | null;
  /** Jobs of one queue run one after the other, whichever worker takes them. */
  queue?: string;
  /** How often it is begun at most; the queue's own 25 when nothing is said. A worker that was killed has begun it too. */
  maxAttempts?: number;
};

/** Enqueues a job in the transaction that makes it necessary: both happen or none does. */
export async function enqueueJob(tx: Tx, job: NewJob): Promise<void> {
  const { name, payload, key, runAt, queue, maxAttempts } = job;
  await tx.execute(sql`
    select graphile_worker.add_job(${name}, payload => ${JSON.stringify(payload)}::json,
      run_at => ${runAt?.toISOString() ?? null}::timestamptz, job_key => ${key},
      queue_name => ${queue ?? null}, max_attempts => ${maxAttempts ?? null}::int)`);
}

/** Takes back a job that has not started. */
export async function removeJob(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`select graphile_worker.remove_job(${key})`);
}

/** A worker process says that it is alive. */
export async function beat(tx: Tx, workerId: string): Promise<void> {
  await tx.execute(sql`
    insert into worker_heartbeat (worker_id, seen_at) values (${workerId}, now())
    on conflict (worker_id) do update set seen_at = now()`);
}

/** A worker process says that it is going. */
export async function forgetWorker(tx: Tx, workerId: string): Promise<void> {
  await tx.execute(sql`delete from worker_heartbeat where worker_id = ${workerId}`);
}

/**
 * Since when no worker has said that it is alive, on the database's clock; null when none is known, as after an orderly
 * stop. Undefined when one has said so within `silentSeconds`.
 */
export async function findWorkStop(
  tx: Tx,
  silentSeconds: number,
): Promise<{ since: Date | null } | undefined> {
  const [row] = await tx.execute<{ seen_at: Date | string | null; alive: boolean | null }>(sql`
    select max(seen_at) as seen_at, max(seen_at) >= now() - make_interval(secs => ${silentSeconds}) as alive
    from worker_heartbeat`);
  if (row?.alive) return undefined;
  return { since: row?.seen_at ? new Date(row.seen_at) : null };
}

/**
 * Gives back the jobs of workers that have been silent for `silentSeconds`, on the database's clock; returns the
 * ids of those workers. The queue itself would wait four hours. Old heartbeats are swept away.
 */
export async function giveBackJobs(tx: Tx, silentSeconds: number): Promise<string[]> {
  const silent = sql`now() - make_interval(secs => ${silentSeconds})`;
  const rows = await tx.execute<{ locked_by: string }>(sql`
    select distinct locked_by from graphile_worker.jobs as job
    where locked_by is not null and locked_at < ${silent} and not exists (
      select 1 from worker_heartbeat h where h.worker_id = job.locked_by and h.seen_at >= ${silent})`);
  const lost = rows.map((r) => r.locked_by);
  if (lost.length > 0) {
    await tx.execute(sql`select graphile_worker.force_unlock_workers(
      array(select jsonb_array_elements_text(${JSON.stringify(lost)}::jsonb)))`);
  }
  await tx.execute(sql`delete from worker_heartbeat where seen_at < now() - interval '1 day'`);
  return lost;
}
