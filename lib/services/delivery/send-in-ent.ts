import type { LedgerEntry } from '@/db/queries/ledger';
import type { EntText, PreparedEntMessage } from '@/emails/prepare-ent-message';
import { type EntFailure, type EntMessage, type EntMessenger, entFailed } from '@/lib/adapters/ent/messenger';
import type { BatchDecision } from '@/lib/domain/delivery/decide-batch';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { LoadedAudience } from '../campaign/load-audience';
import type { Ledger } from './open-ledger';
import { outcomeOf } from './send-messages';
import type { Place } from './take-places';
import type { Run, SendContext } from './types';

type Message = BatchDecision['send'][number];

export type EntBatch = {
  ledger: Ledger;
  audience: LoadedAudience;
  messages: BatchDecision['send'];
  places: Place[] | null;
};

type Way = { messenger: EntMessenger; message: PreparedEntMessage };

/**
 * Sends in the ENT, one message for all who read the same languages. Its draft comes first; the ledger keeps the draft's
 * id before it is sent. After a crash, or an answer that was lost, the draft's state says whether it has been sent: it
 * is sent then, and no second one is made (docs/decisions/0023-ent-messages.md).
 */
export async function sendInEnt(ctx: SendContext, run: Run, way: Way, batch: EntBatch): Promise<void> {
  const known = batch.messages[0]?.due.requestKey ?? undefined;
  // All of one draft: `listDue` gives them by themselves.
  if (known) {
    const language = languageOf(batch, batch.messages[0]);
    return sendDraft(ctx, run, way, batch, {
      draftId: known,
      messages: batch.messages,
      text: way.message.in(language),
    });
  }
  const groups = new Map<Language | null, Message[]>();
  for (const message of batch.messages) {
    const language = languageOf(batch, message);
    groups.set(language, [...(groups.get(language) ?? []), message]);
  }
  for (const [language, messages] of groups) {
    if (run.stopped || ctx.signal.aborted) return;
    await sendAnew(ctx, run, way, batch, messages, way.message.in(language));
  }
}

const languageOf = ({ audience }: EntBatch, message: Message | undefined): Language | null =>
  message ? (audience.readers.get(message.due.holderId)?.language ?? null) : null;

/** A draft of their own for these people, noted in the ledger, and sent. */
async function sendAnew(
  ctx: SendContext,
  run: Run,
  way: Way,
  batch: EntBatch,
  messages: Message[],
  text: EntText,
): Promise<void> {
  const drafted = await way.messenger.draft(messageOf(messages, text));
  if (!drafted.ok) return writeFailure(ctx, run, batch, messages, drafted);
  const { draftId } = drafted;
  if (!(await note(ctx, run, batch.ledger, messages, draftId))) return;
  await sendDraft(ctx, run, way, batch, { draftId, messages, text });
}

const messageOf = (messages: readonly Message[], { subject, html }: EntText): EntMessage => ({
  subject,
  html,
  recipients: messages.map(({ address }) => address),
});

/** Sends a draft that the ledger knows, unless the ENT says that it has been sent. */
async function sendDraft(
  ctx: SendContext,
  run: Run,
  way: Way,
  batch: EntBatch,
  { draftId, messages, text }: { draftId: string; messages: Message[]; text: EntText },
): Promise<void> {
  const { messenger } = way;
  const found = await messenger.look(draftId, messageOf(messages, text).recipients);
  if (!found.ok) return writeFailure(ctx, run, batch, messages, found, draftId);
  if (found.state === 'sent') return writeSent(ctx, run, batch, messages);
  if (found.state === 'gone') return writeFailure(ctx, run, batch, messages, entFailed('ent_draft_lost'));
  const isKnown = ({ address }: Message) => found.known === null || found.known.has(address);
  const strangers = messages.filter((message) => !isKnown(message));
  if (strangers.length > 0) {
    await writeFailure(ctx, run, batch, strangers, entFailed('ent_recipient_refused'));
  }
  const rest = messages.filter(isKnown);
  if (rest.length === 0) return;
  const sent = await messenger.send(draftId, messageOf(rest, text));
  if (sent === 'try_each') {
    // Nobody got it: what is tried now is no repeat.
    await batch.ledger.write({ entries: rest.map(({ due: { holderId } }) => ({ holderId })) });
    for (const message of rest) {
      if (run.stopped || ctx.signal.aborted) break;
      await sendAnew(ctx, run, way, batch, [message], text);
    }
    return;
  }
  if (sent.ok) return writeSent(ctx, run, batch, rest);
  await writeFailure(ctx, run, batch, rest, sent, sent.uncertain ? draftId : undefined);
}

/** Writes down that these are about to be sent, in which draft; false, and nothing changed, when the wave was stopped. */
async function note(
  ctx: SendContext,
  run: Run,
  ledger: Ledger,
  messages: readonly Message[],
  draftId: string,
): Promise<boolean> {
  const triedAt = ctx.clock();
  const { status } = await ledger.write({
    entries: messages.map(({ due: { holderId } }) => ({ holderId, triedAt, requestKey: draftId })),
  });
  if (status === 'sending') return true;
  run.stopped = true;
  await ledger.write({ entries: messages.map(({ due: { holderId } }) => ({ holderId })) });
  return false;
}

const takeSlots = ({ places }: EntBatch, count: number) => places?.splice(0, count).flat();

async function writeSent(
  ctx: SendContext,
  run: Run,
  batch: EntBatch,
  messages: readonly Message[],
): Promise<void> {
  await batch.ledger.write({
    entries: messages.map((message) => outcomeOf(ctx, run, message, { ok: true, providerId: '' })),
    usedSlots: takeSlots(batch, messages.length),
  });
}

/** `draftId`: they stay in it, and it is asked for before anything else is tried. */
async function writeFailure(
  ctx: SendContext,
  run: Run,
  batch: EntBatch,
  messages: readonly Message[],
  { code, failure }: EntFailure,
  draftId?: string,
): Promise<void> {
  const entries = messages.map((message): LedgerEntry => {
    const entry = outcomeOf(ctx, run, message, { ok: false, code, failure });
    return draftId !== undefined && entry.status === undefined ? { ...entry, requestKey: draftId } : entry;
  });
  await batch.ledger.write({ entries, usedSlots: draftId ? takeSlots(batch, messages.length) : undefined });
}
