import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave } from '@/db/queries/campaign';
import { findNextDue, listRefusedHashes } from '@/db/queries/delivery';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { addSuppressions } from '@/db/queries/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { WaveDelay } from '@/lib/domain/campaign/types';
import { retryDelayMs } from '@/lib/domain/delivery/decide-outcome';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { finishWave } from '../campaign/finish-wave';
import { enqueueSendWave, type SendWavePayload } from '../campaign/send-wave-job';
import type { Run, SendContext, SendReport } from './types';

type Ended = Pick<Run, 'school' | 'serverAway'> & { freeInMs: number | undefined };

/**
 * Closes the run: the wave is `sent` once nobody is pending; else the job comes back, at once when the process
 * was asked to stop, later when a server asked to wait, or when the next message is due.
 */
export async function endSending(
  ctx: SendContext,
  scope: SchoolScope,
  job: Pick<SendWavePayload, 'waveId' | 'force' | 'run'>,
  run: Ended,
): Promise<SendReport['outcome']> {
  const now = ctx.clock();
  const { waveId } = job;
  return inSchool(ctx.db, scope, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return 'over';
    await suppressRefused(tx, scope, waveId, now, dayIn(run.school.timeZone, now));
    // Halted or cancelled meanwhile: who did so ends it.
    if (wave.status !== 'sending') return 'over';
    const due = await findNextDue(tx, waveId);
    if (!due) {
      await finishWave(tx, scope, wave, now);
      return 'sent';
    }
    const next = { schoolUai: scope.uai, ...job };
    if (ctx.signal.aborted) {
      await enqueueSendWave(tx, next, null);
      return 'interrupted';
    }
    const { at, delay } = decideNext(now, job.run, run, due);
    await changeWave(tx, scope.uai, waveId, { nextAttemptAt: at, delay });
    await enqueueSendWave(tx, { ...next, run: delay === 'retry' ? job.run + 1 : job.run }, at);
    return 'waiting';
  });
}

function decideNext(
  now: Date,
  runNumber: number,
  { serverAway, freeInMs }: Ended,
  { dueAt, waitsFor }: { dueAt: Date; waitsFor: WaveDelay | null },
): { at: Date; delay: WaveDelay | null } {
  const later = (ms: number) => new Date(now.getTime() + ms);
  if (serverAway) return { at: later(retryDelayMs(runNumber)), delay: 'retry' };
  if (freeInMs !== undefined) return { at: later(freeInMs), delay: 'rate' };
  return dueAt > now ? { at: dueAt, delay: waitsFor } : { at: now, delay: null };
}

/** An address that does not exist is not written to again, by any wave, until SIECLE has another one. */
async function suppressRefused(
  tx: Tx,
  scope: SchoolScope,
  waveId: string,
  now: Date,
  recordedOn: Day,
): Promise<void> {
  const addressHashes = await listRefusedHashes(tx, waveId);
  if (addressHashes.length === 0) return;
  await lockFactsForChange(tx, scope.uai);
  const given = { schoolUai: scope.uai, reason: 'bounce' as const, recordedOn };
  const added = await addSuppressions(tx, { ...given, addressHashes });
  if (added === 0) return;
  await raiseFactsVersion(tx, scope.uai);
  await recordAudit(tx, scope, now, 'address.bounced', { waveId, addresses: added });
}
