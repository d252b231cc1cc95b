import {
  type BannerDay,
  findBanner,
  findLastBannerEvent,
  listBannerDays,
  listBannerDrawings,
  type StoredBanner,
} from '@/db/queries/banners';
import { type EntPost, listEntPosts } from '@/db/queries/ent-posts';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { momentIn } from '@/lib/domain/directory/wall-clock';
import { type BannerState, bannerStateAt } from '@/lib/domain/materials/banner-time';
import { checkFields } from '@/lib/domain/materials/library/check-fields';
import { getPiece, type PieceSize } from '@/lib/domain/materials/library/pieces';
import type { DayWarning } from '@/lib/domain/materials/warn-about-days';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { proposeFields } from '@/lib/messages/materials/propose-fields';
import {
  buildBannerHtml,
  buildEntMessage,
  buildFlashMessage,
  type EdificeFlashMessage,
  type EntMessage,
} from '@/lib/print/build-ent-message';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { loadCalendar } from '../planning/load-ground';
import { isUuid } from './banner-input';
import { buildPieceContext } from './build-piece-context';
import { draftOf } from './draw-banner';
import { warnAboutTimes } from './preview-banner';
import { readTimesBefore } from './undo-banner-change';

export type BannerView = {
  banner: StoredBanner;
  state: BannerState;
  canUndo: boolean;
  warnings: DayWarning[];
  days: BannerDay[];
  /** When it was put on the ENT, as somebody said. */
  posts: EntPost[];
  /** The address that counts a click and leads on. */
  followUrl: string;
  sizes: { size: PieceSize; svg: string; pictureUrl: string; html: string }[];
  message: EntMessage;
  flash: EdificeFlashMessage;
};

type Context = Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>;

/** A banner with all that an ENT may take of it, and its counts by day. Refusals: `not_allowed`, `unknown_banner`. */
export async function getBanner(
  ctx: Context,
  scope: SchoolScope,
  { bannerId }: { bannerId: string },
): Promise<Result<BannerView, 'not_allowed' | 'unknown_banner'>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  if (!isUuid(bannerId)) return refuse('unknown_banner');
  const school = await getSchool(ctx, scope);
  const loaded = await inSchool(ctx.db, scope, async (tx) => {
    const banner = await findBanner(tx, bannerId);
    return (
      banner && {
        banner,
        days: await listBannerDays(tx, bannerId),
        posts: await listEntPosts(tx, bannerId),
        drawings: await listBannerDrawings(tx, bannerId),
        last: await findLastBannerEvent(tx, bannerId),
        calendar: (await loadCalendar(tx, scope, ctx.now)).calendar,
      }
    );
  });
  if (!loaded) return refuse('unknown_banner');
  const { banner, days, posts, drawings, last, calendar } = loaded;
  const { pieceId, settings } = banner;
  const piece = getPiece(pieceId);
  const draft = draftOf(
    { ...settings, pieceId, typed: settings.typed[settings.language] ?? {} },
    school,
    settings.sizeId,
  );
  const checked = checkFields(piece, draft.typed, proposeFields(pieceId, draft.language, draft.schoolType));
  // A rule of fields that has become stricter since: the banner stands as it was drawn.
  const values = checked.ok ? checked.values : draft.typed;
  const base = `${ctx.publicUrl}/b/${scope.uai}/${bannerId}`;
  const context = { ...buildPieceContext(ctx, school, { pieceId, language: draft.language }), helpUrl: base };
  const message = await buildEntMessage(draft, { ...values, link: '' }, context);
  const moment = (at: Date) => momentIn(school.timeZone, at);
  return ok({
    banner,
    state: bannerStateAt(banner, ctx.now),
    canUndo: readTimesBefore(last) !== undefined,
    warnings: warnAboutTimes(calendar, { starts: moment(banner.startsAt), ends: moment(banner.endsAt) }),
    days,
    posts,
    followUrl: base,
    sizes: piece.sizes.flatMap((size) => {
      const drawn = drawings.find(({ sizeId }) => sizeId === size.id);
      if (!drawn) return [];
      const pictureUrl = `${base}/${size.id}.png`;
      const html = buildBannerHtml({ ...message, alt: banner.altText }, { url: pictureUrl, size });
      return [{ size, svg: drawn.svg, pictureUrl, html }];
    }),
    message,
    flash: buildFlashMessage(draft, values, message, banner),
  });
}
