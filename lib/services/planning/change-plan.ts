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
import { enqueueFollowSwitchOver } from './switch-over/follow-switch-over-job';

export type ChangeProblem = 'not_allowed' | 'plan_not_running' | 'plan_changed';
export type PlanRead = { planId: string; version: number };

type Changed = { plan: EditedPlan; revision: number };
type Decide<Code extends string> = (
  tx: Tx,
  stored: StoredPlan,
  current: EditedPlan,
) => Promise<Result<Changed, Code>>;

/**
 * What every change of the running plan shares: the right, the lock, the state that was read (somebody else's change is
 * never written over), and what follows from a change. `decide` works the new plan out and keeps it.
 */
export async function changePlan<Code extends string>(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { planId, version }: PlanRead,
  decide: Decide<Code>,
): Promise<Result<{ version: number }, ChangeProblem | Code>> {
  if (!can(scope.grants, 'adopt_plan')) return refuse('not_allowed');
  return changeLockedPlan<ChangeProblem | Code>(ctx, scope, planId, async (tx, stored, current) =>
    stored.version === version ? decide(tx, stored, current) : refuse('plan_changed'),
  );
}

/** The same where `decide` itself checks the right and what was read. */
export async function changeLockedPlan<Code extends string>(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  planId: string,
  decide: Decide<Code>,
): Promise<Result<{ version: number }, 'plan_not_running' | Code>> {
  return inSchool(
    ctx.db,
    scope,
    async (tx): Promise<Result<{ version: number }, 'plan_not_running' | Code>> => {
      await lockPlanning(tx, scope.uai);
      const loaded = await loadEditedPlan(tx);
      if (loaded?.stored.id !== planId) return refuse('plan_not_running');
      const { stored, edited } = loaded;
      const changed = await decide(tx, stored, edited);
      if (!changed.ok) return changed;
      await rewritePlan(tx, stored, changed.value.plan);
      const version = stored.version + 1;
      await setPlanRevision(tx, stored, { version, revision: changed.value.revision });
      await prepareWork(tx, ctx.now, scope);
      await refreshStanding(tx, scope.uai);
      await enqueueFollowSwitchOver(tx, scope.uai);
      return ok({ version });
    },
  );
}
