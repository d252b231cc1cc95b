import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave } from '@/db/queries/campaign';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import type { ScheduleProblem } from '@/lib/domain/campaign/decide-schedule';
import { canMove } from '@/lib/domain/campaign/wave-status';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { decideDeparture, departureInput } from './check-departure';
import { enqueueSendWave } from './send-wave-job';
import { isWaveId } from './wave-input';

export const confirmInput = z.object({
  waveId: z.string(),
  at: departureInput,
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
  | ScheduleProblem;

/**
 * The principal approves a draft and says when it leaves. Who gets it is decided when it leaves, not here.
 * The job is enqueued in the same transaction.
 */
export async function confirmWave(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: z.input<typeof confirmInput>,
): Promise<Result<{ scheduledAt: Date }, ConfirmWaveProblem>> {
  if (!can(scope.grants, 'confirm_wave')) return refuse('not_allowed');
  const parsed = confirmInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_time');
  const { waveId, at, version, force } = parsed.data;
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ scheduledAt: Date }, ConfirmWaveProblem>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    if (!canMove(wave.status, 'scheduled')) return refuse('wave_not_draft');
    if (wave.version !== version) return refuse('wave_changed');
    const decided = await decideDeparture(tx, ctx.now, school, { at, force });
    if (!decided.ok) return decided;
    const { scheduledAt } = decided.value;
    await changeWave(tx, scope.uai, waveId, {
      status: 'scheduled',
      scheduledAt,
      confirmedBy: scope.userId,
      force,
    });
    const job = { schoolUai: scope.uai, waveId, force, run: 1 };
    await enqueueSendWave(tx, job, scheduledAt > ctx.now ? scheduledAt : null);
    const detail = { waveId, title: wave.title, at: scheduledAt.toISOString(), force };
    await recordAudit(tx, scope, ctx.now, 'wave.scheduled', detail);
    return decided;
  });
}
