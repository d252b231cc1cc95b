import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import type { WorkKey } from '@/db/queries/plan-drafts';
import { lockAction, setActionOutcome } from '@/db/queries/planning';
import { findPreparedRow } from '@/db/queries/prepared-work';
import type { SchoolScope } from '@/db/scope';
import { NOT_DONE } from '@/lib/domain/planning/merge-plan';
import { publishPlan } from '../../adoption/publish-plan';

/**
 * Ticks the action for which work was prepared, when that work is done: by whoever asked for it, at that moment. Called in
 * the transaction that says so. Nothing happens where nothing was prepared, the plan is over, or somebody has ticked it.
 */
export async function markWorkDone(
  tx: Tx,
  scope: SchoolScope,
  work: WorkKey,
  { at, by }: { at: Date; by: string | null },
): Promise<void> {
  const row = await findPreparedRow(tx, work);
  if (!row) return;
  const { planId, phaseId, actionId } = row;
  const key = { planId, phaseId, actionId };
  const action = await lockAction(tx, key);
  if (action?.planStatus !== 'running' || action.doneAt) return;
  await setActionOutcome(tx, scope.uai, key, { ...NOT_DONE, note: action.note, doneAt: at, doneBy: by });
  await publishPlan(tx, scope.uai);
  await recordAudit(tx, scope, at, 'action.completed', { ...key, title: action.title, by: work.workKind });
}
