import type { SchoolScope } from '@/db/scope';
import type { MailContext } from '../campaign/mail-context';
import type { SendWavePayload } from '../campaign/send-wave-job';
import { getSchool } from '../directory/get-school';
import { beginSending } from './begin-sending';
import { endSending } from './end-sending';
import { type Run, sendOne } from './send-one';

export type SendContext = MailContext & {
  /** A wave takes minutes: what is decided on time asks each time. */
  clock: () => Date;
  /** Aborted when the process is asked to stop: nobody else is begun. */
  signal: AbortSignal;
  /** How many messages are on their way at once. */
  concurrency: number;
};

/** What became of one run. */
export type SendReport = {
  outcome: 'over' | 'postponed' | 'sent' | 'waiting' | 'interrupted';
  /** Messages that left in this run. */
  sent: number;
};

/**
 * Sends what can be sent of a wave now. It may run twice, at once or one after the other, and may be killed at
 * any line: each recipient is settled in a transaction of its own, and what is pending is found again.
 * At least once: see docs/decisions/0007-sending.md for the one message per connection that may go out twice.
 */
export async function sendWave(
  ctx: SendContext,
  scope: SchoolScope,
  job: Pick<SendWavePayload, 'waveId' | 'force' | 'run'>,
): Promise<SendReport> {
  const school = await getSchool(ctx, scope);
  const begun = await beginSending(ctx, scope, school, job);
  if (begun.outcome !== 'sending') return { outcome: begun.outcome, sent: 0 };
  const { wave, queue } = begun;
  const run: Run = { school, wave, queue, audiences: new Map(), stopped: false, sent: 0 };
  const lanes = Array.from({ length: ctx.concurrency }, async () => {
    try {
      while (!run.stopped && !ctx.signal.aborted) {
        const holderId = run.queue.shift();
        if (holderId === undefined) return;
        await sendOne(ctx, scope, run, holderId);
      }
    } catch (error) {
      run.stopped = true;
      throw error;
    }
  });
  const ended = await Promise.allSettled(lanes);
  const broken = ended.find((lane) => lane.status === 'rejected');
  // What is broken here is not the mail server: the queue counts it as a failed job and tries again.
  if (broken) throw broken.reason;
  return { outcome: await endSending(ctx, scope, job), sent: run.sent };
}
