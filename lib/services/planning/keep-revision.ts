import type { Tx } from '@/db/client';
import { deleteRevisionsAfter, findRevision, insertRevision } from '@/db/queries/plan-revisions';
import type { StoredPlan } from '@/db/queries/planning';
import type { SchoolScope } from '@/db/scope';
import { contentOf } from '@/lib/domain/planning/edit/plan-content';
import type { EditedPlan, PlanEdit } from '@/lib/domain/planning/edit/plan-edit';

type Change = { before: EditedPlan; after: EditedPlan; edits: PlanEdit[] };

/** Keeps what a plan becomes by some edits, and what it was, so that they can be undone. Returns the new revision. */
export async function keepRevision(
  tx: Tx,
  scope: SchoolScope,
  now: Date,
  stored: StoredPlan,
  { before, after, edits }: Change,
): Promise<number> {
  const { schoolUai, id: planId, revision } = stored;
  const kept = { schoolUai, planId, changedBy: scope.userId, changedAt: now };
  if (!(await findRevision(tx, planId, revision))) {
    const { adoptedBy: changedBy, adoptedAt: changedAt } = stored;
    const content = contentOf(before);
    await insertRevision(tx, { ...kept, changedBy, changedAt, revision, content, edits: null });
  }
  await deleteRevisionsAfter(tx, stored, revision);
  await insertRevision(tx, { ...kept, revision: revision + 1, content: contentOf(after), edits });
  return revision + 1;
}
