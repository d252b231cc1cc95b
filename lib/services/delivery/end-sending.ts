import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave } from '@/db/queries/campaign';
import { countOutcomes } from '@/db/queries/delivery';
import { inSchool, type SchoolScope } from '@/db/scope';
import { canMove } from '@/lib/domain/campaign/wave-status';
import { retryDelayMs } from '@/lib/domain/delivery/decide-outcome';
import { enqueueSendWave, type SendWavePayload } from '../campaign/send-wave-job';
import type { SendContext, SendReport } from './send-wave';

/**
 * Closes the run: the wave is `sent` once nobody is pending; else the job comes back, at once when the process
 * was asked to stop, later when a server asked to wait.
 */
export async function endSending(
  ctx: SendContext,
  scope: SchoolScope,
  job: Pick<SendWavePayload, 'waveId' | 'force' | 'run'>,
): Promise<SendReport['outcome']> {
  const now = ctx.clock();
  const { waveId } = job;
  return inSchool(ctx.db, scope, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave || !canMove(wave.status, 'sent')) return 'over';
    const counts = { pending: 0, sent: 0, excluded: 0, failed: 0 };
    for (const { status, count } of await countOutcomes(tx, waveId)) counts[status] += count;
    const { pending, ...settled } = counts;
    if (pending === 0) {
      await changeWave(tx, scope.uai, waveId, { status: 'sent', finishedAt: now });
      await recordAudit(tx, scope, now, 'wave.sent', { waveId, title: wave.title, ...settled });
      return 'sent';
    }
    const next = { schoolUai: scope.uai, ...job };
    if (ctx.signal.aborted) {
      await enqueueSendWave(tx, next, null);
      return 'interrupted';
    }
    const runAt = new Date(now.getTime() + retryDelayMs(job.run));
    await changeWave(tx, scope.uai, waveId, { nextAttemptAt: runAt, delay: 'retry' });
    await enqueueSendWave(tx, { ...next, run: job.run + 1 }, runAt);
    return 'waiting';
  });
}
