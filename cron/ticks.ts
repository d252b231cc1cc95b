import cron from 'node-cron';
import type { Logger } from 'pino';
import type { Db } from '@/db/client';
import { sweepSignIns } from '@/db/queries/access';
import { sweepSignups } from '@/db/queries/help-sessions';
import { beat, giveBackJobs } from '@/db/queries/jobs';
import { sweepSchoolChanges } from '@/db/queries/school-change';
import { asSystem } from '@/db/scope';
import { dayIn, schoolYearOf } from '@/lib/domain/directory/day';
import { describeFault } from './jobs/run-safely';

/**
 * A worker that has not been heard for this long is dead: three beats missed. Its jobs go to somebody else; should
 * it be alive after all, both find the other's recipients locked or settled, and nobody is written to twice.
 */
export const SILENT_SECONDS = 15;

const EVERY_5_SECONDS = '*/5 * * * * *';
const EVERY_HOUR = '17 * * * *';
/** Longer than any session, than sign-ins are counted, and than a drawn page is kept. */
const KEPT_MS = 24 * 60 * 60_000;

export type Ticks = { stop(): Promise<void> };

/**
 * The regular work of a worker process: to say that it is alive, to give back the jobs of those that are not, and to
 * forget old sign-ins, old marks of changes and, after the school year, who came to help sessions.
 * It goes beside the job queue, since a full queue must not keep it from its work. Any number of processes may do
 * it at once.
 */
export async function startTicks(db: Db, workerId: string, logger: Logger): Promise<Ticks> {
  const tick = async () => {
    try {
      const lost = await asSystem(db, async (tx) => {
        await beat(tx, workerId);
        return giveBackJobs(tx, SILENT_SECONDS);
      });
      if (lost.length > 0) logger.warn({ lost }, 'jobs of silent workers given back');
    } catch (error) {
      // The database is away: the next tick says so again, or that all is well.
      logger.error(describeFault(error), 'tick failed');
    }
  };
  const sweep = () => {
    const before = new Date(Date.now() - KEPT_MS);
    return asSystem(db, async (tx) => {
      await sweepSignIns(tx, before);
      await sweepSchoolChanges(tx, before);
      // Who came to a help session is forgotten when its school year is over, on 1 August.
      await sweepSignups(tx, `${schoolYearOf(dayIn('Europe/Paris', new Date())).slice(0, 4)}-08-01`);
    }).catch((error: unknown) => logger.error(describeFault(error), 'sweep failed'));
  };
  await tick();
  const options = { noOverlap: true, suppressMissedWarning: true };
  const tasks = [cron.schedule(EVERY_5_SECONDS, tick, options), cron.schedule(EVERY_HOUR, sweep, options)];
  return { stop: async () => void (await Promise.all(tasks.map((task) => task.destroy()))) };
}
