import { recordAudit } from '@/db/queries/audit';
import { deleteDraftBanner, lockBanner } from '@/db/queries/banners';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { isUuid } from './banner-input';

/** Takes away a banner that a plan has made ready; it is not made again. Refusals: `not_allowed`, `unknown_banner`. */
export async function dropPreparedBanner(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { bannerId }: { bannerId: string },
): Promise<Result<null, 'not_allowed' | 'unknown_banner'>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  if (!isUuid(bannerId)) return refuse('unknown_banner');
  return inSchool(ctx.db, scope, async (tx) => {
    const found = await lockBanner(tx, bannerId);
    if (!found || !(await deleteDraftBanner(tx, bannerId))) return refuse('unknown_banner');
    await recordAudit(tx, scope, ctx.now, 'banner.dropped', { bannerId, title: found.title });
    return ok(null);
  });
}
