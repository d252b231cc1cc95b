import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { insertDelegation } from '@/db/queries/delegation';
import { appUser } from '@/db/schema/access';
import { asSystem, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { checkTerms, firstField, newDelegation, type TermsProblem } from './delegation-input';
import { enqueueInvitation, INVITED_DAYS } from './invitation-job';

export type GiveProblem =
  | 'not_allowed'
  | 'invalid_delegation'
  | 'delegation_needs_name'
  | 'already_delegated'
  | TermsProblem;

/**
 * Gives a person a role in the school, over all of it or some classes, until a day. Who has an account finds the school in
 * it at once; who has none is made one without a password, and invited by mail to choose it. Refusals: `not_allowed`,
 * `invalid_delegation` (`field`), `delegation_needs_name`, `already_delegated`, those of the terms.
 */
export async function giveDelegation(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: z.input<typeof newDelegation>,
): Promise<Result<{ delegationId: string; invited: boolean }, GiveProblem>> {
  if (!can(scope.grants, 'delegate')) return refuse('not_allowed');
  const parsed = newDelegation.safeParse(input);
  if (!parsed.success) return refuse('invalid_delegation', firstField(parsed.error));
  const { email, name, role, classCodes, endsOn } = parsed.data;
  const todayOn = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
  // Nobody knows what it is made from: only the mailed link leads to an account that has no password yet.
  const passwordHash = await hash(randomBytes(32).toString('base64url'));
  return asSystem(
    ctx.db,
    async (tx): Promise<Result<{ delegationId: string; invited: boolean }, GiveProblem>> => {
      const checked = await checkTerms(tx, { role, classCodes, endsOn }, todayOn);
      if (!checked.ok) return checked;
      const known = await findUserId(tx, email);
      if (!known && !name) return refuse('delegation_needs_name');
      const userId = known ?? (await insertInvited(tx, { email, name, passwordHash, now: ctx.now }));
      const { uai: schoolUai, userId: givenBy } = scope;
      const terms = { classCodes: classCodes === 'all' ? null : classCodes, endsOn };
      const row = { schoolUai, userId, role, ...terms, givenBy, givenAt: ctx.now };
      const given = await insertDelegation(tx, row, todayOn);
      if (!given) return refuse('already_delegated');
      if (!known) await enqueueInvitation(tx, { schoolUai, userId });
      const detail = { delegationId: given.id, userId, role, ...terms, invited: !known };
      await recordAudit(tx, scope, ctx.now, 'delegation.given', detail);
      return ok({ delegationId: given.id, invited: !known });
    },
    scope,
  );
}

async function findUserId(tx: Tx, email: string): Promise<string | undefined> {
  const [user] = await tx
    .select({ id: appUser.id })
    .from(appUser)
    .where(eq(sql`lower(${appUser.email})`, email.toLowerCase()));
  return user?.id;
}

async function insertInvited(
  tx: Tx,
  { now, ...user }: { email: string; name: string; passwordHash: string; now: Date },
): Promise<string> {
  const invitedUntil = new Date(now.getTime() + INVITED_DAYS * 86_400_000);
  const [created] = await tx
    .insert(appUser)
    .values({ ...user, invitedUntil })
    // Somebody else has just invited the same person: it is their account.
    .onConflictDoNothing()
    .returning({ id: appUser.id });
  const id = created?.id ?? (await findUserId(tx, user.email));
  if (!id) throw new Error('an address that is taken is nobody’s');
  return id;
}
