import { recordAudit } from '@/db/queries/audit';
import { lockBanner, setBannerTimes } from '@/db/queries/banners';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { type BannerTimesProblem, decideBannerTimes } from '@/lib/domain/materials/banner-time';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { isUuid, timesInput } from './banner-input';
import { enqueueBeginBanner } from './begin-banner-job';

export type RescheduleBannerProblem =
  | 'not_allowed'
  | 'unknown_banner'
  | 'invalid_banner'
  | BannerTimesProblem;

/**
 * Other times for a banner; one that is over is put up again by them, at the address that the ENT already has.
 * Refusals: `not_allowed`, `unknown_banner`, `invalid_banner` (`field`) and those of `decideBannerTimes`.
 */
export async function rescheduleBanner(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { bannerId, ...asked }: { bannerId: string; starts: unknown; ends: unknown },
): Promise<Result<null, RescheduleBannerProblem>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  if (!isUuid(bannerId)) return refuse('unknown_banner');
  const parsed = timesInput.safeParse(asked);
  if (!parsed.success) {
    return refuse('invalid_banner', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  }
  const { timeZone } = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, RescheduleBannerProblem>> => {
    const before = await lockBanner(tx, bannerId);
    if (!before) return refuse('unknown_banner');
    const times = decideBannerTimes({ asked: parsed.data, before, now: ctx.now, timeZone });
    if (!times.ok) return times;
    const { startsAt: from, endsAt: to } = times.value;
    // The same again would leave nothing to take back.
    if (+from === +before.startsAt && +to === +before.endsAt) return ok(null);
    await setBannerTimes(tx, bannerId, times.value);
    await enqueueBeginBanner(tx, { schoolUai: scope.uai, bannerId, startsAt: times.value.startsAt });
    const { title, startsAt, endsAt } = before;
    await recordAudit(tx, scope, ctx.now, 'banner.rescheduled', { bannerId, title, startsAt, endsAt });
    return ok(null);
  });
}
