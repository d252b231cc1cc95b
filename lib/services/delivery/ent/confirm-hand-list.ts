import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { changeWave } from '@/db/queries/campaign';
import { findNextDue } from '@/db/queries/delivery';
import { holdFactsVersion } from '@/db/queries/facts-lock';
import {
  confirmHandList as closeList,
  findHandList,
  type HandOutcome,
  listOnHandList,
  settleByHand,
} from '@/db/queries/hand-list';
import { inSchool, type SchoolScope } from '@/db/scope';
import { decideRecipient } from '@/lib/domain/campaign/decide-audience';
import { UNDO_MS } from '@/lib/domain/delivery/ent';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { loadAudience } from '../../campaign/load-audience';
import { enqueueSendWave } from '../../campaign/send-wave-job';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { holdHandWave } from './hand-access';

const people = z.array(z.string().max(100)).max(100_000).default([]);

export const confirmHandInput = z.object({
  waveId: z.string(),
  /** The list that was sent: one that was made since is another. */
  listId: z.string(),
  /** Of the list, who could not be found in the ENT. */
  notFound: people,
  /** Of those who should no longer have been written to since the list was made, who was all the same. */
  sentAnyway: people,
});

export type ConfirmHandProblem =
  | 'not_allowed'
  | 'unknown_wave'
  | 'hand_not_due'
  | 'hand_list_replaced'
  | 'invalid_hand_list';

export type HandConfirmed = { sent: number; notFound: number; excluded: number; undoUntil: Date };

/**
 * Somebody says that they have sent the message in the ENT to the people of their list. Everybody is decided on once more:
 * who has activated since is excluded with that reason, unless the person says that they wrote to them before they knew.
 * The ledger has the same rows as of any wave, with who said so and when; it can be taken back for half an hour.
 */
export async function confirmHandList(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  input: z.input<typeof confirmHandInput>,
): Promise<Result<HandConfirmed, ConfirmHandProblem>> {
  const parsed = confirmHandInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_hand_list');
  const { waveId, listId } = parsed.data;
  const { now } = ctx;
  const { uai, timeZone } = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<HandConfirmed, ConfirmHandProblem>> => {
    const held = await holdHandWave(tx, scope, waveId);
    if (!held.ok) return held;
    const wave = held.value;
    const list = await findHandList(tx, waveId);
    if (list?.id !== listId || list.confirmedAt) return refuse('hand_list_replaced');
    await holdFactsVersion(tx, uai);
    const { facts } = await loadAudience(tx, ctx, {
      schoolUai: uai,
      audience: wave.audience,
      channel: wave.channel,
      on: dayIn(timeZone, now),
      now,
      waveId,
    });
    const notFound = new Set(parsed.data.notFound);
    const sentAnyway = new Set(parsed.data.sentAnyway);
    const outcomes = (await listOnHandList(tx, uai, listId)).map((holderId): HandOutcome => {
      const decision = decideRecipient(holderId, facts);
      if (!decision.included && !sentAnyway.has(holderId)) {
        return { holderId, status: 'excluded', exclusion: decision.reason };
      }
      if (notFound.has(holderId)) return { holderId, status: 'failed', failure: 'not_in_ent' };
      return { holderId, status: 'sent' };
    });
    await settleByHand(tx, uai, waveId, now, outcomes);
    await closeList(tx, uai, { id: listId, by: scope.userId, at: now });
    const undoUntil = new Date(now.getTime() + UNDO_MS);
    const next = await findNextDue(tx, waveId);
    await changeWave(tx, uai, waveId, { nextAttemptAt: next && next.dueAt > now ? next.dueAt : null });
    if (!next) await enqueueSendWave(tx, { schoolUai: uai, waveId, force: wave.force, run: 1 }, undoUntil);
    const count = (status: HandOutcome['status']) => outcomes.filter((one) => one.status === status).length;
    const counts = { sent: count('sent'), notFound: count('failed'), excluded: count('excluded') };
    await recordAudit(tx, scope, now, 'wave.sent_by_hand', { waveId, title: wave.title, ...counts });
    return ok({ ...counts, undoUntil });
  });
}
