import { findUser } from '@/db/queries/access';
import { setDigestChoice, wantsDigest } from '@/db/queries/digest';
import { asUser } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { readDigestToken } from './digest-token';

/** Whether the signed-in person gets the weekly digest. */
export const getDigestChoice = (
  ctx: Pick<ServiceContext, 'db'>,
  userId: string,
): Promise<{ weekly: boolean }> =>
  asUser(ctx.db, userId, async (tx) => ({ weekly: await wantsDigest(tx, userId) }));

/** Turns the weekly digest of the signed-in person on or off. Twice is once. */
export const chooseDigest = (
  ctx: Pick<ServiceContext, 'db'>,
  userId: string,
  { weekly }: { weekly: boolean },
): Promise<void> => asUser(ctx.db, userId, (tx) => setDigestChoice(tx, userId, weekly));

type TokenContext = Pick<ServiceContext, 'db' | 'secretKey'>;

/** What the page behind the link of a digest shows; nothing about the person. Refusal: `invalid_link`. */
export async function findDigestChoice(
  ctx: TokenContext,
  token: string,
): Promise<Result<{ weekly: boolean }, 'invalid_link'>> {
  const userId = readDigestToken(token, ctx.secretKey);
  if (!userId) return refuse('invalid_link');
  return asUser(ctx.db, userId, async (tx) =>
    (await findUser(tx, userId)) ? ok({ weekly: await wantsDigest(tx, userId) }) : refuse('invalid_link'),
  );
}

/** The same choice by the link of a digest: the signature is the right. Refusal: `invalid_link`. */
export async function chooseDigestByLink(
  ctx: TokenContext,
  token: string,
  { weekly }: { weekly: boolean },
): Promise<Result<null, 'invalid_link'>> {
  const found = await findDigestChoice(ctx, token);
  const userId = readDigestToken(token, ctx.secretKey);
  if (!found.ok || !userId) return refuse('invalid_link');
  await chooseDigest(ctx, userId, { weekly });
  return ok(null);
}
