import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { findUser, type StoredUser } from '@/db/queries/access';
import { recordAccountAudit } from '@/db/queries/account-audit';
import { appUser } from '@/db/schema/access';
import { asSystem, asUser } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { newPassword } from '../password';
import { isInvitationOf, readInvitedId } from './invitation-token';

type Context = Pick<ServiceContext, 'db' | 'now' | 'secretKey'>;

/** Whom an invitation is for. Refusal: `invitation_over`, the same for one that was used, is over, or never was. */
export async function findInvited(
  ctx: Context,
  token: string,
): Promise<Result<Pick<StoredUser, 'id' | 'name' | 'email'>, 'invitation_over'>> {
  const id = readInvitedId(token);
  const user = id && (await asUser(ctx.db, id, (tx) => findUser(tx, id)));
  if (!user || !isInvitationOf(user, token, ctx.secretKey, ctx.now)) return refuse('invitation_over');
  return ok({ id: user.id, name: user.name, email: user.email });
}

/** Chooses the password of an invited account, once. Refusals: `invitation_over`, `password_short`. */
export async function acceptInvitation(
  ctx: Context,
  token: string,
  input: unknown,
): Promise<Result<{ email: string }, 'invitation_over' | 'password_short'>> {
  const invited = await findInvited(ctx, token);
  if (!invited.ok) return invited;
  const parsed = newPassword.safeParse(input);
  if (!parsed.success) return refuse('password_short');
  const passwordHash = await hash(parsed.data);
  return asSystem(ctx.db, async (tx) => {
    const [user] = await tx.select().from(appUser).where(eq(appUser.id, invited.value.id)).for('update');
    // Two at once: the second finds another password than its link was made from.
    if (!user || !isInvitationOf(user, token, ctx.secretKey, ctx.now)) return refuse('invitation_over');
    await tx
      .update(appUser)
      .set({ passwordHash, invitedUntil: null, sessionVersion: user.sessionVersion + 1 })
      .where(eq(appUser.id, user.id));
    await recordAccountAudit(tx, { userId: user.id, actorId: user.id }, ctx.now, 'password.chosen');
    return ok({ email: user.email });
  });
}
