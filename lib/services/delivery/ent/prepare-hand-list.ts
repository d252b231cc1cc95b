import { recordAudit } from '@/db/queries/audit';
import { changeWave } from '@/db/queries/campaign';
import { findNextDue, listDue } from '@/db/queries/delivery';
import { holdFactsVersion } from '@/db/queries/facts-lock';
import { openHandList, releaseHandList, settleByHand, waitForPressure } from '@/db/queries/hand-list';
import { inSchool, type SchoolScope } from '@/db/scope';
import { decideRecipient } from '@/lib/domain/campaign/decide-audience';
import { findQuietReason } from '@/lib/domain/campaign/quiet-time';
import { memoryMs } from '@/lib/domain/delivery/contact-pressure';
import { decideBatch } from '@/lib/domain/delivery/decide-batch';
import { dayIn } from '@/lib/domain/directory/day';
import { momentIn } from '@/lib/domain/directory/wall-clock';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { loadAudience } from '../../campaign/load-audience';
import { loadQuietCalendar } from '../../campaign/load-quiet-calendar';
import { enqueueSendWave } from '../../campaign/send-wave-job';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { holdHandWave } from './hand-access';

export type PrepareHandListProblem = 'not_allowed' | 'unknown_wave' | 'hand_not_due' | 'hand_quiet_time';

/** More people than a school has. */
const EVERYBODY = 100_000;

/**
 * Decides, as a sender does, who may be written to at this minute, and makes a list of them for somebody who writes to
 * them in the ENT by hand. Who is on a list counts as written to for every other wave until the list is confirmed or
 * made anew. Not in a quiet time, unless the principal insisted for the wave.
 */
export async function prepareHandList(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey' | 'newId'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<{ listId: string; people: number }, PrepareHandListProblem>> {
  const { now } = ctx;
  const school = await getSchool(ctx, scope);
  const { uai, zone, timeZone } = school;
  return inSchool(ctx.db, scope, async (tx): Promise<Awaited<ReturnType<typeof prepareHandList>>> => {
    const held = await holdHandWave(tx, scope, waveId);
    if (!held.ok) return held;
    const wave = held.value;
    const calendar = await loadQuietCalendar(tx, { uai, zone, timeZone, now });
    if (!wave.force && findQuietReason(momentIn(timeZone, now), calendar)) return refuse('hand_quiet_time');
    await holdFactsVersion(tx, uai);
    await releaseHandList(tx, uai, waveId);
    const limits = { hours: school.contactHours, perFortnight: school.contactsPerFortnight };
    const messagesSince = new Date(now.getTime() - memoryMs(limits));
    const due = await listDue(tx, uai, wave, { now, most: EVERYBODY, messagesSince });
    const { facts } = await loadAudience(tx, ctx, {
      schoolUai: uai,
      audience: wave.audience,
      channel: wave.channel,
      on: dayIn(timeZone, now),
      now,
      waveId,
    });
    const decided = decideBatch({
      due,
      decide: (holderId) => decideRecipient(holderId, facts),
      writtenAddresses: new Set(),
      now,
      limits,
    });
    const excluded = decided.exclude.map((one) => ({ ...one, status: 'excluded' as const }));
    await settleByHand(tx, uai, waveId, now, excluded);
    await waitForPressure(tx, uai, waveId, decided.wait);
    const holderIds = decided.send.map((one) => one.due.holderId);
    const listId = ctx.newId();
    if (holderIds.length > 0) {
      await openHandList(
        tx,
        uai,
        { id: listId, waveId, preparedBy: scope.userId, preparedAt: now },
        holderIds,
      );
      await recordAudit(tx, scope, now, 'wave.listed_by_hand', {
        waveId,
        title: wave.title,
        people: holderIds.length,
      });
      await changeWave(tx, uai, waveId, { nextAttemptAt: null });
      return ok({ listId, people: holderIds.length });
    }
    // Nobody is left, or only people who must wait: the worker says which, and closes the wave when it is over.
    const next = await findNextDue(tx, waveId);
    await changeWave(tx, uai, waveId, { nextAttemptAt: next?.dueAt ?? null });
    if (!next) await enqueueSendWave(tx, { schoolUai: uai, waveId, force: wave.force, run: 1 }, null);
    return ok({ listId, people: 0 });
  });
}
