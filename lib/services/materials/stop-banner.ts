import { recordAudit } from '@/db/queries/audit';
import { lockBanner, setBannerTimes } from '@/db/queries/banners';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { stopBannerTimes } from '@/lib/domain/materials/banner-time';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { isUuid } from './banner-input';

/**
 * Takes a banner down now, or one to come back before it starts. Its address then answers with the neutral picture; a
 * browser that has the banner keeps it five minutes at the most. Refusals: `not_allowed`, `unknown_banner`,
 * `banner_over`.
 */
export async function stopBanner(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { bannerId }: { bannerId: string },
): Promise<Result<null, 'not_allowed' | 'unknown_banner' | 'banner_over'>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  if (!isUuid(bannerId)) return refuse('unknown_banner');
  return inSchool(ctx.db, scope, async (tx) => {
    const found = await lockBanner(tx, bannerId);
    if (!found) return refuse('unknown_banner');
    const times = stopBannerTimes(found, ctx.now);
    if (!times) return refuse('banner_over');
    await setBannerTimes(tx, bannerId, times);
    const { title, startsAt, endsAt } = found;
    await recordAudit(tx, scope, ctx.now, 'banner.stopped', { bannerId, title, startsAt, endsAt });
    return ok(null);
  });
}
