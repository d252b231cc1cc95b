import type { ActionKey } from '@/db/queries/planning';
import type { SchoolScope } from '@/db/scope';
import type { Result } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { type Ticked, type TickProblem, tickAction } from './tick-action';

/** Takes a tick back: by whoever may tick, with the same refusals as `completeAction`. */
export const reopenAction = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: ActionKey,
): Promise<Result<Ticked, TickProblem>> => tickAction(ctx, scope, input, { to: 'open' });
