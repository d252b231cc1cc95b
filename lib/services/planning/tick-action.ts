import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { type ActionKey, lockAction, setActionDone } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { canTick } from '@/lib/domain/planning/follow-plan';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { publishPlan } from '../adoption/publish-plan';
import type { ServiceContext } from '../context';

const actionKey = z.strictObject({ planId: z.uuid(), phaseId: z.string(), actionId: z.string() });

export type TickProblem =
  | 'not_allowed'
  | 'action_unknown'
  | 'action_automatic'
  | 'action_is_switch_over'
  | 'plan_not_running';

/**
 * What `completeAction` and `reopenAction` share: ticks an action of the running plan or takes its tick back.
 * Doing it twice changes nothing and records nothing.
 */
export async function tickAction(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: ActionKey,
  wanted: 'done' | 'open',
): Promise<Result<{ changed: boolean }, TickProblem>> {
  const parsed = actionKey.safeParse(input);
  if (!parsed.success) return refuse('action_unknown');
  const key = parsed.data;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ changed: boolean }, TickProblem>> => {
    const action = await lockAction(tx, key);
    if (!action) return refuse('action_unknown');
    // The right is that of the action's own role, so it is known only now.
    if (!canTick(action, scope.roles)) return refuse('not_allowed');
    if (action.planStatus !== 'running') return refuse('plan_not_running');
    if (action.automatic) return refuse('action_automatic');
    // Its tick is the principal's decision on the page of the switch-over, with its figures.
    if (action.kind === 'switch_over') return refuse('action_is_switch_over');
    if ((wanted === 'done') === (action.doneAt !== null)) return ok({ changed: false });
    const done =
      wanted === 'done' ? { doneAt: ctx.now, doneBy: scope.userId } : { doneAt: null, doneBy: null };
    await setActionDone(tx, scope.uai, key, done);
    await publishPlan(tx, scope.uai);
    const detail = { ...key, title: action.title };
    await recordAudit(tx, scope, ctx.now, wanted === 'done' ? 'action.completed' : 'action.reopened', detail);
    return ok({ changed: true });
  });
}
