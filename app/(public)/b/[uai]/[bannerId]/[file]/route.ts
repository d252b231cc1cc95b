import { after } from 'next/server';
import { getContext } from '@/app/_server/context';
import { unknownAddress } from '@/app/_server/public-answer';
import { isCountedVisit } from '@/lib/domain/materials/is-counted';
import { countBanner } from '@/lib/services/materials/count-banner';
import { findBannerPicture } from '@/lib/services/materials/find-banner-picture';

type Context = { params: Promise<{ uai: string; bannerId: string; file: string }> };

/** Pages of an ENT may show the picture, also those that isolate themselves; opened by itself an SVG can do nothing. */
const EMBEDDABLE = {
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
  'content-security-policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
};

/** The picture at the stable address of a banner: `1200x200.png`, `320x100.svg`. Each answer is one showing, by day. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const ctx = getContext();
  const { uai, bannerId, file } = await params;
  const found = await findBannerPicture(ctx, { uai, bannerId, file });
  if (!found) return unknownAddress();
  const { body, mediaType, etag, maxAgeSeconds, isShown, timeZone } = found;
  if (isShown && isCountedVisit(request)) after(() => countBanner(ctx, { uai, bannerId, timeZone }, 'shown'));
  const headers = {
    ...EMBEDDABLE,
    etag,
    'cache-control': `public, max-age=${maxAgeSeconds}, must-revalidate`,
  };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, 'content-type': mediaType },
  });
}
