import { eq } from 'drizzle-orm';
import { findBanner } from '@/db/queries/banners';
import { school } from '@/db/schema/directory';
import { inPublic } from '@/db/scope';
import { bannerStateAt } from '@/lib/domain/materials/banner-time';
import { helpPath } from '@/lib/domain/materials/help-address';
import type { ServiceContext } from '../context';
import { isUuid } from './banner-input';

/**
 * Where a click on a banner leads: to the link that was stored when it was put up, and nowhere that an address could
 * ask for; outside its time, and for a banner that nobody knows, to the help page. Undefined for an unknown school.
 */
export async function findBannerLink(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  { uai, bannerId }: { uai: string; bannerId: string },
): Promise<{ location: string; isShown: boolean; timeZone: string } | undefined> {
  return inPublic(ctx.db, uai, async (tx) => {
    const [place] = await tx.select({ timeZone: school.timeZone }).from(school).where(eq(school.uai, uai));
    if (!place) return undefined;
    const found = isUuid(bannerId) ? await findBanner(tx, bannerId) : undefined;
    const isShown = found !== undefined && bannerStateAt(found, ctx.now) === 'shown';
    const link = isShown ? found.link : '';
    return { location: link || helpPath(uai, found?.settings.language), isShown, timeZone: place.timeZone };
  });
}
