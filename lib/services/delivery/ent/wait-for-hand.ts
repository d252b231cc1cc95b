import { changeWave, lockWave } from '@/db/queries/campaign';
import { findNextDue } from '@/db/queries/delivery';
import { findHandList } from '@/db/queries/hand-list';
import { inSchool, type SchoolScope } from '@/db/scope';
import { UNDO_MS } from '@/lib/domain/delivery/ent';
import { enqueueSendWave, type SendWavePayload } from '../../campaign/send-wave-job';
import { getSchool } from '../../directory/get-school';
import { endSending } from '../end-sending';
import type { SendContext, SendReport } from '../types';

/**
 * What the worker does for a wave that somebody sends by hand: it says that the wave waits for them, and closes it
 * once everybody has an outcome and nobody can take that back any more.
 */
export async function waitForHand(
  ctx: SendContext,
  scope: SchoolScope,
  job: Pick<SendWavePayload, 'waveId' | 'force' | 'run'>,
): Promise<SendReport['outcome']> {
  const now = ctx.clock();
  const isWaiting = await inSchool(ctx.db, scope, async (tx) => {
    const wave = await lockWave(tx, job.waveId);
    if (wave?.status !== 'sending') return false;
    const due = await findNextDue(tx, wave.id);
    const list = await findHandList(tx, wave.id);
    const undoUntil = list?.confirmedAt ? new Date(list.confirmedAt.getTime() + UNDO_MS) : now;
    if (!due && undoUntil <= now) return false;
    const nextAttemptAt = due && due.dueAt > now ? due.dueAt : null;
    await changeWave(tx, scope.uai, wave.id, { delay: 'by_hand', nextAttemptAt });
    if (!due) await enqueueSendWave(tx, { schoolUai: scope.uai, ...job }, undoUntil);
    return true;
  });
  if (isWaiting) return 'waiting';
  const school = await getSchool(ctx, scope);
  return endSending(ctx, scope, job, { school, serverAway: false, freeInMs: undefined });
}
