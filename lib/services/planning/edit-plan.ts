import { recordAudit } from '@/db/queries/audit';
import type { SchoolScope } from '@/db/scope';
import { applyEdit } from '@/lib/domain/planning/edit/apply-edit';
import type { EditedPlan, EditProblem, PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import type { EditGround } from '@/lib/domain/planning/edit/shift-phase';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { type ChangeProblem, changePlan } from './change-plan';
import { type EditPlanInput, editPlanInput } from './edit-input';
import { keepRevision } from './keep-revision';
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
    const edited = applyAll(await loadCalendar(tx, scope, ctx.now), current, edits);
    if (!edited.ok) return edited;
    const change = { before: current, after: edited.value, edits };
    const revision = await keepRevision(tx, scope, ctx.now, stored, change);
    await recordAudit(tx, scope, ctx.now, 'plan.edited', {
      planId: stored.id,
      edits: edits.length,
      first: edits[0]?.do,
    });
    return ok({ plan: edited.value, revision });
  });
}

function applyAll(
  ground: EditGround,
  plan: EditedPlan,
  edits: readonly PlanEdit[],
): Result<EditedPlan, EditProblem> {
  let current = plan;
  for (const edit of edits) {
    const next = applyEdit(ground, current, edit);
    if (!next.ok) return next;
    current = next.value;
  }
  return ok(current);
}
