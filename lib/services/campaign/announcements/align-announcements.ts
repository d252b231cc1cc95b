import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave, type StoredWave } from '@/db/queries/campaign';
import { lockPlanning } from '@/db/queries/planning';
import { listAnnouncements, type StoredAnnouncement, saveAnnouncement } from '@/db/queries/switch-over';
import { keepMessage } from '@/db/queries/wave-message';
import { inSchool, type SchoolScope } from '@/db/scope';
import { PROPOSED_MINUTE } from '@/lib/domain/campaign/propose-moment';
import { isAhead } from '@/lib/domain/campaign/wave-status';
import type { Day } from '@/lib/domain/directory/types';
import { instantOf } from '@/lib/domain/directory/wall-clock';
import { announceOn } from '@/lib/domain/planning/switch-over/days';
import type { ServiceContext } from '../../context';
import { loadSwitchOver, type SwitchOverGround } from '../../planning/switch-over/load-switch-over';
import { enqueueSendWave, removeSendWave } from '../send-wave-job';

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
    let moved = 0;
    for (const announcement of await listAnnouncements(tx, ground.stored.id)) {
      if (announcement.switchOverOn === ground.switchOverOn) continue;
      const wave = await lockWave(tx, announcement.waveId);
      if (wave && (await align(tx, ctx.now, ground, announcement, wave))) moved += 1;
    }
    if (moved > 0) {
      const detail = { count: moved, on: ground.switchOverOn };
      await recordAudit(tx, scope, ctx.now, 'switch_over.announcements_moved', detail);
    }
    return { moved };
  });
}

async function align(
  tx: Tx,
  now: Date,
  { calendar, switchOverOn, school, todayOn }: SwitchOverGround,
  announcement: StoredAnnouncement,
  wave: StoredWave,
): Promise<boolean> {
  const { daysBefore, waveVersion, schoolUai } = announcement;
  if (!isAhead(wave.status) || wave.version !== waveVersion) return false;
  const momentOf = (on: Day) =>
    instantOf(school.timeZone, { on: announceOn(calendar, on, daysBefore), minute: PROPOSED_MINUTE });
  const scheduledAt = momentOf(switchOverOn);
  const isScheduled = wave.status === 'scheduled';
  if (isScheduled) {
    const asProposed = wave.scheduledAt?.getTime() === momentOf(announcement.switchOverOn).getTime();
    if (!asProposed || scheduledAt <= now) return false;
  }
  if (announceOn(calendar, switchOverOn, daysBefore) < todayOn) return false;
  await keepMessage(tx, wave, { by: null, at: now });
  const message = { ...wave.message, fr: { ...wave.message.fr, date: switchOverOn } };
  const version = wave.version + 1;
  await changeWave(tx, schoolUai, wave.id, { message, version, ...(isScheduled && { scheduledAt }) });
  if (isScheduled) {
    await removeSendWave(tx, { schoolUai, waveId: wave.id });
    const job = { schoolUai, waveId: wave.id, force: wave.force, run: 1 };
    await enqueueSendWave(tx, job, scheduledAt);
  }
  await saveAnnouncement(tx, { ...announcement, switchOverOn, waveVersion: version });
  return true;
}
