import { hash } from '@node-rs/argon2';
import { eq, sql } from 'drizzle-orm';
import { recordAccountAudit } from '@/db/queries/account-audit';
import { appUser } from '@/db/schema/access';
import { asSystem } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import type { SignedIn } from './authenticate';
import { newPassword } from './password';

/**
 * Gives an account another password, as the command line does for somebody who has lost theirs; an invitation is over,
 * and whoever was signed in is signed out. `by` is the person themself when it is they who change it: the journals of their
 * schools and régions say which. Returns the account as it is now. Refusals: `unknown_account`, `password_short`.
 */
export async function setPassword(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  { email, password, by = null }: { email: string; password: string; by?: string | null },
): Promise<Result<SignedIn, 'unknown_account' | 'password_short'>> {
  const parsed = newPassword.safeParse(password);
  if (!parsed.success) return refuse('password_short');
  const passwordHash = await hash(parsed.data);
  return asSystem(ctx.db, async (tx) => {
    const [changed] = await tx
      .update(appUser)
      .set({ passwordHash, invitedUntil: null, sessionVersion: sql`${appUser.sessionVersion} + 1` })
      .where(eq(sql`lower(${appUser.email})`, email.trim().toLowerCase()))
      .returning({
        id: appUser.id,
        email: appUser.email,
        name: appUser.name,
        sessionVersion: appUser.sessionVersion,
      });
    if (!changed) return refuse('unknown_account', { email: email.trim() });
    const event = by === null ? 'password.replaced' : 'password.changed';
    await recordAccountAudit(tx, { userId: changed.id, actorId: by }, ctx.now, event);
    return ok(changed);
  });
}
