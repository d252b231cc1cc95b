import { findUser } from '@/db/queries/access';
import { asUser } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { authenticate } from './authenticate';

/**
 * Whether somebody who is signed in is who they say, before they sign something: their password once more, with the same
 * limits as at a sign-in. Refusals: `wrong_password`, `too_many_attempts`.
 */
export async function confirmIdentity(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  userId: string | null,
  { password, place }: { password: string; place: string },
): Promise<Result<{ name: string }, 'wrong_password' | 'too_many_attempts'>> {
  if (userId === null) return refuse('wrong_password');
  const user = await asUser(ctx.db, userId, (tx) => findUser(tx, userId));
  if (!user) return refuse('wrong_password');
  const known = await authenticate(ctx, { email: user.email, password }, place);
  if (known.ok) return ok({ name: known.value.name });
  return refuse(known.problem.code === 'too_many_attempts' ? 'too_many_attempts' : 'wrong_password');
}
