import type { Tx } from '@/db/client';
import { setPlanRevision } from '@/db/queries/plan-revisions';
import { lockPlanning, rewritePlan, type StoredPlan } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import type { EditedPlan } from '@/lib/domain/planning/edit/plan-edit';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { refreshStanding } from '../adoption/publish-figures';
import type { ServiceContext } from '../context';
import { loadEditedPlan } from './load-edited-plan';
import { prepareWork } from './prepare/prepare-work';

export type ChangeProblem = 'not_allowed' | 'plan_not_running' | 'plan_changed';
export type PlanRead = { planId: string; version: number };

type Changed = { plan: EditedPlan; revision: number };

/**
 * What every change of the running plan shares: the right, the lock, the state that was read (somebody else's change is
 * never written over), and what follows from a change. `decide` works the new plan out and keeps it.
 */
export async function changePlan<Code extends string>(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { planId, version }: PlanRead,
  decide: (tx: Tx, stored: StoredPlan, current: EditedPlan) => Promise<Result<Changed, Code>>,
): Promise<Result<{ version: number }, ChangeProblem | Code>> {
  if (!can(scope.grants, 'adopt_plan')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ version: number }, ChangeProblem | Code>> => {
    await lockPlanning(tx, scope.uai);
    const loaded = await loadEditedPlan(tx);
    if (loaded?.stored.id !== planId) return refuse('plan_not_running');
    const { stored, edited } = loaded;
    if (stored.version !== version) return refuse('plan_changed');
    const changed = await decide(tx, stored, edited);
    if (!changed.ok) return changed;
    await rewritePlan(tx, stored, changed.value.plan);
    await setPlanRevision(tx, stored, { version: version + 1, revision: changed.value.revision });
    await prepareWork(tx, ctx.now, scope);
    await refreshStanding(tx, scope.uai);
    return ok({ version: version + 1 });
  });
}
