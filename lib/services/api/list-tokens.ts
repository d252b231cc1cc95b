import { listTokens as listStored, type TokenCard } from '@/db/queries/api-token';
import { inRegion, type RegionScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { ServiceContext } from '../context';

export type TokenView = TokenCard & { state: 'works' | 'ended' | 'revoked' };

/** The région's keys, the newest first, without what opens them. */
export async function listTokens(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
): Promise<TokenView[]> {
  const today = dayIn('Europe/Paris', ctx.now);
  const tokens = await inRegion(ctx.db, scope, (tx) => listStored(tx));
  return tokens.map((token) => ({
    ...token,
    state: token.revokedAt ? 'revoked' : token.endsOn < today ? 'ended' : 'works',
  }));
}
