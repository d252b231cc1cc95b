import { findUser } from '@/db/queries/access';
import { asUser } from '@/db/scope';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { authenticate, type SignedIn } from './authenticate';
import { newPassword } from './password';
import { setPassword } from './set-password';

type Change = { current: unknown; wanted: unknown; place: string };

/**
 * Changes one's own password, given the one that is: a session left open is not enough. Every session of the account is
 * over then, also the one that asked: it is begun anew with what this returns. Refusals: `password_short`,
 * `bad_current_password`, `same_password`, `too_many_attempts` (the limits are those of a sign-in).
 */
export async function changePassword(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  userId: string,
  { current, wanted, place }: Change,
): Promise<
  Result<SignedIn, 'password_short' | 'bad_current_password' | 'same_password' | 'too_many_attempts'>
> {
  const parsed = newPassword.safeParse(wanted);
  if (!parsed.success) return refuse('password_short');
  const user = await asUser(ctx.db, userId, (tx) => findUser(tx, userId));
  if (!user) return refuse('bad_current_password');
  const known = await authenticate(ctx, { email: user.email, password: current }, place);
  if (!known.ok) {
    return refuse(known.problem.code === 'too_many_attempts' ? 'too_many_attempts' : 'bad_current_password');
  }
  // Whoever gave the first one still knows it.
  if (parsed.data === current) return refuse('same_password');
  const changed = await setPassword(ctx, { email: user.email, password: parsed.data, by: user.id });
  return changed.ok ? changed : refuse('bad_current_password');
}
