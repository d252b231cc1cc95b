import { and, desc, eq, getTableColumns, gt } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { plan, planRevision } from '@/db/schema/planning';

export type StoredRevision = typeof planRevision.$inferSelect;
type PlanKey = { schoolUai: string; id: string };

/** Says which content stands, and counts the change. */
export async function setPlanRevision(
  tx: Tx,
  { schoolUai, id }: PlanKey,
  { version, revision }: { version: number; revision: number },
): Promise<void> {
  await tx
    .update(plan)
    .set({ version, revision })
    .where(and(eq(plan.schoolUai, schoolUai), eq(plan.id, id)));
}

export async function insertRevision(tx: Tx, revision: typeof planRevision.$inferInsert): Promise<void> {
  await tx.insert(planRevision).values(revision);
}

export async function findRevision(
  tx: Tx,
  planId: string,
  revision: number,
): Promise<StoredRevision | undefined> {
  const [row] = await tx
    .select()
    .from(planRevision)
    .where(and(eq(planRevision.planId, planId), eq(planRevision.revision, revision)));
  return row;
}

/** What was undone can no longer be redone once something else was changed. */
export async function deleteRevisionsAfter(
  tx: Tx,
  { schoolUai, id }: PlanKey,
  revision: number,
): Promise<void> {
  await tx
    .delete(planRevision)
    .where(
      and(
        eq(planRevision.schoolUai, schoolUai),
        eq(planRevision.planId, id),
        gt(planRevision.revision, revision),
      ),
    );
}

/** Forgets what a plan was before it followed something else: that is not undone change by change. */
export async function restartRevisions(
  tx: Tx,
  { schoolUai, id, version }: PlanKey & { version: number },
): Promise<void> {
  await deleteRevisionsAfter(tx, { schoolUai, id }, 0);
  await setPlanRevision(tx, { schoolUai, id }, { version: version + 1, revision: 1 });
}

export type RevisionLine = Pick<StoredRevision, 'revision' | 'edits' | 'changedAt'> & {
  changedByName: string | null;
};

/** The newest changes of a plan, without their contents. */
export async function listRevisions(tx: Tx, planId: string, limit: number): Promise<RevisionLine[]> {
  const { revision, edits, changedAt } = getTableColumns(planRevision);
  return tx
    .select({ revision, edits, changedAt, changedByName: appUser.name })
    .from(planRevision)
    .leftJoin(appUser, eq(appUser.id, planRevision.changedBy))
    .where(eq(planRevision.planId, planId))
    .orderBy(desc(planRevision.revision))
    .limit(limit);
}
