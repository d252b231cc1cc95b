'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { Day } from '@/lib/domain/directory/types';
import type { AutomaticWork } from '@/lib/domain/planning/prepare/count-work';
import { confirmPlanWaves } from '@/lib/services/campaign/confirm-plan-waves';
import { publishPlanBanners } from '@/lib/services/materials/publish-plan-banners';
import { adoptPlan } from '@/lib/services/planning/adopt-plan';
import type { AdoptionRequest } from '@/lib/services/planning/build-requested-plan';
import { completeAction } from '@/lib/services/planning/complete-action';
import { postponeAction } from '@/lib/services/planning/postpone-action';
import { reopenAction } from '@/lib/services/planning/reopen-action';
import { skipAction } from '@/lib/services/planning/skip-action';
import { FROM_HOME } from './_parts/from-home';
import { previewAddress } from './_parts/preview-address';
import { withProblem } from './_parts/problem-address';

/**
 * Makes the previewed scenario the school's plan; it is dated again, from the same request, in the place of the plan that
 * the page has named. `automatic`: how much the page said it would send and publish, where its box is ticked.
 */
export async function adoptPlanAction(
  uai: string,
  request: AdoptionRequest,
  automatic: AutomaticWork,
  form: FormData,
): Promise<void> {
  const desk = await getDesk(uai);
  const adopted = await adoptPlan(desk.ctx, desk.scope, request);
  if (!adopted.ok) redirectFresh(withProblem(previewAddress(uai, request), adopted.problem));
  const flash = request.campaignId ? 'campaign_joined' : 'plan_adopted';
  // The first of two clicks does what the box asks.
  if (form.get('automatiques') !== '1' || !adopted.value.isNew)
    redirectFresh(withFlash(`/${uai}/plan`, flash));
  const { waves, banners } = automatic;
  const confirmed = await confirmPlanWaves(desk.ctx, desk.scope, { count: waves });
  const published = await publishPlanBanners(desk.ctx, desk.scope, { count: banners, which: 'automatic' });
  const isWhole = [confirmed, published].every((one) => one.ok && one.value.refused === 0);
  redirectFresh(withFlash(`/${uai}/plan`, isWhole ? 'plan_adopted_confirmed' : 'plan_adopted_partly'));
}

/** Publishes the banners that the plan has made ready; `count`: how many the page said. */
export async function publishBannersAction(uai: string, count: number): Promise<void> {
  const desk = await getDesk(uai);
  const published = await publishPlanBanners(desk.ctx, desk.scope, { count, which: 'all' });
  if (!published.ok) redirectFresh(withProblem(`/${uai}/plan`, published.problem));
  const flash = published.value.refused === 0 ? 'plan_banners_published' : 'plan_banners_partly';
  redirectFresh(withFlash(`/${uai}/plan`, flash));
}

type Key = { planId: string; phaseId: string; actionId: string };

const listOf = (uai: string, role: string | undefined, ticked?: Key & { withdrawn: number }) => {
  const params = new URLSearchParams({
    ...(role && role !== FROM_HOME ? { role } : {}),
    ...(ticked ? { coche: `${ticked.phaseId}/${ticked.actionId}` } : {}),
    ...(ticked?.withdrawn ? { retire: '1' } : {}),
  });
  return `/${uai}/plan/a-faire${params.size > 0 ? `?${params}` : ''}`;
};

/** Ticks a to-do; the list then offers to take the tick back. `role` is the filter of the list, or the home page. */
export async function tickToDo(uai: string, role: string | undefined, key: Key): Promise<void> {
  const desk = await getDesk(uai);
  const ticked = await completeAction(desk.ctx, desk.scope, key);
  if (!ticked.ok) redirectFresh(withProblem(listOf(uai, role), ticked.problem));
  // What went with the tick is told where it can be taken back.
  const { withdrawn } = ticked.value;
  if (role === FROM_HOME && withdrawn === 0) redirectFresh(withFlash(`/${uai}`, 'action_done'));
  redirectFresh(listOf(uai, role, { ...key, withdrawn }));
}

/** What a to-do's own form says of it: done or not needed, with a note. */
export async function settleToDo(
  uai: string,
  role: string | undefined,
  key: Key,
  form: FormData,
): Promise<void> {
  const desk = await getDesk(uai);
  const settle = form.get('to') === 'skipped' ? skipAction : completeAction;
  const settled = await settle(desk.ctx, desk.scope, key, String(form.get('note') ?? ''));
  redirectFresh(
    settled.ok
      ? listOf(uai, role, { ...key, withdrawn: settled.value.withdrawn })
      : withProblem(listOf(uai, role), settled.problem),
  );
}

/** Moves a to-do some school days further; `dueOn` is the day that the page showed. */
export async function postponeToDo(
  uai: string,
  role: string | undefined,
  key: Key,
  dueOn: Day,
  form: FormData,
): Promise<void> {
  const desk = await getDesk(uai);
  const schoolDays = Number(form.get('schoolDays'));
  const postponed = await postponeAction(desk.ctx, desk.scope, { ...key, dueOn, schoolDays });
  redirectFresh(
    postponed.ok
      ? withFlash(listOf(uai, role), 'action_postponed')
      : withProblem(listOf(uai, role), postponed.problem),
  );
}

export async function untickToDo(uai: string, role: string | undefined, key: Key): Promise<void> {
  const desk = await getDesk(uai);
  const reopened = await reopenAction(desk.ctx, desk.scope, key);
  redirectFresh(
    reopened.ok
      ? withFlash(listOf(uai, role), 'action_undone')
      : withProblem(listOf(uai, role), reopened.problem),
  );
}
