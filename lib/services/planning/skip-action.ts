import type { ActionKey } from '@/db/queries/planning';
import type { SchoolScope } from '@/db/scope';
import type { Result } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { type Ticked, type TickProblem, tickAction } from './tick-action';

/**
 * Says that an action of the running plan is not needed, and why: by whoever may tick it, with the same refusals as
 * `completeAction`, and `reason_missing`.
 */
export const skipAction = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: ActionKey,
  reason: string,
): Promise<Result<Ticked, TickProblem>> => tickAction(ctx, scope, input, { to: 'skipped', note: reason });
