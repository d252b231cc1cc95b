import { recordAudit } from '@/db/queries/audit';
import { listSchoolDelegations } from '@/db/queries/delegation';
import {
  findPlanningSchool,
  findRunningPlan,
  listActions,
  listPhases,
  setActionDone,
} from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { type DelegatedRole, listMissingRoles } from '@/lib/domain/access/delegation';
import { dayIn } from '@/lib/domain/directory/day';
import { publishPlan } from '../adoption/publish-plan';
import type { ServiceContext } from '../context';

type Context = Pick<ServiceContext, 'db' | 'now'>;

/** Roles of which the running plan asks work and that nobody holds today; empty without a plan. */
export const listPlanRoles = (ctx: Context, scope: SchoolScope): Promise<DelegatedRole[]> =>
  inSchool(ctx.db, scope, async (tx) => {
    const plan = await findRunningPlan(tx);
    const school = await findPlanningSchool(tx, scope.uai);
    if (!plan || !school) return [];
    const needed = (await listActions(tx, plan.id)).map(({ role }) => role);
    return listMissingRoles(needed, await listSchoolDelegations(tx), dayIn(school.timeZone, ctx.now));
  });

/**
 * Ticks the delegations of the plan's first phase once every role that the plan asks work of is held by somebody. Called
 * after each change of the team; it does nothing before, and nothing twice.
 */
export async function completeDelegations(ctx: Context, scope: SchoolScope): Promise<{ done: number }> {
  if ((await listPlanRoles(ctx, scope)).length > 0) return { done: 0 };
  return inSchool(ctx.db, scope, async (tx) => {
    const plan = await findRunningPlan(tx);
    if (!plan) return { done: 0 };
    const [first] = await listPhases(tx, plan.id);
    const open = (await listActions(tx, plan.id)).filter(
      (action) => action.kind === 'delegation' && action.phaseId === first?.id && !action.doneAt,
    );
    for (const { phaseId, id: actionId, title } of open) {
      const key = { planId: plan.id, phaseId, actionId };
      await setActionDone(tx, scope.uai, key, { doneAt: ctx.now, doneBy: scope.userId });
      await recordAudit(tx, scope, ctx.now, 'action.completed', { ...key, title, by: 'delegation' });
    }
    if (open.length > 0) await publishPlan(tx, scope.uai);
    return { done: open.length };
  });
}
