import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { clearAttempts, countAttempts, findUserByEmail, recordAttempt } from '@/db/queries/access';
import { asSigningIn } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

const credentials = z.object({
  email: z.string().trim().min(3).max(254),
  password: z.string().min(1).max(200),
});

/** After this many failures for one address within the window, sign-in waits: guessing gets slow. */
const MAX_ATTEMPTS = 10;
const WINDOW_MS = 15 * 60_000;

export type SignedIn = { id: string; email: string; name: string; sessionVersion: number };

/**
 * Checks an e-mail address and a password. The answer and its time are the same whether the address is known
 * or the password is wrong. Refusals: `bad_credentials`, `too_many_attempts`.
 */
export async function authenticate(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  input: unknown,
): Promise<Result<SignedIn, 'bad_credentials' | 'too_many_attempts'>> {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) return refuse('bad_credentials');
  const { email, password } = parsed.data;
  const key = email.toLowerCase();
  const since = new Date(ctx.now.getTime() - WINDOW_MS);
  const user = await asSigningIn(ctx.db, key, async (tx) =>
    (await countAttempts(tx, key, since)) >= MAX_ATTEMPTS
      ? 'blocked'
      : ((await findUserByEmail(tx, key)) ?? 'unknown'),
  );
  if (user === 'blocked') return refuse('too_many_attempts');
  const right = await verify(user === 'unknown' ? await decoyHash() : user.passwordHash, password);
  if (user === 'unknown' || !right) {
    await asSigningIn(ctx.db, key, (tx) => recordAttempt(tx, key, ctx.now));
    return refuse('bad_credentials');
  }
  await asSigningIn(ctx.db, key, (tx) => clearAttempts(tx, key));
  const { id, name, sessionVersion } = user;
  return ok({ id, email: user.email, name, sessionVersion });
}

let decoy: Promise<string> | undefined;

/** Verified against for an unknown address, so that it takes as long as a known one. */
function decoyHash(): Promise<string> {
  decoy ??= hash('no account has this password');
  return decoy;
}
