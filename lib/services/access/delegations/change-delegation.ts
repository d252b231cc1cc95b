import type { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import {
  type DelegationTerms,
  lockDelegation,
  changeDelegation as writeTerms,
} from '@/db/queries/delegation';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { addDays, dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { changedDelegation, checkTerms, firstField, type TermsProblem } from './delegation-input';

export type ChangeProblem =
  | 'not_allowed'
  | 'invalid_delegation'
  | 'delegation_unknown'
  | 'delegation_fixed'
  | TermsProblem;

type Context = Pick<ServiceContext, 'db' | 'now'>;
type Changed = Result<null, ChangeProblem>;

/**
 * Other classes or another last day for a role that was given. What it was stands in the journal, from which it can be
 * taken back. A principal's own role is not changed here: the school would be left without one.
 */
export async function changeDelegation(
  ctx: Context,
  scope: SchoolScope,
  input: z.input<typeof changedDelegation>,
): Promise<Changed> {
  if (!can(scope.grants, 'delegate')) return refuse('not_allowed');
  const parsed = changedDelegation.safeParse(input);
  if (!parsed.success) return refuse('invalid_delegation', firstField(parsed.error));
  const { id, classCodes, endsOn } = parsed.data;
  const todayOn = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
  return inSchool(ctx.db, scope, async (tx): Promise<Changed> => {
    const before = await lockDelegation(tx, id);
    if (!before) return refuse('delegation_unknown');
    if (before.role === 'principal') return refuse('delegation_fixed');
    const checked = await checkTerms(tx, { role: before.role, classCodes, endsOn }, todayOn);
    if (!checked.ok) return checked;
    const terms: DelegationTerms = { classCodes: classCodes === 'all' ? null : classCodes, endsOn };
    // The same again would leave nothing to take back.
    if (isSameTerms(before, terms)) return ok(null);
    await writeTerms(tx, scope.uai, id, terms);
    const detail = {
      delegationId: id,
      userId: before.userId,
      role: before.role,
      ...terms,
      before: { classCodes: before.classCodes, endsOn: before.endsOn },
    };
    await recordAudit(tx, scope, ctx.now, 'delegation.changed', detail);
    return ok(null);
  });
}

const isSameTerms = (a: DelegationTerms, b: DelegationTerms): boolean =>
  a.endsOn === b.endsOn &&
  JSON.stringify(a.classCodes?.toSorted()) === JSON.stringify(b.classCodes?.toSorted());

/** Ends a role now: with the next page that the person opens they see nothing of it any more. */
export async function endDelegation(
  ctx: Context,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Changed> {
  if (!can(scope.grants, 'delegate')) return refuse('not_allowed');
  if (!changedDelegation.shape.id.safeParse(id).success) return refuse('delegation_unknown');
  const todayOn = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
  return inSchool(ctx.db, scope, async (tx): Promise<Changed> => {
    const before = await lockDelegation(tx, id);
    if (!before) return refuse('delegation_unknown');
    if (before.role === 'principal') return refuse('delegation_fixed');
    const { classCodes, endsOn, role, userId } = before;
    if (endsOn !== null && endsOn < todayOn) return ok(null);
    // The last day is included: the one before today is the first that is over.
    await writeTerms(tx, scope.uai, id, { classCodes, endsOn: addDays(todayOn, -1) });
    const detail = { delegationId: id, userId, role, before: { classCodes, endsOn } };
    await recordAudit(tx, scope, ctx.now, 'delegation.ended', detail);
    return ok(null);
  });
}
