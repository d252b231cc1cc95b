import { type ListedBanner, listBannerRows } from '@/db/queries/banners';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { bannerStateAt, type ListedBannerState } from '@/lib/domain/materials/banner-time';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

export type BannerSummary = ListedBanner & { state: ListedBannerState };

/** The school's banners with what they are now and how often they were shown and followed. Refusals: `not_allowed`. */
export async function listBanners(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<Result<BannerSummary[], 'not_allowed'>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  const rows = await inSchool(ctx.db, scope, listBannerRows);
  return ok(rows.map((row) => ({ ...row, state: row.draft ? 'draft' : bannerStateAt(row, ctx.now) })));
}
