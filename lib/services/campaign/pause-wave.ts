import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave } from '@/db/queries/campaign';
import { takeSendingTurn } from '@/db/queries/facts-lock';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { canMove } from '@/lib/domain/campaign/wave-status';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { finishIfNobodyWaits } from './finish-wave';
import { removeSendWave } from './send-wave-job';
import { isWaveId } from './wave-input';

export type PauseWaveProblem = 'not_allowed' | 'unknown_wave' | 'wave_not_sending';

/**
 * Halts a wave that is being sent, until somebody resumes or cancels it. When it returns, nobody else is written to:
 * a message under way is waited for and counted as sent. When that was the last one there is nothing to halt: the wave is
 * over, and `isOver` says so. Whoever may prepare a wave may halt it.
 */
export async function pauseWave(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<{ isOver: boolean }, PauseWaveProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const paused = await inSchool(ctx.db, scope, async (tx): Promise<Result<null, PauseWaveProblem>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    if (!canMove(wave.status, 'paused')) return refuse('wave_not_sending');
    await changeWave(tx, scope.uai, waveId, { status: 'paused', nextAttemptAt: null, delay: null });
    await removeSendWave(tx, { schoolUai: scope.uai, waveId });
    await recordAudit(tx, scope, ctx.now, 'wave.paused', { waveId, title: wave.title });
    return ok(null);
  });
  // Senders see the new status with the next thing they write down; who has the turn after them knows they have.
  if (!paused.ok) return paused;
  await inSchool(ctx.db, scope, (tx) => takeSendingTurn(tx, scope.uai));
  // In a transaction of its own: the wave's row comes before the turn.
  const isOver = await inSchool(ctx.db, scope, async (tx) => {
    const wave = await lockWave(tx, waveId);
    return wave !== undefined && (await finishIfNobodyWaits(tx, scope, wave, ctx.now));
  });
  return ok({ isOver });
}
