import type { LedgerEntry } from '@/db/queries/ledger';
import type { SendResult } from '@/lib/adapters/mail/mailer';
import type { BatchDecision } from '@/lib/domain/delivery/decide-batch';
import { decideOutcome } from '@/lib/domain/delivery/decide-outcome';
import { buildReminder } from '../campaign/build-reminder';
import { hashAddress } from '../campaign/hash-address';
import type { LoadedAudience } from '../campaign/load-audience';
import type { Ledger, LedgerWrite } from './open-ledger';
import type { Place } from './take-places';
import type { MailWave, Run, SendContext } from './types';

type Message = BatchDecision['send'][number];

/**
 * No message begins later than this after it was decided on. A batch ends sooner when an import or a pause waits for
 * it: what is under way is finished, nothing else is begun.
 */
export const BATCH_MS = 1_000;

/**
 * Hands messages to the mail server, several at once. Before each the ledger says that it is tried, with what became of
 * the lane's last one, in one commit: after a crash it is known which may have arrived. At most `concurrency` are on
 * their way, or arrived and not yet written down.
 */
export async function sendMessages(
  ctx: SendContext,
  run: Run,
  wave: MailWave,
  batch: { ledger: Ledger; audience: LoadedAudience; messages: Message[]; places: Place[] | null },
): Promise<void> {
  const { ledger, audience } = batch;
  const queue = [...batch.messages];
  const places = batch.places;
  const until = performance.now() + BATCH_MS;
  let isAwaited = false;
  const isOpen = () =>
    !run.stopped &&
    !isAwaited &&
    !ctx.signal.aborted &&
    performance.now() < until &&
    (run.openUntil === null || ctx.clock() < run.openUntil);
  const lane = async () => {
    let said: LedgerWrite = { entries: [] };
    for (;;) {
      const message = isOpen() ? queue.shift() : undefined;
      const place = message && places ? places.pop() : undefined;
      if (!message || (places && !place)) break;
      const { holderId } = message.due;
      const addressHash = hashAddress(run.school.uai, message.address, ctx.secretKey);
      const tried = { holderId, triedAt: ctx.clock(), addressHash };
      const written = await ledger.write({ ...said, entries: [...said.entries, tried] });
      said = { entries: [] };
      isAwaited ||= written.isAwaited;
      if (written.status !== 'sending') {
        // Stopped by somebody since: this one is not handed over any more.
        run.stopped = true;
        said = { entries: [{ holderId }] };
        if (place) places?.push(place);
        break;
      }
      const reader = audience.readers.get(holderId);
      if (!reader) throw new Error('an included recipient without reader');
      const mail = buildReminder(ctx, run.school, wave, reader, message.address);
      const result = await ctx.mailer.send(mail);
      said = { entries: [outcomeOf(ctx, run, message, result)], usedSlots: place };
    }
    if (said.entries.length > 0) await ledger.write(said);
  };
  const lanes = Array.from({ length: Math.min(ctx.concurrency, queue.length) }, () =>
    lane().catch((error: unknown) => {
      run.stopped = true;
      throw error;
    }),
  );
  const ended = await Promise.allSettled(lanes);
  // What is broken here is not the mail server: the queue counts it as a failed job and tries again.
  const broken = ended.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}

/** What is written down of a message that was handed over; a server of no use to anybody ends the run. */
export function outcomeOf(
  ctx: Pick<SendContext, 'clock'>,
  run: Run,
  { due }: Pick<Message, 'due'>,
  result: SendResult,
): LedgerEntry {
  const now = ctx.clock();
  const { holderId } = due;
  if (result.ok) {
    run.sent += 1;
    return { holderId, status: 'sent', settledAt: now };
  }
  const { code: failure } = result;
  const outcome = decideOutcome({ code: failure, attempts: due.attempts, plannedAt: due.plannedAt, now });
  const { attempts } = outcome;
  if (outcome.status === 'failed') return { holderId, status: 'failed', failure, attempts, settledAt: now };
  if (outcome.stop) {
    run.stopped = true;
    run.serverAway = true;
  }
  return { holderId, failure, attempts, dueAt: outcome.dueAt, waitsFor: 'retry' };
}
