import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave } from '@/db/queries/campaign';
import { excludePending } from '@/db/queries/delivery';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { canMove } from '@/lib/domain/campaign/wave-status';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { enqueueSendWave, removeSendWave } from './send-wave-job';
import { isWaveId } from './wave-input';

export type CancelWaveProblem = 'not_allowed' | 'unknown_wave' | 'wave_over';

/**
 * Stops a wave: a draft, a scheduled one, or what has not left yet of one that is being sent. When it returns,
 * nobody else will be written to: a message under way is waited for and counted as sent.
 * Whoever may prepare a wave may stop it; `stopped` counts the people who now get nothing.
 */
export async function cancelWave(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<{ stopped: number }, CancelWaveProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const cancelled = await inSchool(ctx.db, scope, async (tx): Promise<Result<null, CancelWaveProblem>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    if (!canMove(wave.status, 'cancelled')) return refuse('wave_over');
    await changeWave(tx, scope.uai, waveId, {
      status: 'cancelled',
      finishedAt: ctx.now,
      nextAttemptAt: null,
      delay: null,
    });
    const job = { schoolUai: scope.uai, waveId };
    await removeSendWave(tx, job);
    // Does what follows here, should this process end before it.
    if (wave.status === 'sending') await enqueueSendWave(tx, { ...job, force: true, run: 1 }, null);
    await recordAudit(tx, scope, ctx.now, 'wave.cancelled', { waveId, title: wave.title });
    return ok(null);
  });
  if (!cancelled.ok) return cancelled;
  // In a second transaction: senders must see the new status and claim nobody, or this would run after them
  // from row to row until the wave is through. It waits for the rows they still hold.
  return ok({
    stopped: await inSchool(ctx.db, scope, (tx) => excludePending(tx, scope.uai, waveId, ctx.now)),
  });
}
