import { recordAudit } from '@/db/queries/audit';
import { findRevision } from '@/db/queries/plan-revisions';
import type { SchoolScope } from '@/db/scope';
import { restoreContent } from '@/lib/domain/planning/edit/plan-content';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { type ChangeProblem, changePlan, type PlanRead } from './change-plan';

export type UndoPlanProblem = ChangeProblem | 'nothing_to_undo' | 'nothing_to_redo' | 'action_done';

/** Takes the last change of the plan back; what was done meanwhile stays done. */
export const undoPlanEdit = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  read: PlanRead,
): Promise<Result<{ version: number }, UndoPlanProblem>> => step(ctx, scope, read, -1);

/** Makes the change again that was taken back last. */
export const redoPlanEdit = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  read: PlanRead,
): Promise<Result<{ version: number }, UndoPlanProblem>> => step(ctx, scope, read, 1);

function step(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  read: PlanRead,
  by: -1 | 1,
): Promise<Result<{ version: number }, UndoPlanProblem>> {
  return changePlan<UndoPlanProblem>(ctx, scope, read, async (tx, stored, current) => {
    const target = await findRevision(tx, stored.id, stored.revision + by);
    if (!target) return refuse(by < 0 ? 'nothing_to_undo' : 'nothing_to_redo');
    const restored = restoreContent(current, target.content);
    if (!restored.ok) return restored;
    const event = by < 0 ? 'plan.edit_undone' : 'plan.edit_redone';
    await recordAudit(tx, scope, ctx.now, event, { planId: stored.id, revision: target.revision });
    return ok({ plan: restored.value, revision: target.revision });
  });
}
