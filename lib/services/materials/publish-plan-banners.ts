import type { Tx } from '@/db/client';
import { findBanner, type StoredBanner } from '@/db/queries/banners';
import { findRunningPlan, listActions } from '@/db/queries/planning';
import { listPrepared } from '@/db/queries/prepared-work';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { momentIn, writeMoment } from '@/lib/domain/directory/wall-clock';
import { getPiece, type PieceId } from '@/lib/domain/materials/library/pieces';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { createBanner } from './create-banner';

/** The banners of the plan's automatic actions, or all that it has made ready. */
export type WhichBanners = 'automatic' | 'all';

/** How many banners of the running plan nobody has touched or published and are not over; none for who posts none. */
export async function countPlanBanners(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<number> {
  if (!can(scope.grants, 'post_banner')) return 0;
  return (await inSchool(ctx.db, scope, (tx) => listReady(tx, ctx.now, 'all'))).length;
}

/**
 * Publishes what the running plan has made ready as it is, each for its own days, by who has been told how many. Each
 * goes through `createBanner`, which draws it; its action is ticked when it begins; one that it refuses stays as it was and is counted.
 * Refusals: `not_allowed`, `banner_count_changed` when there are not as many as was said.
 */
export async function publishPlanBanners(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId' | 'publicUrl'>,
  scope: SchoolScope,
  { count, which }: { count: number; which: WhichBanners },
): Promise<Result<{ published: number; refused: number }, 'not_allowed' | 'banner_count_changed'>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  const { timeZone } = await getSchool(ctx, scope);
  const ready = await inSchool(ctx.db, scope, (tx) => listReady(tx, ctx.now, which));
  if (ready.length !== count) return refuse('banner_count_changed');
  let published = 0;
  for (const banner of ready) {
    if ((await createBanner(ctx, scope, readAsMade(banner, timeZone), banner.id)).ok) published += 1;
  }
  return ok({ published, refused: ready.length - published });
}

async function listReady(tx: Tx, now: Date, which: WhichBanners): Promise<StoredBanner[]> {
  const plan = await findRunningPlan(tx);
  if (!plan) return [];
  const wanted = new Set(
    (await listActions(tx, plan.id))
      .filter(({ automatic }) => which === 'all' || automatic)
      .map(({ phaseId, id }) => placeOf(phaseId, id)),
  );
  const ready: StoredBanner[] = [];
  for (const { workKind, state, workId, phaseId, actionId } of await listPrepared(tx, plan.id)) {
    if (workKind !== 'banner' || state !== 'untouched' || !wanted.has(placeOf(phaseId, actionId))) continue;
    const found = await findBanner(tx, workId);
    if (found && found.endsAt > now) ready.push(found);
  }
  return ready;
}

/** What the form of a new banner would send of a draft that nobody has changed, in each size of its piece. */
function readAsMade({ pieceId, schoolPieceId, settings, startsAt, endsAt }: StoredBanner, timeZone: string) {
  const { language, contrast, typed } = settings;
  return {
    ...{ pieceId, schoolPieceId, language, contrast },
    sizeIds: getPiece(pieceId as PieceId).sizes.map(({ id }) => id),
    typed: typed[language] ?? {},
    starts: writeMoment(momentIn(timeZone, startsAt)),
    ends: writeMoment(momentIn(timeZone, endsAt)),
  };
}

const placeOf = (phaseId: string, actionId: string) => JSON.stringify([phaseId, actionId]);
