import { findRunningPlan } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { ServiceContext } from '../context';

/** The share of families that the school wants covered: the running plan's goal, else every family. */
export async function getFamilyGoal(ctx: Pick<ServiceContext, 'db'>, scope: SchoolScope): Promise<number> {
  const plan = await inSchool(ctx.db, scope, (tx) => findRunningPlan(tx));
  return plan?.goal.metric === 'family_coverage' ? plan.goal.value : EVERY_FAMILY;
}

const EVERY_FAMILY = 1;
