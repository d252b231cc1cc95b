'use server';

import { type Desk, getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { DelegatedRole } from '@/lib/domain/access/delegation';
import type { Result } from '@/lib/domain/result';
import type { FlashCode } from '@/lib/messages/flash';
import { describeProblem, type ProblemCode } from '@/lib/messages/problems';
import { changeDelegation, endDelegation } from '@/lib/services/access/delegations/change-delegation';
import { giveDelegation } from '@/lib/services/access/delegations/give-delegation';
import { inviteAgain } from '@/lib/services/access/delegations/invite-again';
import { undoDelegationChange } from '@/lib/services/access/delegations/undo-delegation-change';
import { completeDelegations } from '@/lib/services/planning/complete-delegations';
import { type RoleState, readRole, termsOf } from './read-form';

/** Gives a role; the delegations of the plan are ticked once each role has somebody. */
export async function giveRoleAction(uai: string, state: RoleState, form: FormData): Promise<RoleState> {
  const desk = await getDesk(uai);
  const values = readRole(form);
  const { email, name, role } = values;
  const given = await giveDelegation(desk.ctx, desk.scope, {
    ...{ email, name, role: role as DelegatedRole },
    ...termsOf(values),
  });
  if (!given.ok) {
    return {
      attempt: state.attempt + 1,
      values,
      problem: describeProblem(given.problem),
      field: String(given.problem.detail?.field ?? ''),
    };
  }
  await completeDelegations(desk.ctx, desk.scope);
  redirectFresh(withFlash(`/${uai}/equipe`, given.value.invited ? 'role_given_invited' : 'role_given'));
}

async function answer(desk: Desk, result: Result<unknown, ProblemCode>, flash: FlashCode): Promise<never> {
  const page = `/${desk.school.uai}/equipe`;
  if (!result.ok) redirectFresh(`${page}?probleme=${result.problem.code}`);
  await completeDelegations(desk.ctx, desk.scope);
  redirectFresh(withFlash(page, flash));
}

export async function changeRoleAction(uai: string, id: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const terms = termsOf(readRole(form));
  await answer(desk, await changeDelegation(desk.ctx, desk.scope, { id, ...terms }), 'role_changed');
}

export async function endRoleAction(uai: string, id: string): Promise<void> {
  const desk = await getDesk(uai);
  await answer(desk, await endDelegation(desk.ctx, desk.scope, { id }), 'role_ended');
}

export async function restoreRoleAction(uai: string, id: string): Promise<void> {
  const desk = await getDesk(uai);
  await answer(desk, await undoDelegationChange(desk.ctx, desk.scope, { id }), 'role_restored');
}

export async function inviteAgainAction(uai: string, id: string): Promise<void> {
  const desk = await getDesk(uai);
  await answer(desk, await inviteAgain(desk.ctx, desk.scope, { id }), 'invitation_renewed');
}
