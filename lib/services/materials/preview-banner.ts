import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { addDays } from '@/lib/domain/directory/day';
import type { LocalMoment } from '@/lib/domain/directory/wall-clock';
import { type DayWarning, warnAboutSpan } from '@/lib/domain/materials/warn-about-days';
import type { SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { loadCalendar } from '../planning/load-ground';
import { bannerInput, firstField } from './banner-input';
import { buildPieceContext } from './build-piece-context';
import { type DrawnBanner, type DrawProblem, drawBanner } from './draw-banner';
import { withModelLogo } from './list-banner-models';

/** What there is to say of the days between two moments: the day of an end at midnight is the one before. */
export const warnAboutTimes = (
  calendar: SchoolCalendar,
  { starts, ends }: { starts: LocalMoment; ends: LocalMoment },
): DayWarning[] => warnAboutSpan(calendar, starts.on, ends.minute === 0 ? addDays(ends.on, -1) : ends.on);

export type BannerPreview = Pick<DrawnBanner, 'altText' | 'pictures'> & { warnings: DayWarning[] };

/**
 * A banner as it would be shown; nothing is kept. Refusals: `not_allowed`, `invalid_banner` (`field`), `unknown_size`,
 * and those of the drawing (`PieceProblem`).
 */
export async function previewBanner(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
  input: unknown,
): Promise<Result<BannerPreview, 'not_allowed' | 'invalid_banner' | DrawProblem>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  const parsed = bannerInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_banner', firstField(parsed.error));
  const { starts, ends, ...asked } = parsed.data;
  const school = await getSchool(ctx, scope);
  const { design, calendar } = await inSchool(ctx.db, scope, async (tx) => ({
    design: await withModelLogo(tx, asked),
    calendar: (await loadCalendar(tx, scope, ctx.now)).calendar,
  }));
  const drawn = await drawBanner(design, school, buildPieceContext(ctx, school, design));
  if (!drawn.ok) return drawn;
  const { altText, pictures } = drawn.value;
  return ok({ altText, pictures, warnings: warnAboutTimes(calendar, { starts, ends }) });
}
