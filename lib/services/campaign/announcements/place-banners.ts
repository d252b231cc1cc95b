import type { Tx } from '@/db/client';
import { findBanner } from '@/db/queries/banners';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { addDays } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { DEFAULT_COLOUR } from '@/lib/domain/materials/library/colours';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { proposeFields } from '@/lib/messages/materials/propose-fields';
import { SWITCH_OVER_BANNERS } from '@/lib/messages/switch-over-preparation';
import type { ServiceContext } from '../../context';
import { deriveActId } from '../../derive-act-id';
import { getSchool } from '../../directory/get-school';
import { type CreateBannerProblem, createBanner } from '../../materials/create-banner';
import { type RescheduleBannerProblem, rescheduleBanner } from '../../materials/reschedule-banner';
import { loadSwitchOver } from '../../planning/switch-over/load-switch-over';
import { tickBannerActions } from './tick-banner-actions';

const PIECE = 'banniere-ent';
/** How long families are told that the old login is closed. */
const AFTER_DAYS = 30;
const STAGES = ['before', 'after'] as const;
type Stage = (typeof STAGES)[number];

/** The two banners of a plan's switch-over: always the same two, whatever its day. */
const bannerIdOf = (planId: string, stage: Stage): string => deriveActId('switch-over', [planId, stage]);

/** At midnight of the day the one gives way to the other. */
const timesOf = (stage: Stage, switchOverOn: Day, todayOn: Day) =>
  stage === 'before'
    ? { starts: `${todayOn}T00:00`, ends: `${switchOverOn}T00:00` }
    : { starts: `${switchOverOn}T00:00`, ends: `${addDays(switchOverOn, AFTER_DAYS)}T00:00` };

export type PlacedBanners = { before: string | null; after: string | null };

/** Which of the two banners are there. */
export async function findSwitchOverBanners(tx: Tx, planId: string): Promise<PlacedBanners> {
  const known = async (stage: Stage) => (await findBanner(tx, bannerIdOf(planId, stage)))?.id ?? null;
  return { before: await known('before'), after: await known('after') };
}

export type PlaceBannersProblem =
  | 'not_allowed'
  | 'plan_not_running'
  | 'switch_over_passed'
  | CreateBannerProblem
  | RescheduleBannerProblem;

/**
 * Puts up the banners of the switch-over: one until its eve, and one from its day on, so that the ENT changes its words by
 * itself. Those that are there get the times of the plan's day. Neither names the day: a picture cannot be corrected where
 * it hangs. Put up for the first time they tick the plan's own action. Refusals: `not_allowed`, `plan_not_running`, `switch_over_passed` and those of a banner.
 */
export async function placeBanners(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
): Promise<Result<null, PlaceBannersProblem>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  const school = await getSchool(ctx, scope);
  const found = await inSchool(ctx.db, scope, async (tx) => {
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    return 'missing' in ground
      ? undefined
      : { ground, placed: await findSwitchOverBanners(tx, ground.stored.id) };
  });
  if (!found) return refuse('plan_not_running');
  const { stored, switchOverOn, todayOn } = found.ground;
  if (switchOverOn < todayOn) return refuse('switch_over_passed');
  const schoolType = schoolTypeOf(school.kind);
  const { steps: _, logo: __, ...proposed } = proposeFields(PIECE, 'fr', schoolType);
  for (const stage of STAGES) {
    const times = timesOf(stage, switchOverOn, todayOn);
    const bannerId = bannerIdOf(stored.id, stage);
    // On the day itself there is nothing to announce any more.
    if (stage === 'before' && switchOverOn === todayOn) continue;
    const placed = found.placed[stage]
      ? await rescheduleBanner(ctx, scope, { bannerId, ...times })
      : await createBanner({ ...ctx, newId: () => bannerId }, scope, {
          pieceId: PIECE,
          schoolPieceId: null,
          language: 'fr',
          contrast: 'light',
          sizeIds: getPiece(PIECE).sizes.map(({ id }) => id),
          typed: {
            colours: DEFAULT_COLOUR,
            ...proposed,
            ent: school.entName,
            ...SWITCH_OVER_BANNERS[stage],
          },
          ...times,
        });
    if (!placed.ok) return placed;
  }
  const isNew = !found.placed.before && !found.placed.after;
  if (isNew) await inSchool(ctx.db, scope, (tx) => tickBannerActions(tx, scope, ctx.now, found.ground));
  return ok(null);
}

/**
 * Moves the banners that stand as they were put up: the one ends where the other begins. One that a person has given
 * other times stays. Returns whether they moved.
 */
export async function moveBanners(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
): Promise<boolean> {
  const isPair = await inSchool(ctx.db, scope, async (tx) => {
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground) return false;
    const [before, after] = await Promise.all(
      STAGES.map((stage) => findBanner(tx, bannerIdOf(ground.stored.id, stage))),
    );
    return !!before && !!after && before.endsAt.getTime() === after.startsAt.getTime();
  });
  return isPair && (await placeBanners(ctx, scope)).ok;
}
