import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { clearAttempts, findUserByEmail, reserveAttempt } from '@/db/queries/access';
import { asSigningIn } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

const credentials = z.object({
  email: z.string().trim().min(3).max(254),
  password: z.string().min(1).max(200),
});

const WINDOW_MS = 15 * 60_000;

/**
 * How many sign-ins may fail within the window. Of one account from one place few: guessing gets slow, and whoever
 * guesses keeps the person it belongs to out only from that same place. Of one account from everywhere, and from
 * one place for all accounts (a whole school may share an address), more.
 */
const MOST = { pair: 10, account: 100, place: 200 };

export type SignedIn = { id: string; email: string; name: string; sessionVersion: number };

/**
 * Checks an e-mail address and a password that come from `place` (an IP address). The answer and its time are the
 * same whether the address is known or the password is wrong. Refusals: `bad_credentials`, `too_many_attempts`.
 */
export async function authenticate(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  input: unknown,
  place: string,
): Promise<Result<SignedIn, 'bad_credentials' | 'too_many_attempts'>> {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) return refuse('bad_credentials');
  const { password } = parsed.data;
  const email = parsed.data.email.toLowerCase();
  const from = place.toLowerCase();
  const keys = { place: `place ${from}`, account: email, pair: `${email} ${from}` };
  const since = new Date(ctx.now.getTime() - WINDOW_MS);
  const reserved: { key: string; id: number }[] = [];
  for (const count of ['place', 'account', 'pair'] as const) {
    const key = keys[count];
    const id = await asSigningIn(ctx.db, key, (tx) =>
      reserveAttempt(tx, { key, at: ctx.now, since, most: MOST[count] }),
    );
    if (id === undefined) return refuse('too_many_attempts');
    reserved.push({ key, id });
  }
  const user = await asSigningIn(ctx.db, email, (tx) => findUserByEmail(tx, email));
  const right = await verify(user ? user.passwordHash : await decoyHash(), password);
  if (!user || !right) return refuse('bad_credentials');
  for (const { key, id } of reserved) {
    // What failed before, of this account from here, is forgiven; of others it is not ours to forgive.
    await asSigningIn(ctx.db, key, (tx) => clearAttempts(tx, key, key === keys.pair ? undefined : id));
  }
  const { id, name, sessionVersion } = user;
  return ok({ id, email: user.email, name, sessionVersion });
}

let decoy: Promise<string> | undefined;

/** Verified against for an unknown address, so that it takes as long as a known one. */
function decoyHash(): Promise<string> {
  decoy ??= hash('no account has this password');
  return decoy;
}
