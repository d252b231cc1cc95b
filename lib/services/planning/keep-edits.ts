import type { Tx } from '@/db/client';
import type { StoredPlan } from '@/db/queries/planning';
import type { SchoolScope } from '@/db/scope';
import { applyEdit } from '@/lib/domain/planning/edit/apply-edit';
import type { EditedPlan, EditProblem, PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import type { EditGround } from '@/lib/domain/planning/edit/shift-phase';
import { ok, type Result } from '@/lib/domain/result';
import { keepRevision } from './keep-revision';

/** Applies changes to the running plan, all or none, and keeps what it was so that they can be undone. */
export async function keepEdits(
  tx: Tx,
  { scope, now, ground }: { scope: SchoolScope; now: Date; ground: EditGround },
  { stored, current, edits }: { stored: StoredPlan; current: EditedPlan; edits: PlanEdit[] },
): Promise<Result<{ plan: EditedPlan; revision: number }, EditProblem>> {
  const edited = applyEdits(ground, current, edits);
  if (!edited.ok) return edited;
  const change = { before: current, after: edited.value, edits };
  const revision = await keepRevision(tx, scope, now, stored, change);
  return ok({ plan: edited.value, revision });
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
