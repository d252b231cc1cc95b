import { z } from 'zod';
import type { Db, Tx } from '@/db/client';
import { listSchoolsWithImport, type SchoolOfRound } from '@/db/queries/digest';
import { enqueueInBackground, ensureJob } from '@/db/queries/digest-jobs';
import { asSystem } from '@/db/scope';
import { isDay } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';

/*
 * A round goes over all schools that have imported something, page by page, and enqueues a job for each. It is a job
 * that renews itself: one page is one transaction, which enqueues the jobs of the page and either the next page or
 * the next round. So it survives a crash at any line, needs no table of its own, and one that comes late is done once.
 */

export const roundPayload = z.object({
  /** The day that names the round: of a week, its Monday. */
  on: z.string().refine(isDay),
  /** The last school done; '' before the first. */
  after: z.string(),
});

export type RoundPayload = z.infer<typeof roundPayload>;

export type Page = { schools: SchoolOfRound[]; isFirst: boolean };

export type Round = {
  /** The job's name, and its key: there is one. */
  name: string;
  /** Which round is due at an instant. */
  dueAt: (now: Date) => Day;
  next: (on: Day) => Day;
  /** When a round begins. */
  momentOf: (on: Day) => Date;
  enqueuePage: (tx: Tx, page: Page, on: Day) => Promise<void>;
};

/** Schools in one transaction: enough to be quick, few enough to be short. */
const PAGE = 500;

const jobOf = ({ name }: Round, payload: RoundPayload, runAt: Date | null) => ({
  name,
  payload,
  key: name,
  runAt,
});

const begin = (on: Day): RoundPayload => ({ on, after: '' });

/**
 * Makes sure that a round waits or runs, at the start of every worker. One that is overdue stays so and runs at
 * once; where there is none, the first begins at its next regular time.
 */
export async function ensureRound(db: Db, round: Round, now: Date): Promise<void> {
  const on = round.next(round.dueAt(now));
  await asSystem(db, (tx) => ensureJob(tx, jobOf(round, begin(on), round.momentOf(on))));
}

/**
 * Does one page. A job of an older round (nobody worked for a while) begins the one that is due instead: what was
 * missed is not made up for. Doing a page twice enqueues the same jobs under the same keys.
 */
export async function runRound(
  ctx: { db: Db; now: Date },
  round: Round,
  given: RoundPayload,
  pageSize = PAGE,
): Promise<{ on: Day; schools: number; over: boolean }> {
  const on = round.dueAt(ctx.now);
  const at = given.on === on ? given : begin(on);
  return asSystem(ctx.db, async (tx) => {
    const schools = await listSchoolsWithImport(tx, { after: at.after, limit: pageSize });
    await round.enqueuePage(tx, { schools, isFirst: at.after === '' }, on);
    const last = schools.length === pageSize ? schools.at(-1) : undefined;
    const following = round.next(on);
    await enqueueInBackground(tx, [
      last
        ? jobOf(round, { on, after: last.uai }, null)
        : jobOf(round, begin(following), round.momentOf(following)),
    ]);
    return { on, schools: schools.length, over: last === undefined };
  });
}
