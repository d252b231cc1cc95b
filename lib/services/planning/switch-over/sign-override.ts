import { z } from 'zod';
import type { SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import type { Day } from '@/lib/domain/directory/types';
import { OVERRIDE_CAUSES } from '@/lib/domain/planning/switch-over/decision';
import { type Result, refuse } from '@/lib/domain/result';
import { confirmIdentity } from '../../access/confirm-identity';
import type { ServiceContext } from '../../context';
import { decideInScope, reasonInput, type SwitchOverProblem, type SwitchOverRead } from './decide-in-scope';

const overrideInput = z.object({ cause: z.enum(OVERRIDE_CAUSES), reason: reasonInput });

export type SignOverrideInput = SwitchOverRead & {
  cause: string;
  reason: string;
  password: string;
  /** Where the request comes from, as at a sign-in. */
  place: string;
};

/**
 * The principal signs that the old login closes although a threshold is missed: with the password, a cause that the région
 * sees and a reason that stays in the school. Name, instant and figures are kept as they are. Refusals: `reason_missing`,
 * `invalid_decision`, `wrong_password`, `too_many_attempts`, and those of `decideInScope`.
 */
export async function signOverride(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { cause, reason, password, place, ...read }: SignOverrideInput,
): Promise<
  Result<{ switchOverOn: Day }, SwitchOverProblem | 'reason_missing' | 'wrong_password' | 'too_many_attempts'>
> {
  if (!can(scope.grants, 'decide_switch_over')) return refuse('not_allowed');
  const parsed = overrideInput.safeParse({ cause, reason });
  if (!parsed.success) {
    return refuse(parsed.error.issues[0]?.path[0] === 'reason' ? 'reason_missing' : 'invalid_decision');
  }
  const signed = await confirmIdentity(ctx, scope.userId, { password, place });
  if (!signed.ok) return signed;
  return decideInScope(ctx, scope, read, { kind: 'overridden', ...parsed.data });
}
