import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { phaseReview, planCurve, planGate } from '@/db/schema/plan-follow';
import type { Day } from '@/lib/domain/directory/types';
import type { GateJudgement } from '@/lib/domain/planning/follow/gate-judgement';
import type { PlanCurve } from '@/lib/domain/planning/follow/plan-curve';

/** Keeps what is expected of a plan; once for each decision, however often it is asked for. True: it was not there. */
export async function insertCurve(tx: Tx, row: typeof planCurve.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(planCurve)
    .values(row)
    .onConflictDoNothing()
    .returning({ planId: planCurve.planId });
  return rows.length > 0;
}

/** What was expected of a plan, the newest decision first. */
export async function listCurves(tx: Tx, planId: string): Promise<PlanCurve[]> {
  const { schoolUai: _school, planId: _plan, ...columns } = getTableColumns(planCurve);
  return tx
    .select(columns)
    .from(planCurve)
    .where(eq(planCurve.planId, planId))
    .orderBy(desc(planCurve.decidedAt));
}

/** Writes a judgement; false when another worker has judged that first day already. */
export async function insertGate(tx: Tx, row: typeof planGate.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(planGate)
    .values(row)
    .onConflictDoNothing()
    .returning({ planId: planGate.planId });
  return rows.length > 0;
}

export type StoredGate = GateJudgement & { answeredByName: string | null };

/** The judgements of a plan, the oldest first, with the name of whoever answered. */
export async function listGates(tx: Tx, planId: string): Promise<StoredGate[]> {
  const { schoolUai: _school, planId: _plan, answeredBy: _by, ...columns } = getTableColumns(planGate);
  return tx
    .select({ ...columns, answeredByName: appUser.name })
    .from(planGate)
    .leftJoin(appUser, eq(appUser.id, planGate.answeredBy))
    .where(eq(planGate.planId, planId))
    .orderBy(asc(planGate.startsOn), asc(planGate.phaseId));
}

/** Writes the principal's answer to a missed threshold. */
export async function answerGate(
  tx: Tx,
  {
    schoolUai,
    planId,
    phaseId,
    startsOn,
  }: { schoolUai: string; planId: string; phaseId: string; startsOn: Day },
  answer: Partial<
    Pick<typeof planGate.$inferInsert, 'status' | 'answer' | 'reason' | 'answeredBy' | 'answeredAt'>
  >,
): Promise<void> {
  await tx
    .update(planGate)
    .set(answer)
    .where(
      and(
        eq(planGate.schoolUai, schoolUai),
        eq(planGate.planId, planId),
        eq(planGate.phaseId, phaseId),
        eq(planGate.startsOn, startsOn),
      ),
    );
}

export type StoredReview = Omit<typeof phaseReview.$inferSelect, 'schoolUai' | 'planId' | 'writtenBy'> & {
  writtenByName: string | null;
};

/** What was said of the phases of a plan. */
export async function listReviews(tx: Tx, planId: string): Promise<StoredReview[]> {
  const { schoolUai: _school, planId: _plan, writtenBy: _by, ...columns } = getTableColumns(phaseReview);
  return tx
    .select({ ...columns, writtenByName: appUser.name })
    .from(phaseReview)
    .leftJoin(appUser, eq(appUser.id, phaseReview.writtenBy))
    .where(eq(phaseReview.planId, planId));
}

/** Writes a review over the version that was read (0: none); false when somebody else has written meanwhile. */
export async function writeReview(
  tx: Tx,
  row: Omit<typeof phaseReview.$inferInsert, 'version'>,
  readVersion: number,
): Promise<boolean> {
  const { schoolUai, planId, phaseId, ...said } = row;
  const version = readVersion + 1;
  const rows =
    readVersion === 0
      ? await tx
          .insert(phaseReview)
          .values({ ...row, version })
          .onConflictDoNothing()
          .returning({ version: phaseReview.version })
      : await tx
          .update(phaseReview)
          .set({ ...said, version })
          .where(
            and(
              eq(phaseReview.schoolUai, schoolUai),
              eq(phaseReview.planId, planId),
              eq(phaseReview.phaseId, phaseId),
              eq(phaseReview.version, readVersion),
            ),
          )
          .returning({ version: phaseReview.version });
  return rows.length > 0;
}
