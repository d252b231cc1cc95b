import { raiseBannerCount } from '@/db/queries/public-counts';
import { inPublic } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { ServiceContext } from '../context';

/** A banner was shown, or followed, once more on the school's day. By whom is not known, and nothing of it kept. */
export async function countBanner(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  { uai, bannerId, timeZone }: { uai: string; bannerId: string; timeZone: string },
  what: 'shown' | 'followed',
): Promise<void> {
  await inPublic(ctx.db, uai, (tx) =>
    raiseBannerCount(tx, { schoolUai: uai, bannerId, on: dayIn(timeZone, ctx.now) }, what),
  );
}
