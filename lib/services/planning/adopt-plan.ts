import { recordAudit } from '@/db/queries/audit';
import { insertPlan, lockPlanning, replaceRunningPlan } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { keepCalendar } from '@/lib/domain/planning/kept-calendar';
import type { PlanWarning } from '@/lib/domain/planning/plan';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { refreshStanding } from '../adoption/publish-figures';
import type { ServiceContext } from '../context';
import {
  buildRequestedPlan,
  type PlanRequest,
  type PlanRequestProblem,
  parsePlanRequest,
  readPlanDates,
} from './build-requested-plan';
import { loadGround } from './load-ground';
import { prepareWork } from './prepare/prepare-work';
import { withdrawWork } from './prepare/withdraw-work';

export type AdoptedPlan = { planId: string; warnings: PlanWarning[] };

/**
 * Makes a scenario the school's running plan, dated from today; the one that ran is kept as replaced, with what
 * was ticked in it. The plan is built again here: it is never taken from a page. What its actions need is prepared with it;
 * what nobody has touched of the plan before is taken back.
 * Refusals: `not_allowed` and those of `previewPlan`.
 */
export async function adoptPlan(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  input: PlanRequest,
): Promise<Result<AdoptedPlan, PlanRequestProblem | 'not_allowed'>> {
  if (!can(scope.grants, 'adopt_plan')) return refuse('not_allowed');
  const request = parsePlanRequest(input);
  if (!request.ok) return request;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<AdoptedPlan, PlanRequestProblem>> => {
    await lockPlanning(tx, scope.uai);
    const ground = await loadGround(tx, scope, ctx.now);
    const built = buildRequestedPlan(ground, request.value);
    if (!built.ok) return built;
    const { scenario, plan } = built.value;
    const replacedPlanId = await replaceRunningPlan(tx, scope.uai);
    const planId = ctx.newId();
    const { scenarioId: _, ...dates } = request.value;
    await insertPlan(tx, {
      schoolUai: scope.uai,
      id: planId,
      scenarioId: scenario.id,
      scenarioVersion: scenario.version,
      scenario,
      request: readPlanDates(dates),
      calendar: keepCalendar(ground.calendar),
      title: scenario.title,
      adoptedBy: scope.userId,
      adoptedAt: ctx.now,
      ...plan,
    });
    if (replacedPlanId) await withdrawWork(tx, scope.uai, replacedPlanId);
    await refreshStanding(tx, scope.uai);
    await recordAudit(tx, scope, ctx.now, 'plan.adopted', {
      planId,
      scenarioId: scenario.id,
      scenarioVersion: scenario.version,
      ...(replacedPlanId ? { replacedPlanId } : {}),
    });
    await prepareWork(tx, ctx.now, scope);
    return ok({ planId, warnings: plan.warnings });
  });
}
