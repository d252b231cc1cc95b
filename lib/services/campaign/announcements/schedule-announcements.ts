import { z } from 'zod';
import type { Tx } from '@/db/client';
import { findPupilWave, findWave } from '@/db/queries/campaign';
import { listAnnouncements, type StoredAnnouncement } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { PROPOSED_MINUTE } from '@/lib/domain/campaign/propose-moment';
import { momentIn } from '@/lib/domain/directory/wall-clock';
import { type AnnouncedBefore, announceOn } from '@/lib/domain/planning/switch-over/days';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { loadSwitchOver } from '../../planning/switch-over/load-switch-over';
import { type ConfirmWaveProblem, confirmWave } from '../confirm-wave';

const seenInput = z.array(z.object({ waveId: z.uuid(), version: z.number().int() })).max(10);

/** The end of the afternoon, as a form would say it. */
const CLOCK = `${Math.floor(PROPOSED_MINUTE / 60)}:${String(PROPOSED_MINUTE % 60).padStart(2, '0')}`;

/**
 * Confirms the announcements as the principal has read them, each for the end of the afternoon of its day; what is due today
 * and late leaves at once. Stops at the first that cannot be confirmed: those before it are. Refusals: `not_allowed`,
 * `invalid_time`, `plan_not_running` and those of `confirmWave`.
 */
export async function scheduleAnnouncements(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: { seen: { waveId: string; version: number }[] },
): Promise<Result<{ scheduled: number }, ConfirmWaveProblem | 'plan_not_running'>> {
  if (!can(scope.grants, 'confirm_wave')) return refuse('not_allowed');
  const seen = seenInput.safeParse(input.seen);
  if (!seen.success) return refuse('invalid_time');
  const found = await inSchool(ctx.db, scope, async (tx) => {
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground) return undefined;
    const announcements = await listAnnouncements(tx, ground.stored.id);
    return { ground, daysBefore: await listDaysBefore(tx, announcements) };
  });
  if (!found) return refuse('plan_not_running');
  const { calendar, switchOverOn, school, todayOn } = found.ground;
  const isPast = momentIn(school.timeZone, ctx.now).minute >= PROPOSED_MINUTE;
  let scheduled = 0;
  for (const { waveId, version } of seen.data) {
    const daysBefore = found.daysBefore.get(waveId);
    if (!daysBefore) return refuse('unknown_wave');
    const on = announceOn(calendar, switchOverOn, daysBefore);
    const at = on === todayOn && isPast ? 'now' : `${on}T${CLOCK}`;
    const confirmed = await confirmWave(ctx, scope, { waveId, version, at, force: false });
    if (!confirmed.ok) return confirmed;
    scheduled += 1;
  }
  return ok({ scheduled });
}

/** How many school days before the switch-over each announcement leaves, to guardians and to pupils. */
async function listDaysBefore(
  tx: Tx,
  announcements: readonly StoredAnnouncement[],
): Promise<Map<string, AnnouncedBefore>> {
  const days = new Map<string, AnnouncedBefore>();
  for (const { waveId, daysBefore } of announcements) {
    const campaignId = (await findWave(tx, waveId))?.campaignId;
    const pupils = campaignId && (await findPupilWave(tx, campaignId));
    days.set(waveId, daysBefore);
    if (pupils) days.set(pupils.id, daysBefore);
  }
  return days;
}
