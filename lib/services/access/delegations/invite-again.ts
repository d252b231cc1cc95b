import { eq } from 'drizzle-orm';
import { recordAudit } from '@/db/queries/audit';
import { lockDelegation } from '@/db/queries/delegation';
import { appUser } from '@/db/schema/access';
import { asSystem, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { changedDelegation } from './delegation-input';
import { enqueueInvitation, INVITED_DAYS } from './invitation-job';

/**
 * Mails an invitation once more, to the same address and nowhere else, with as many days as the first one had. Refusals:
 * `not_allowed`, `delegation_unknown`, `invitation_over` for somebody who has chosen a password.
 */
export async function inviteAgain(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<null, 'not_allowed' | 'delegation_unknown' | 'invitation_over'>> {
  if (!can(scope.grants, 'delegate')) return refuse('not_allowed');
  if (!changedDelegation.shape.id.safeParse(id).success) return refuse('delegation_unknown');
  return asSystem(
    ctx.db,
    async (tx) => {
      const found = await lockDelegation(tx, id);
      // The system sees every school's: only the scope's own is anybody's here.
      if (found?.schoolUai !== scope.uai) return refuse('delegation_unknown');
      const { userId } = found;
      const [user] = await tx.select().from(appUser).where(eq(appUser.id, userId)).for('update');
      if (!user?.invitedUntil) return refuse('invitation_over');
      const invitedUntil = new Date(ctx.now.getTime() + INVITED_DAYS * 86_400_000);
      await tx.update(appUser).set({ invitedUntil }).where(eq(appUser.id, userId));
      await enqueueInvitation(tx, { schoolUai: scope.uai, userId });
      await recordAudit(tx, scope, ctx.now, 'invitation.renewed', { userId });
      return ok(null);
    },
    scope,
  );
}
