import { recordAudit } from '@/db/queries/audit';
import { findBanner } from '@/db/queries/banners';
import { deleteEntPost, insertEntPost, listEntPosts } from '@/db/queries/ent-posts';
import { lockForm } from '@/db/queries/form-lock';
import { isUuid } from '@/db/queries/is-uuid';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { addDays, dayIn, isDay } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { findSource } from './find-source';
import { sourceOf } from './get-ent-post';

/** What was put on the ENT's page: a banner, or a post of the library. */
export type Posted = { bannerId: string } | { key: string };

/**
 * Notes on which day a banner or a post was put on the ENT, which tells nobody itself. It is about no person: a mark on
 * the school's series and in its journal, and in no contact pressure. The same of the same day is noted once.
 * Refusals: `not_allowed`, `posted_day_invalid`, `unknown_banner`, `unknown_piece`.
 */
export async function markPosted(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  { postedOn, ...what }: Posted & { postedOn: string },
): Promise<
  Result<{ id: string }, 'not_allowed' | 'posted_day_invalid' | 'unknown_banner' | 'unknown_piece'>
> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  const todayOn = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
  if (!isDay(postedOn) || postedOn > todayOn || postedOn < addDays(todayOn, -366)) {
    return refuse('posted_day_invalid');
  }
  return inSchool(ctx.db, scope, async (tx): Promise<Awaited<ReturnType<typeof markPosted>>> => {
    const isBanner = 'bannerId' in what;
    const banner = isBanner && isUuid(what.bannerId) ? await findBanner(tx, what.bannerId) : undefined;
    if (isBanner && !banner) return refuse('unknown_banner');
    const post = isBanner ? undefined : await findSource(tx, sourceOf(what.key));
    if (!isBanner && post?.piece.kind !== 'post') return refuse('unknown_piece');
    const title = banner?.title ?? post?.title ?? '';
    const pieceId = banner?.pieceId ?? post?.piece.id;
    if (!pieceId) return refuse('unknown_piece');
    await lockForm(tx, JSON.stringify(['post', scope.uai, pieceId, postedOn]));
    const noted = (await listEntPosts(tx, banner?.id ?? null)).find(
      (one) => one.pieceId === pieceId && one.title === title && one.postedOn === postedOn,
    );
    if (noted) return ok({ id: noted.id });
    const id = ctx.newId();
    await insertEntPost(tx, {
      schoolUai: scope.uai,
      id,
      pieceId,
      title,
      bannerId: banner?.id ?? null,
      postedOn,
      recordedBy: scope.userId,
      recordedAt: ctx.now,
    });
    await recordAudit(tx, scope, ctx.now, 'post.marked', { title, on: postedOn });
    return ok({ id });
  });
}

/** Takes such a mark back. Refusals: `not_allowed`, `unknown_post`. */
export async function undoPosted(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<null, 'not_allowed' | 'unknown_post'>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const gone = isUuid(id) ? await deleteEntPost(tx, scope.uai, id) : undefined;
    if (!gone) return refuse('unknown_post');
    await recordAudit(tx, scope, ctx.now, 'post.undone', { title: gone.title, on: gone.postedOn });
    return ok(null);
  });
}
