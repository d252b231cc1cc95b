import { createHash } from 'node:crypto';
import { findPicture, findPublicBanner } from '@/db/queries/banners';
import { inPublic } from '@/db/scope';
import { bannerStateAt, pictureMaxAge } from '@/lib/domain/materials/banner-time';
import type { ServiceContext } from '../context';
import { isUuid } from './banner-input';
import { neutralOf } from './draw-banner';

export type BannerAnswer = {
  body: Uint8Array;
  mediaType: 'image/png' | 'image/svg+xml';
  /** Of the bytes: a browser that has them is told so. */
  etag: string;
  maxAgeSeconds: number;
  /** Whether the banner itself is answered, not its neutral picture. */
  isShown: boolean;
  timeZone: string;
};

const FILE = /^(\d{1,4}x\d{1,4})\.(png|svg)$/;

/**
 * What the stable address of a banner answers at this instant: the banner from its start to its end, else a neutral
 * picture of the same size. Undefined for a school, a banner or a size that does not exist.
 */
export async function findBannerPicture(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  { uai, bannerId, file }: { uai: string; bannerId: string; file: string },
): Promise<BannerAnswer | undefined> {
  const [, sizeId, format] = FILE.exec(file) ?? [];
  if (!sizeId || !format || !isUuid(bannerId)) return undefined;
  return inPublic(ctx.db, uai, async (tx) => {
    const found = await findPublicBanner(tx, bannerId);
    if (!found) return undefined;
    const isShown = bannerStateAt(found, ctx.now) === 'shown';
    const key = { bannerId, sizeId: isShown ? sizeId : neutralOf(sizeId) };
    const content = await findPicture(tx, key, format === 'png' ? 'png' : 'svg');
    if (content === undefined) return undefined;
    const body = new Uint8Array(Buffer.from(content, format === 'png' ? 'base64' : 'utf8'));
    return {
      body,
      mediaType: format === 'png' ? 'image/png' : 'image/svg+xml',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      maxAgeSeconds: pictureMaxAge(found, ctx.now),
      isShown,
      timeZone: found.timeZone,
    };
  });
}
