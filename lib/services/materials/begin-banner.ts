import { lockBanner } from '@/db/queries/banners';
import { lockPlanning } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { bannerStateAt } from '@/lib/domain/materials/banner-time';
import type { ServiceContext } from '../context';
import { markWorkDone } from '../planning/prepare/mark-work-done';

/**
 * Ticks the action of the plan whose banner has begun to be shown, on the moment it began, in the name of who published
 * it. Nothing for one that was put off, taken back before it began, or is a draft: its next times bring their own job. May
 * run twice. Returns whether the banner is shown.
 */
export async function beginBanner(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { bannerId }: { bannerId: string },
): Promise<boolean> {
  return inSchool(ctx.db, scope, async (tx) => {
    // Before the banner, as whoever changes the plan does.
    await lockPlanning(tx, scope.uai);
    const banner = await lockBanner(tx, bannerId);
    if (!banner || banner.draft || banner.endsAt <= banner.startsAt) return false;
    if (bannerStateAt(banner, ctx.now) === 'to_come') return false;
    await markWorkDone(
      tx,
      scope,
      { workKind: 'banner', workId: bannerId },
      { at: banner.startsAt, by: banner.createdBy },
    );
    return true;
  });
}
