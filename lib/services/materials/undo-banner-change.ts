import { recordAudit } from '@/db/queries/audit';
import { findLastBannerEvent, lockBanner, setBannerTimes } from '@/db/queries/banners';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import type { BannerTimes } from '@/lib/domain/materials/banner-time';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { isUuid } from './banner-input';
import { enqueueBeginBanner } from './begin-banner-job';

/** The times before the last change, as its entry in the journal holds them; undefined when that was none of times. */
export function readTimesBefore(
  last: { event: string; detail: Record<string, unknown> } | undefined,
): BannerTimes | undefined {
  if (last?.event !== 'banner.stopped' && last?.event !== 'banner.rescheduled') return undefined;
  const startsAt = new Date(String(last.detail.startsAt));
  const endsAt = new Date(String(last.detail.endsAt));
  return Number.isNaN(startsAt.getTime()) || Number.isNaN(endsAt.getTime())
    ? undefined
    : { startsAt, endsAt };
}

/**
 * Gives a banner the times back that it had before it was last stopped or moved, once. Refusals: `not_allowed`,
 * `unknown_banner`, `nothing_to_undo`.
 */
export async function undoBannerChange(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { bannerId }: { bannerId: string },
): Promise<Result<null, 'not_allowed' | 'unknown_banner' | 'nothing_to_undo'>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  if (!isUuid(bannerId)) return refuse('unknown_banner');
  return inSchool(ctx.db, scope, async (tx) => {
    const found = await lockBanner(tx, bannerId);
    if (!found) return refuse('unknown_banner');
    const times = readTimesBefore(await findLastBannerEvent(tx, bannerId));
    if (!times) return refuse('nothing_to_undo');
    await setBannerTimes(tx, bannerId, times);
    await enqueueBeginBanner(tx, { schoolUai: scope.uai, bannerId, startsAt: times.startsAt });
    await recordAudit(tx, scope, ctx.now, 'banner.restored', { bannerId, title: found.title });
    return ok(null);
  });
}
