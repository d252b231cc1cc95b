import { eq, getTableColumns, sql } from 'drizzle-orm';
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

export type CampaignPlan = Pick<PlanStanding, 'shape'> & {
  /** Actions past their day and not settled. */
  lateActions: number;
};

/**
 * What a région looks at in the plans that take part in a campaign, by school. Late actions are counted where they are
 * stored: of a thousand plans their scenarios and actions alone would weigh tens of megabytes.
 */
export async function listCampaignPlans(
  tx: Tx,
  campaignId: string,
  todayOn: Day,
): Promise<Map<string, CampaignPlan>> {
  const rows = await tx
    .select({
      schoolUai: planStanding.schoolUai,
      shape: planStanding.shape,
      lateActions: sql<number>`(select count(*) from jsonb_array_elements(${planStanding.actions}) as action
        where not (action ->> 'done')::boolean and action ->> 'dueOn' < ${todayOn})::int`,
    })
    .from(planStanding)
    .where(eq(planStanding.campaignId, campaignId));
  return new Map(rows.map(({ schoolUai, ...plan }) => [schoolUai, plan]));
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
