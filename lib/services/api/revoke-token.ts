import { revokeToken as revokeStored } from '@/db/queries/api-token';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** Ends a key at once, for good. Refusal: `unknown_token`. */
export async function revokeToken(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id }: { id: string },
): Promise<Result<null, 'unknown_token'>> {
  if (!isUuid(id)) return refuse('unknown_token');
  return inRegion(ctx.db, scope, async (tx) => {
    const name = await revokeStored(tx, id, ctx.now);
    if (name === undefined) return refuse('unknown_token');
    await recordRegionAudit(tx, scope, ctx.now, 'key.revoked', { keyId: id, name });
    return ok(null);
  });
}
