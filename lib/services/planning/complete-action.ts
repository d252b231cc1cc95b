import type { ActionKey } from '@/db/queries/planning';
import type { SchoolScope } from '@/db/scope';
import type { Result } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { type TickProblem, tickAction } from './tick-action';

/**
 * Ticks an action of the running plan: the principal, or somebody of the role that does it.
 * Refusals: `not_allowed`, `action_unknown`, `action_automatic`, `plan_not_running`.
 */
export const completeAction = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: ActionKey,
): Promise<Result<{ changed: boolean }, TickProblem>> => tickAction(ctx, scope, input, 'done');
