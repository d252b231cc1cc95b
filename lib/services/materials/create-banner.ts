import { recordAudit } from '@/db/queries/audit';
import { findBanner, insertBanner, lockBanner } from '@/db/queries/banners';
import { lockForm } from '@/db/queries/form-lock';
import { lockPlanning } from '@/db/queries/planning';
import { replacePreparedWork } from '@/db/queries/prepared-work';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { type BannerTimesProblem, decideBannerTimes } from '@/lib/domain/materials/banner-time';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { bannerInput, firstField, isUuid } from './banner-input';
import { enqueueBeginBanner } from './begin-banner-job';
import { buildPieceContext } from './build-piece-context';
import { type DrawProblem, drawBanner, drawForStorage } from './draw-banner';
import { withModelLogo } from './list-banner-models';

export type CreateBannerProblem =
  | 'not_allowed'
  | 'invalid_banner'
  | 'banner_taken'
  | BannerTimesProblem
  | DrawProblem;

/**
 * Puts up a banner of the ENT from a moment to another, on the school's clock. Each size is drawn here, once, and stored
 * as the stable address answers it. One that a plan has made ready ticks its action when it begins to be shown. Whoever gives
 * it an id of their own (`newId`) puts it up once. Refusals: `not_allowed`, `invalid_banner` (`field`), those of `decideBannerTimes`,
 * `unknown_size`, `banner_taken` where the draft is none any more, and those of the drawing (`PieceProblem`).
 */
export async function createBanner(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId' | 'publicUrl'>,
  scope: SchoolScope,
  input: unknown,
  /** The draft that a plan has made ready, whose place this one takes. */
  prepared?: string,
): Promise<Result<{ bannerId: string }, CreateBannerProblem>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  const parsed = bannerInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_banner', firstField(parsed.error));
  const { starts, ends, ...asked } = parsed.data;
  const school = await getSchool(ctx, scope);
  const times = decideBannerTimes({
    asked: { starts, ends },
    before: null,
    now: ctx.now,
    timeZone: school.timeZone,
  });
  if (!times.ok) return times;
  // Drawn outside the transaction that writes: it takes a second, and holds nothing.
  const design = await inSchool(ctx.db, scope, (tx) => withModelLogo(tx, asked));
  const context = buildPieceContext(ctx, school, design);
  const drawn = await drawBanner(design, school, context);
  if (!drawn.ok) return drawn;
  const pictures = await drawForStorage(drawn.value, design, school, context);
  if (!pictures.ok) return pictures;
  const bannerId = ctx.newId();
  const { values, title, altText } = drawn.value;
  const { pieceId, language, contrast, sizeIds, schoolPieceId } = design;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ bannerId: string }, 'banner_taken'>> => {
    await lockForm(tx, bannerId);
    if (await findBanner(tx, bannerId)) return ok({ bannerId });
    if (prepared) {
      // Before the draft, as whoever changes the plan does.
      await lockPlanning(tx, scope.uai);
      const draft = isUuid(prepared) ? await lockBanner(tx, prepared) : undefined;
      if (!draft?.draft) return refuse('banner_taken');
    }
    await insertBanner(
      tx,
      {
        schoolUai: scope.uai,
        id: bannerId,
        schoolPieceId,
        pieceId,
        title,
        settings: {
          contrast,
          language,
          sizeId: sizeIds[0] ?? '',
          typed: { [language]: design.typed as FieldValues },
        },
        link: values.link ?? '',
        altText,
        ...times.value,
        createdBy: scope.userId,
        createdAt: ctx.now,
      },
      pictures.value,
    );
    if (prepared) {
      await replacePreparedWork(tx, scope.uai, { workKind: 'banner', workId: prepared }, bannerId);
      const { startsAt } = times.value;
      await enqueueBeginBanner(tx, { schoolUai: scope.uai, bannerId, startsAt });
    }
    await recordAudit(tx, scope, ctx.now, 'banner.put_up', { bannerId, title });
    return ok({ bannerId });
  });
}
