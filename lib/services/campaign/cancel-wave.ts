import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockFollowers, lockWave, type StoredWave } from '@/db/queries/campaign';
import { excludePending } from '@/db/queries/delivery';
import { takeSendingTurn } from '@/db/queries/facts-lock';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { canMove } from '@/lib/domain/campaign/wave-status';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { enqueueSendWave, removeSendWave } from './send-wave-job';
import { isWaveId } from './wave-input';

export type CancelWaveProblem = 'not_allowed' | 'unknown_wave' | 'wave_over';

/**
 * Stops a wave: one that is ahead, or what has not left yet of one that is being sent or paused; and with it the
 * reminders that follow it, also when the wave itself is over. When it returns, nobody else will be written to: a
 * message under way is waited for and counted as sent. Whoever may prepare a wave may stop it; `stopped` counts the
 * people who now get nothing.
 */
export async function cancelWave(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<{ stopped: number }, CancelWaveProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const cancelled = await inSchool(
    ctx.db,
    scope,
    async (tx): Promise<Result<StoredWave[], CancelWaveProblem>> => {
      const wave = await lockWave(tx, waveId);
      if (!wave) return refuse('unknown_wave');
      const series = [wave, ...(await lockFollowers(tx, waveId))];
      const stopped = series.filter(({ status }) => canMove(status, 'cancelled'));
      if (stopped.length === 0) return refuse('wave_over');
      for (const one of stopped) await cancelOne(tx, ctx.now, scope, one);
      return ok(stopped);
    },
  );
  if (!cancelled.ok) return cancelled;
  // In a second transaction: senders must see the new status and begin nobody, or this would wait for the whole
  // wave. With the turn nothing is on its way any more.
  const stopped = await inSchool(ctx.db, scope, async (tx) => {
    await takeSendingTurn(tx, scope.uai);
    let people = 0;
    for (const { id } of cancelled.value) people += await excludePending(tx, scope.uai, id, ctx.now);
    return people;
  });
  return ok({ stopped });
}

async function cancelOne(tx: Tx, now: Date, scope: SchoolScope, wave: StoredWave): Promise<void> {
  const { id: waveId, title, status } = wave;
  await changeWave(tx, scope.uai, waveId, {
    status: 'cancelled',
    finishedAt: now,
    nextAttemptAt: null,
    delay: null,
  });
  const job = { schoolUai: scope.uai, waveId };
  await removeSendWave(tx, job);
  // Tells everybody's rows, should this process end before it does.
  if (status === 'sending' || status === 'paused') {
    await enqueueSendWave(tx, { ...job, force: true, run: 1 }, null);
  }
  await recordAudit(tx, scope, now, 'wave.cancelled', { waveId, title });
}
