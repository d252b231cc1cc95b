import type { Tx } from '@/db/client';
import { listDue, listWritten } from '@/db/queries/delivery';
import { holdFactsVersion, takeSendingTurn } from '@/db/queries/facts-lock';
import { onSchoolLine } from '@/db/school-line';
import { inSchool, type SchoolScope } from '@/db/scope';
import { decideRecipient } from '@/lib/domain/campaign/decide-audience';
import { memoryMs } from '@/lib/domain/delivery/contact-pressure';
import { type BatchDecision, type DueMessage, decideBatch } from '@/lib/domain/delivery/decide-batch';
import { dayIn } from '@/lib/domain/directory/day';
import { type LoadedAudience, loadAudience, refreshChips } from '../campaign/load-audience';
import { openLedger } from './open-ledger';
import { sendInEnt } from './send-in-ent';
import { sendMessages } from './send-messages';
import { sendTogether } from './send-together';
import type { Place } from './take-places';
import type { Run, SendContext } from './types';

/**
 * Recipients decided at once. They leave within `BATCH_MS`, or are decided again: as many as a fast server takes in
 * that time, since between two batches nothing leaves (a tenth of the time with a hundred).
 */
const BATCH_SIZE = 500;

/**
 * One batch: the next messages that are due are decided on what is true now, and leave, while the school's turn and the
 * version of its facts are held. So an import waits for the batch and the batch for an import: nobody who has
 * activated is written to, up to the second of sending (DOMAIN rules 1 and 2); and nobody else sends to the same people.
 * What is written down meanwhile goes through transactions of its own: it must be safe before the next message leaves.
 * False: nothing was due.
 */
export async function sendBatch(
  ctx: SendContext,
  scope: SchoolScope,
  run: Run,
  places: Place[] | null,
): Promise<boolean> {
  return inSchool(ctx.db, scope, async (tx) => {
    await takeSendingTurn(tx, scope.uai);
    const version = await holdFactsVersion(tx, scope.uai);
    const now = ctx.clock();
    const limits = run.limits;
    const { wave } = run;
    const together = wave.channel === 'email' ? ctx.mailer.batch : wave.messenger;
    const most = Math.min(BATCH_SIZE, together?.most ?? BATCH_SIZE);
    const due = await listDue(tx, scope.uai, wave, {
      now,
      most: places ? Math.min(most, places.length) : most,
      messagesSince: new Date(now.getTime() - memoryMs(limits)),
    });
    if (due.length === 0) return false;
    const audience = await audienceAt(ctx, tx, scope, run, version);
    const decided = decideBatch({
      due,
      decide: (holderId) => decideRecipient(holderId, audience.facts),
      writtenAddresses: await listWrittenAddresses(tx, scope, run, audience, due),
      now,
      limits,
    });
    await onSchoolLine(ctx.db, scope, async (line) => {
      const ledger = openLedger(line, scope, wave);
      const { status } = await ledger.write({ entries: listEntries(decided, now, run) });
      const batch = { ledger, audience, messages: decided.send, places };
      if (status !== 'sending') run.stopped = true;
      else if (wave.channel === 'ent_message') await sendInEnt(ctx, run, wave, batch);
      else if (ctx.mailer.batch) await sendTogether(ctx, run, { ...wave, provider: ctx.mailer.batch }, batch);
      else await sendMessages(ctx, run, wave, batch);
    });
    return true;
  });
}

/** Whoever waits for days gets theirs at a decent hour: a principal insists on tonight, not on the night after next. */
const listEntries = ({ exclude, wait }: BatchDecision, now: Date, { openAt }: Pick<Run, 'openAt'>) => [
  ...exclude.map((one) => ({ ...one, status: 'excluded' as const, settledAt: now })),
  ...wait.map(({ holderId, dueAt }) => ({ holderId, dueAt: openAt(dueAt), waitsFor: 'pressure' as const })),
];

/**
 * The audience as the held version of the facts has it, loaded once for all batches that find the same; what its chips
 * ask of the ledger is read again with each batch, while nobody else sends for the school.
 */
async function audienceAt(
  ctx: SendContext,
  tx: Tx,
  scope: SchoolScope,
  run: Run,
  version: number,
): Promise<LoadedAudience> {
  const now = ctx.clock();
  const on = dayIn(run.school.timeZone, now);
  const { id: waveId, audience, channel } = run.wave;
  const key = `${version} ${on}`;
  if (run.audience?.key !== key) {
    const loaded = await loadAudience(tx, ctx, {
      schoolUai: scope.uai,
      audience,
      channel,
      on,
      now,
      waveId,
    });
    run.audience = { key, loaded };
  }
  return refreshChips(tx, run.audience.loaded, { audience, now, waveId });
}

/** Addresses that several guardians share and one of them has got this message at. */
async function listWrittenAddresses(
  tx: Tx,
  scope: SchoolScope,
  run: Run,
  { facts, sharers }: LoadedAudience,
  due: readonly DueMessage[],
): Promise<Set<string>> {
  const shared = new Map<string, string[]>();
  for (const { holderId } of due) {
    const decision = decideRecipient(holderId, facts);
    const group = decision.included ? sharers.get(decision.address) : undefined;
    if (decision.included && group && group.length > 1) shared.set(decision.address, group);
  }
  const written = await listWritten(tx, scope.uai, run.wave.id, [...new Set([...shared.values()].flat())]);
  return new Set([...shared].filter(([, group]) => group.some((id) => written.has(id))).map(([a]) => a));
}
