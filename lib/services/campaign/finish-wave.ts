import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { changeWave, type StoredWave } from '@/db/queries/campaign';
import { findNextDue } from '@/db/queries/delivery';
import { hasHandLists } from '@/db/queries/hand-list';
import { countOutcomes } from '@/db/queries/wave-outcomes';
import type { SchoolScope } from '@/db/scope';
import { markWorkDone } from '../planning/prepare/mark-work-done';

/** Says that a wave is over: all its people have an outcome. In the transaction that holds its row. */
export async function finishWave(tx: Tx, scope: SchoolScope, wave: StoredWave, now: Date): Promise<void> {
  const { id: waveId, title } = wave;
  const counts = { pending: 0, sent: 0, excluded: 0, failed: 0 };
  for (const { status, count } of await countOutcomes(tx, waveId)) counts[status] += count;
  const { pending: _, ...settled } = counts;
  await changeWave(tx, scope.uai, waveId, { status: 'sent', finishedAt: now });
  await recordAudit(tx, scope, now, 'wave.sent', { waveId, title, ...settled });
  await markWorkDone(tx, scope, { workKind: 'wave', workId: waveId }, { at: now, by: wave.confirmedBy });
}

/**
 * Ends a halted wave that nobody waits for any more: there is nothing to let go on. One that is sent by hand may be taken
 * back for a while, and is left to whoever resumes it. Returns whether it has ended.
 */
export async function finishIfNobodyWaits(
  tx: Tx,
  scope: SchoolScope,
  wave: StoredWave,
  now: Date,
): Promise<boolean> {
  if (wave.status !== 'paused') return false;
  if (await hasHandLists(tx, wave.id)) return false;
  if (await findNextDue(tx, wave.id)) return false;
  await finishWave(tx, scope, wave, now);
  return true;
}
