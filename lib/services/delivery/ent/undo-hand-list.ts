import { recordAudit } from '@/db/queries/audit';
import { changeWave } from '@/db/queries/campaign';
import { findHandList, reopenHandList } from '@/db/queries/hand-list';
import { inSchool, type SchoolScope } from '@/db/scope';
import { UNDO_MS } from '@/lib/domain/delivery/ent';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { removeSendWave } from '../../campaign/send-wave-job';
import type { ServiceContext } from '../../context';
import { holdHandWave } from './hand-access';

export type UndoHandProblem =
  | 'not_allowed'
  | 'unknown_wave'
  | 'hand_not_due'
  | 'hand_list_replaced'
  | 'hand_undo_over';

/**
 * Takes back a confirmation that was a slip: the list is out again with everybody who was on it. For half an hour, and
 * not once another list has been made.
 */
export async function undoHandList(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId, listId }: { waveId: string; listId: string },
): Promise<Result<{ people: number }, UndoHandProblem>> {
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ people: number }, UndoHandProblem>> => {
    const held = await holdHandWave(tx, scope, waveId);
    if (!held.ok) return held;
    const list = await findHandList(tx, waveId);
    if (list?.id !== listId || !list.confirmedAt) return refuse('hand_list_replaced');
    if (ctx.now.getTime() >= list.confirmedAt.getTime() + UNDO_MS) return refuse('hand_undo_over');
    const people = await reopenHandList(tx, scope.uai, list);
    await removeSendWave(tx, { schoolUai: scope.uai, waveId });
    await changeWave(tx, scope.uai, waveId, { nextAttemptAt: null });
    await recordAudit(tx, scope, ctx.now, 'wave.hand_undone', { waveId, title: held.value.title, people });
    return ok({ people });
  });
}
