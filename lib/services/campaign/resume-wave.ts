import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave } from '@/db/queries/campaign';
import { replanPending } from '@/db/queries/delivery';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { finishIfNobodyWaits } from './finish-wave';
import { enqueueSendWave } from './send-wave-job';
import { isWaveId } from './wave-input';

export type ResumeWaveProblem = 'not_allowed' | 'unknown_wave' | 'wave_not_paused';

/**
 * Lets a halted wave go on at once, or at the end of a quiet time. Who gets it is decided as ever when it leaves:
 * who has activated meanwhile gets nothing. Where nobody waits any more it is over at once, also in a quiet time (`isOver`). What the principal has approved may be resumed by whoever may halt it.
 */
export async function resumeWave(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<{ isOver: boolean }, ResumeWaveProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ isOver: boolean }, ResumeWaveProblem>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    if (wave.status !== 'paused') return refuse('wave_not_paused');
    if (await finishIfNobodyWaits(tx, scope, wave, ctx.now)) return ok({ isOver: true });
    await changeWave(tx, scope.uai, waveId, { status: 'sending' });
    await replanPending(tx, scope.uai, waveId, ctx.now);
    await enqueueSendWave(tx, { schoolUai: scope.uai, waveId, force: wave.force, run: 1 }, null);
    await recordAudit(tx, scope, ctx.now, 'wave.resumed', { waveId, title: wave.title });
    return ok({ isOver: false });
  });
}
