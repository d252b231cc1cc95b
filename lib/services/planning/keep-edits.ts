import type { Tx } from '@/db/client';
import { deleteRevisionsAfter, findRevision, insertRevision } from '@/db/queries/plan-revisions';
import type { StoredPlan } from '@/db/queries/planning';
import type { SchoolScope } from '@/db/scope';
import { applyEdit } from '@/lib/domain/planning/edit/apply-edit';
import { contentOf } from '@/lib/domain/planning/edit/plan-content';
import type { EditedPlan, EditProblem, PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import type { EditGround } from '@/lib/domain/planning/edit/shift-phase';
import { ok, type Result } from '@/lib/domain/result';

/** Applies changes to the running plan, all or none, and keeps what it was so that they can be undone. */
export async function keepEdits(
  tx: Tx,
  { scope, now, ground }: { scope: SchoolScope; now: Date; ground: EditGround },
  { stored, current, edits }: { stored: StoredPlan; current: EditedPlan; edits: PlanEdit[] },
): Promise<Result<{ plan: EditedPlan; revision: number }, EditProblem>> {
  const edited = applyEdits(ground, current, edits);
  if (!edited.ok) return edited;
  const { schoolUai, id: planId, revision } = stored;
  const kept = { schoolUai, planId, changedBy: scope.userId, changedAt: now };
  if (!(await findRevision(tx, planId, revision))) {
    const { adoptedBy: changedBy, adoptedAt: changedAt } = stored;
    const content = contentOf(current);
    await insertRevision(tx, { ...kept, changedBy, changedAt, revision, content, edits: null });
  }
  await deleteRevisionsAfter(tx, stored, revision);
  await insertRevision(tx, { ...kept, revision: revision + 1, content: contentOf(edited.value), edits });
  return ok({ plan: edited.value, revision: revision + 1 });
}

/** A plan after several changes that hold or fail together. */
export function applyEdits(
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
