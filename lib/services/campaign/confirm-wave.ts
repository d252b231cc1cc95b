import { z } from 'zod';
import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { changeWave, listFollowers, lockFollowers, lockWave, type StoredWave } from '@/db/queries/campaign';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import type { ScheduleProblem } from '@/lib/domain/campaign/decide-schedule';
import { decideWindow } from '@/lib/domain/campaign/decide-window';
import { addSchoolDaysTo } from '@/lib/domain/campaign/spread';
import { canMove } from '@/lib/domain/campaign/wave-status';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool, type SchoolCard } from '../directory/get-school';
import { clockInput, decideDeparture, departureInput, minuteOf } from './check-departure';
import { findMessageErrors } from './find-message-errors';
import { loadQuietCalendar } from './load-quiet-calendar';
import { enqueueSendWave } from './send-wave-job';
import { isWaveId } from './wave-input';

export const confirmInput = z.object({
  waveId: z.string(),
  at: departureInput,
  /** Spread until then, the same day; absent: as fast as it goes. */
  until: clockInput.optional(),
  /** The version of the draft that was read: what has changed since is not approved unseen. */
  version: z.number().int(),
  /** The principal insists on a quiet time: night, Sunday, holiday. */
  force: z.boolean().default(false),
});

export type ConfirmWaveProblem =
  | 'not_allowed'
  | 'invalid_time'
  | 'unknown_wave'
  | 'wave_not_draft'
  | 'wave_changed'
  | 'wave_in_series'
  | 'window_closed'
  | 'message_faulty'
  | ScheduleProblem;

/**
 * Says when a wave leaves, and with it the reminders that follow it. The principal approves a draft by it; a wave that is
 * approved already may be scheduled by whoever prepares waves. Who gets it is decided when it leaves, not here. The
 * jobs are enqueued in the same transaction.
 */
export async function confirmWave(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: z.input<typeof confirmInput>,
): Promise<Result<{ scheduledAt: Date }, ConfirmWaveProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const parsed = confirmInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_time');
  const { waveId, at, until, version, force } = parsed.data;
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ scheduledAt: Date }, ConfirmWaveProblem>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    // To approve, and to insist on a quiet time, is the principal's.
    const isOwn = wave.status === 'approved' && !force;
    if (!isOwn && !can(scope.grants, 'confirm_wave')) return refuse('not_allowed');
    if (wave.followsId) return refuse('wave_in_series');
    if (!canMove(wave.status, 'scheduled')) return refuse('wave_not_draft');
    if (wave.version !== version) return refuse('wave_changed');
    const messages = [wave, ...(await listFollowers(tx, waveId))];
    if (messages.some((one) => findMessageErrors(school, ctx.now, one).length > 0))
      return refuse('message_faulty');
    const decided = await decideDeparture(tx, ctx.now, school, { at, force });
    if (!decided.ok) return decided;
    const { scheduledAt } = decided.value;
    const window = decideWindow({
      scheduledAt,
      untilMinute: until === undefined ? null : minuteOf(until),
      timeZone: school.timeZone,
      force,
    });
    if (!window.ok) return window;
    const confirmedBy = wave.status === 'approved' ? wave.confirmedBy : scope.userId;
    const plan = { force, confirmedBy, ...window.value };
    await scheduleOne(tx, ctx.now, scope, wave, { scheduledAt, ...plan });
    for (const reminder of await listReminderTimes(tx, ctx.now, school, waveId, scheduledAt)) {
      await scheduleOne(tx, ctx.now, scope, reminder.wave, {
        ...plan,
        scheduledAt: reminder.scheduledAt,
        force: false,
      });
    }
    return decided;
  });
}

async function scheduleOne(
  tx: Tx,
  now: Date,
  scope: SchoolScope,
  { id: waveId, title }: StoredWave,
  plan: { scheduledAt: Date; spreadMinutes: number; force: boolean; confirmedBy: string | null },
): Promise<void> {
  const { scheduledAt, force } = plan;
  await changeWave(tx, scope.uai, waveId, { status: 'scheduled', ...plan });
  const job = { schoolUai: scope.uai, waveId, force, run: 1 };
  await enqueueSendWave(tx, job, scheduledAt > now ? scheduledAt : null);
  await recordAudit(tx, scope, now, 'wave.scheduled', {
    waveId,
    title,
    at: scheduledAt.toISOString(),
    force,
  });
}

/** The reminders of a wave that are still to be sent, each so many school days after it at the same hour. */
async function listReminderTimes(
  tx: Tx,
  now: Date,
  { uai, zone, timeZone }: SchoolCard,
  waveId: string,
  from: Date,
): Promise<{ wave: StoredWave; scheduledAt: Date }[]> {
  const reminders = (await lockFollowers(tx, waveId)).filter(({ status }) => status === 'draft');
  if (reminders.length === 0) return [];
  const calendar = await loadQuietCalendar(tx, { uai, zone, timeZone, now });
  return reminders.map((wave) => ({
    wave,
    scheduledAt: addSchoolDaysTo({ timeZone, calendar }, from, wave.followsAfterDays ?? 0),
  }));
}
