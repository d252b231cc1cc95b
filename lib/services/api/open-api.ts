import { countCall, findPresented, touchToken } from '@/db/queries/api-token';
import { asTokenHolder, inRegion, mintRegionScope, type RegionScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { hashToken, readBearer } from './token-secret';

/** Calls of one key in a minute: a page of schools every half second, all year. */
export const CALLS_PER_MINUTE = 120;

export type OpenedApi = {
  scope: RegionScope;
  /** Calls that the key may still make in this minute. */
  remaining: number;
};

export type ApiProblem = 'token_missing' | 'token_unknown' | 'token_ended' | 'too_many_calls';

/** Seconds until the next minute begins, and with it a new count. */
export const secondsLeft = (now: Date): number => 60 - now.getUTCSeconds();

/**
 * What the key of an `Authorization` header opens: the aggregates of its région. Every call counts, also one that
 * is refused for its number.
 */
export async function openApi(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  authorization: string | null,
): Promise<Result<OpenedApi, ApiProblem>> {
  const presented = readBearer(authorization);
  if (!presented) return refuse('token_missing');
  const hash = hashToken(presented);
  const token = await asTokenHolder(ctx.db, hash, (tx) => findPresented(tx, hash));
  if (!token) return refuse('token_unknown');
  const today = dayIn('Europe/Paris', ctx.now);
  // A key does not outlive the account of who made it.
  if (token.revokedAt || token.endsOn < today || !token.createdBy) return refuse('token_ended');
  const scope = mintRegionScope({ regionCode: token.regionCode, userId: token.createdBy });
  const minuteAt = new Date(Math.floor(ctx.now.getTime() / 60_000) * 60_000);
  const calls = await inRegion(ctx.db, scope, async (tx) => {
    const counted = await countCall(tx, token, minuteAt);
    if (token.lastUsedOn !== today) await touchToken(tx, token.id, today, minuteAt);
    return counted;
  });
  if (calls > CALLS_PER_MINUTE) return refuse('too_many_calls', { seconds: secondsLeft(ctx.now) });
  return ok({ scope, remaining: CALLS_PER_MINUTE - calls });
}
