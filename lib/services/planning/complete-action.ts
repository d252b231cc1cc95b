import type { ActionKey } from '@/db/queries/planning';
import type { SchoolScope } from '@/db/scope';
import type { Result } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { type Ticked, type TickProblem, tickAction } from './tick-action';

/**
 * Ticks an action of the running plan, with a note where there is something to say: the principal, or somebody of the role
 * that does it. Refusals: `not_allowed`, `action_unknown`, `action_automatic`, `plan_not_running`, `note_too_long`.
 */
export const completeAction = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: ActionKey,
  note = '',
): Promise<Result<Ticked, TickProblem>> => tickAction(ctx, scope, input, { to: 'done', note });
