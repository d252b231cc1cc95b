import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { changeWave, findPupilWave, lockWave, type StoredWave } from '@/db/queries/campaign';
import { lockPlanning } from '@/db/queries/planning';
import { listAnnouncements, saveAnnouncement } from '@/db/queries/switch-over';
import { keepMessage } from '@/db/queries/wave-message';
import { inSchool, type SchoolScope } from '@/db/scope';
import { PROPOSED_MINUTE } from '@/lib/domain/campaign/propose-moment';
import { isAhead } from '@/lib/domain/campaign/wave-status';
import type { Day } from '@/lib/domain/directory/types';
import { instantOf } from '@/lib/domain/directory/wall-clock';
import { type AnnouncedBefore, announceOn } from '@/lib/domain/planning/switch-over/days';
import type { ServiceContext } from '../../context';
import { loadSwitchOver, type SwitchOverGround } from '../../planning/switch-over/load-switch-over';
import { enqueueSendWave, removeSendWave } from '../send-wave-job';
import { isAsPrepared, namedDayOf } from './build-announcement';

/**
 * Brings the announcements that nobody has touched in line with the day of the plan: the day that they name, and the time at
 * which a confirmed one leaves. One that a person has changed, given a time of their own, or that has begun, stays as it is,
 * and the page says what it still announces. May run twice.
 */
export async function alignAnnouncements(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<{ moved: number }> {
  return inSchool(ctx.db, scope, async (tx) => {
    await lockPlanning(tx, scope.uai);
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground || ground.state === 'closed') return { moved: 0 };
    const { switchOverOn, school } = ground;
    let moved = 0;
    for (const announcement of await listAnnouncements(tx, ground.stored.id)) {
      const { daysBefore, waveId, waveVersion } = announcement;
      const wave = await lockWave(tx, waveId);
      if (!wave) continue;
      const isOwn = wave.version === waveVersion;
      if (isOwn && (await move(tx, ctx.now, ground, { wave, daysBefore, from: announcement.switchOverOn }))) {
        await saveAnnouncement(tx, { ...announcement, switchOverOn, waveVersion: waveVersion + 1 });
        moved += 1;
      }
      const beside = await findPupilWave(tx, wave.campaignId);
      const pupils = beside && (await lockWave(tx, beside.id));
      const from = pupils && isAsPrepared(pupils, 'pupils', daysBefore, school) && namedDayOf(pupils);
      if (from && (await move(tx, ctx.now, ground, { wave: pupils, daysBefore, from }))) moved += 1;
    }
    if (moved > 0) {
      const detail = { count: moved, on: switchOverOn };
      await recordAudit(tx, scope, ctx.now, 'switch_over.announcements_moved', detail);
    }
    return { moved };
  });
}

/** Whether an announcement now names the day of the plan instead of `from`, which it was prepared for. */
async function move(
  tx: Tx,
  now: Date,
  { calendar, switchOverOn, school, todayOn }: SwitchOverGround,
  { wave, daysBefore, from }: { wave: StoredWave; daysBefore: AnnouncedBefore; from: Day },
): Promise<boolean> {
  if (from === switchOverOn || !isAhead(wave.status)) return false;
  const { schoolUai, id: waveId } = wave;
  const momentOf = (on: Day) =>
    instantOf(school.timeZone, { on: announceOn(calendar, on, daysBefore), minute: PROPOSED_MINUTE });
  const scheduledAt = momentOf(switchOverOn);
  const isScheduled = wave.status === 'scheduled';
  if (isScheduled) {
    const asProposed = wave.scheduledAt?.getTime() === momentOf(from).getTime();
    if (!asProposed || scheduledAt <= now) return false;
  }
  if (announceOn(calendar, switchOverOn, daysBefore) < todayOn) return false;
  await keepMessage(tx, wave, { by: null, at: now });
  const message = { ...wave.message, fr: { ...wave.message.fr, date: switchOverOn } };
  const version = wave.version + 1;
  await changeWave(tx, schoolUai, waveId, { message, version, ...(isScheduled && { scheduledAt }) });
  if (isScheduled) {
    await removeSendWave(tx, { schoolUai, waveId });
    await enqueueSendWave(tx, { schoolUai, waveId, force: wave.force, run: 1 }, scheduledAt);
  }
  return true;
}
