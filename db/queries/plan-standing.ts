import { eq, getTableColumns } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { school } from '@/db/schema/directory';
import { planStanding } from '@/db/schema/region-planning';
import type { Day } from '@/lib/domain/directory/types';

export type PlanStanding = typeof planStanding.$inferSelect;

/** Shows the région the running plan as it stands. */
export async function writePlanStanding(tx: Tx, row: PlanStanding): Promise<void> {
  const { schoolUai: _, ...set } = row;
  await tx.insert(planStanding).values(row).onConflictDoUpdate({ target: planStanding.schoolUai, set });
}

/** The running plan of one school as its région sees it. */
export async function findPlanStanding(tx: Tx, schoolUai: string): Promise<PlanStanding | undefined> {
  const [row] = await tx.select().from(planStanding).where(eq(planStanding.schoolUai, schoolUai));
  return row;
}

/** The plans that run in a région, with the school of each. */
export async function listPlanStandings(
  tx: Tx,
): Promise<(PlanStanding & { name: string; zone: string; city: string; rentreeOn: Day })[]> {
  const { name, zone, city, rentreeOn } = getTableColumns(school);
  return tx
    .select({ ...getTableColumns(planStanding), name, zone, city, rentreeOn })
    .from(planStanding)
    .innerJoin(school, eq(school.uai, planStanding.schoolUai))
    .orderBy(school.name, school.uai);
}
