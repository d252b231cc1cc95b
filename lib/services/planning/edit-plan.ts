import { recordAudit } from '@/db/queries/audit';
import type { SchoolScope } from '@/db/scope';
import type { EditProblem, PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { type ChangeProblem, changePlan } from './change-plan';
import { type EditPlanInput, editPlanInput } from './edit-input';
import { keepEdits } from './keep-edits';
import { loadCalendar } from './load-ground';

export type EditPlanProblem = ChangeProblem | EditProblem | 'invalid_edit';

/**
 * Changes the running plan, all of the edits or none, and keeps what it was so that it can be undone. The principal's.
 * `plan_changed`: somebody else has changed it since it was read.
 */
export async function editPlan(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: EditPlanInput,
): Promise<Result<{ version: number }, EditPlanProblem>> {
  const parsed = editPlanInput.safeParse(input);
  if (!parsed.success)
    return refuse('invalid_edit', { field: String(parsed.error.issues[0]?.path.at(-1) ?? '') });
  const edits = parsed.data.edits as PlanEdit[];
  return changePlan<EditProblem>(ctx, scope, parsed.data, async (tx, stored, current) => {
    const ground = await loadCalendar(tx, scope, ctx.now);
    const kept = await keepEdits(tx, { scope, now: ctx.now, ground }, { stored, current, edits });
    if (!kept.ok) return kept;
    await recordAudit(tx, scope, ctx.now, 'plan.edited', {
      planId: stored.id,
      edits: edits.length,
      first: edits[0]?.do,
    });
    return kept;
  });
}
