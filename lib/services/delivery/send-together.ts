import { createHash } from 'node:crypto';
import type { MailMessage, MessageBatch, SendResult } from '@/lib/adapters/mail/mailer';
import type { BatchDecision } from '@/lib/domain/delivery/decide-batch';
import { buildReminder } from '../campaign/build-reminder';
import { hashAddress } from '../campaign/hash-address';
import type { LoadedAudience } from '../campaign/load-audience';
import type { Ledger } from './open-ledger';
import { outcomeOf } from './send-messages';
import type { Place } from './take-places';
import type { MailWave, Run, SendContext } from './types';

type Message = BatchDecision['send'][number] & { mail: MailMessage };

/**
 * Hands messages to a provider in one request. The ledger says before that they are tried, and under which key; when the
 * answer is lost, or the process ends, the same messages go again under the same key and nobody gets one twice: whoever
 * has left the audience meanwhile is missing from the repeat, which the provider then either refuses, having taken the
 * first, or takes for new (docs/decisions/0017-channels.md).
 */
export async function sendTogether(
  ctx: SendContext,
  run: Run,
  wave: MailWave & { provider: MessageBatch },
  batch: {
    ledger: Ledger;
    audience: LoadedAudience;
    messages: BatchDecision['send'];
    places: Place[] | null;
  },
): Promise<void> {
  const { ledger } = batch;
  const messages = await Promise.all(
    batch.messages.map(async (message): Promise<Message> => {
      const reader = batch.audience.readers.get(message.due.holderId);
      if (!reader) throw new Error('an included recipient without reader');
      return { ...message, mail: await buildReminder(ctx, run.school, wave, reader, message.address) };
    }),
  );
  const [first] = messages;
  if (!first) return;
  const known = first.due.requestKey;
  // One that was handed over by itself, under its own id.
  if (known === first.mail.messageId) return sendEach(ctx, run, ledger, messages, batch.places);
  const mails = messages.map(({ mail }) => mail);
  const requestKey = known ?? buildRequestKey(mails, ctx.clock());
  if (!(await note(ctx, run, ledger, messages, requestKey))) return;
  const results = await wave.provider.send(requestKey, mails);
  if (results === 'try_each') {
    // Nobody got it: what is tried now is no repeat.
    await ledger.write({ entries: messages.map(({ due: { holderId } }) => ({ holderId })) });
    return sendEach(ctx, run, ledger, messages, batch.places);
  }
  await ledger.write({
    entries: messages.map((message, i) => settle(ctx, run, message, results[i], requestKey)),
    usedSlots: batch.places?.splice(0, messages.length).flat(),
  });
}

/** One after the other, each under its own key: for a request that was refused because of one of them. */
async function sendEach(
  ctx: SendContext,
  run: Run,
  ledger: Ledger,
  messages: readonly Message[],
  places: Place[] | null,
): Promise<void> {
  for (const message of messages) {
    const requestKey = message.mail.messageId;
    if (run.stopped || !(await note(ctx, run, ledger, [message], requestKey))) return;
    const result = await ctx.mailer.send(message.mail);
    const usedSlots = places?.splice(0, 1).flat();
    await ledger.write({ entries: [settle(ctx, run, message, result, requestKey)], usedSlots });
  }
}

/** Writes down that these are tried now; false, and nothing changed for them, when somebody has stopped the wave. */
async function note(
  ctx: SendContext,
  run: Run,
  ledger: Ledger,
  messages: readonly Message[],
  requestKey: string,
): Promise<boolean> {
  const triedAt = ctx.clock();
  const { status } = await ledger.write({
    entries: messages.map(({ due: { holderId }, address }) => ({
      holderId,
      triedAt,
      requestKey,
      addressHash: hashAddress(run.school.uai, address, ctx.secretKey),
    })),
  });
  if (status === 'sending') return true;
  run.stopped = true;
  await ledger.write({
    entries: messages.map(({ due: { holderId, requestKey: before } }) =>
      before === null ? { holderId } : { holderId, requestKey: before },
    ),
  });
  return false;
}

function settle(
  ctx: SendContext,
  run: Run,
  message: Message,
  result: SendResult | undefined,
  requestKey: string,
) {
  if (!result) throw new Error('a provider that gave fewer results than messages');
  const entry = outcomeOf(ctx, run, message, result);
  const mayHaveLeft = !result.ok && result.uncertain && entry.status === undefined;
  return mayHaveLeft ? { ...entry, requestKey } : entry;
}

/** Another one for each attempt: the same people at another moment are another request. */
function buildRequestKey(mails: readonly MailMessage[], triedAt: Date): string {
  const digest = createHash('sha256').update(triedAt.toISOString());
  for (const { messageId } of mails) digest.update(` ${messageId}`);
  return `batch-${digest.digest('hex')}`;
}
