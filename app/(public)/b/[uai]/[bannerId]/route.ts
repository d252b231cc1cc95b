import { after } from 'next/server';
import { getContext } from '@/app/_server/context';
import { leadTo, unknownAddress } from '@/app/_server/public-answer';
import { isCountedVisit } from '@/lib/domain/materials/is-counted';
import { countBanner } from '@/lib/services/materials/count-banner';
import { findBannerLink } from '@/lib/services/materials/find-banner-link';

type Context = { params: Promise<{ uai: string; bannerId: string }> };

/** A click on a banner: counted by day, and led on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const ctx = getContext();
  const { uai, bannerId } = await params;
  const found = await findBannerLink(ctx, { uai, bannerId });
  if (!found) return unknownAddress();
  const { location, isShown, timeZone } = found;
  if (isShown && isCountedVisit(request))
    after(() => countBanner(ctx, { uai, bannerId, timeZone }, 'followed'));
  return leadTo(location);
}
