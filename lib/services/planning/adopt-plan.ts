import { recordAudit } from '@/db/queries/audit';
import { findRunningPlan, insertPlan, lockPlanning, replaceRunningPlan } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { decideAdoption, tellAdoption } from '@/lib/domain/planning/decide-adoption';
import { keepCalendar } from '@/lib/domain/planning/kept-calendar';
import type { PlanWarning } from '@/lib/domain/planning/plan';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { refreshStanding } from '../adoption/publish-figures';
import type { ServiceContext } from '../context';
import {
  type AdoptionRequest,
  buildRequestedPlan,
  type PlanRequestProblem,
  parseAdoption,
  readPlanDates,
} from './build-requested-plan';
import { enqueueKeepCurve } from './follow/keep-curve-job';
import { loadGround } from './load-ground';
import { prepareWork } from './prepare/prepare-work';
import { withdrawWork } from './prepare/withdraw-work';
import {
  checkFrame,
  type FrameProblem,
  framePlanRequest,
  takeUpCampaign,
} from './region-campaign/take-up-campaign';

export type AdoptedPlan = {
  planId: string;
  warnings: PlanWarning[];
  /** False for the second of two clicks: the first has done it all. */
  isNew: boolean;
};
export type AdoptPlanProblem = PlanRequestProblem | FrameProblem | 'plan_replaced';

/**
 * Makes a scenario the school's running plan, dated from today; the one that ran is kept as replaced, with what
 * was ticked in it. The plan is built again here: it is never taken from a page. What its actions need is prepared with it;
 * what nobody has touched of the plan before is taken back.
 * With a campaign of the région, within its bounds, which is the school's answer to it. A click sent twice adopts once.
 * Refusals: `not_allowed`, `plan_replaced` where another plan runs than the one that `replaces` names, with what is known
 * of it (`title`, `by`, `at`), and those of `previewPlan`.
 */
export async function adoptPlan(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  input: AdoptionRequest,
): Promise<Result<AdoptedPlan, AdoptPlanProblem | 'not_allowed'>> {
  if (!can(scope.grants, 'adopt_plan')) return refuse('not_allowed');
  const parsed = parseAdoption(input);
  if (!parsed.ok) return parsed;
  const { replaces, ...request } = parsed.value;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<AdoptedPlan, AdoptPlanProblem>> => {
    await lockPlanning(tx, scope.uai);
    const running = await findRunningPlan(tx);
    const decision = decideAdoption(running, {
      scenarioId: request.scenarioId,
      campaignId: request.campaignId ?? null,
      request: readPlanDates(request),
      adoptedBy: scope.userId,
      adoptedAt: ctx.now,
      replaces,
    });
    if (running && decision === 'adopted_already')
      return ok({ planId: running.id, warnings: [], isNew: false });
    const ground = await loadGround(tx, scope, ctx.now);
    if (decision !== 'adopt') return refuse('plan_replaced', tellAdoption(running, ground.school.timeZone));
    const framed = await framePlanRequest(tx, ground, request);
    if (!framed.ok) return framed;
    const { frame } = framed.value;
    const built = buildRequestedPlan(ground, framed.value.request);
    if (!built.ok) return built;
    const within = checkFrame(frame, built.value.plan);
    if (!within.ok) return within;
    const { scenario, plan } = built.value;
    const replacedPlanId = await replaceRunningPlan(tx, scope.uai);
    const planId = ctx.newId();
    const { scenarioId: _, ...dates } = framed.value.request;
    await insertPlan(tx, {
      schoolUai: scope.uai,
      id: planId,
      scenarioId: scenario.id,
      scenarioVersion: scenario.version,
      scenario,
      request: readPlanDates(dates),
      calendar: keepCalendar(ground.calendar),
      title: scenario.title,
      campaignId: frame?.campaignId ?? null,
      adoptedBy: scope.userId,
      adoptedAt: ctx.now,
      ...plan,
    });
    if (frame) await takeUpCampaign(tx, scope, ctx.now, frame);
    if (replacedPlanId) await withdrawWork(tx, scope.uai, replacedPlanId);
    await refreshStanding(tx, scope.uai);
    await enqueueKeepCurve(tx, {
      schoolUai: scope.uai,
      planId,
      reason: 'adopted',
      decidedAt: ctx.now,
    });
    await recordAudit(tx, scope, ctx.now, 'plan.adopted', {
      planId,
      scenarioId: scenario.id,
      scenarioVersion: scenario.version,
      ...(replacedPlanId ? { replacedPlanId } : {}),
    });
    await prepareWork(tx, ctx.now, scope);
    return ok({ planId, warnings: plan.warnings, isNew: true });
  });
}
