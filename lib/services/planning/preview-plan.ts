import { inSchool, type SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import { decideGate, type GateDecision } from '@/lib/domain/planning/decide-gate';
import type { DatedPlan } from '@/lib/domain/planning/plan';
import { describePlanSize, type PlanSize, type WeekLoad, weeklyLoad } from '@/lib/domain/planning/plan-size';
import { countWork, type WorkCount } from '@/lib/domain/planning/prepare/count-work';
import type { Scenario } from '@/lib/domain/planning/scenario';
import type { SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import { ok, type Result } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import {
  buildRequestedPlan,
  type PlanRequest,
  type PlanRequestProblem,
  parsePlanRequest,
} from './build-requested-plan';
import { loadGround } from './load-ground';
import { canPrintPiece } from './prepare/build-work';

export type PlanPreview = {
  scenario: Scenario;
  plan: DatedPlan;
  size: PlanSize;
  load: WeekLoad[];
  /** Where today's figures stand against the gates of the plan. */
  gates: GateDecision[];
  calendar: SchoolCalendar;
  todayOn: Day;
  /** What adopting it makes ready. */
  work: WorkCount;
};

/**
 * What adopting a scenario today would give: dates, warnings, numbers, work by week. Writes nothing; every role
 * of the school may look. Refusals: `invalid_plan` (`field`), `scenario_unknown`, `scenario_not_for_school`,
 * and those of `buildPlan`.
 */
export async function previewPlan(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: PlanRequest,
): Promise<Result<PlanPreview, PlanRequestProblem>> {
  const request = parsePlanRequest(input);
  if (!request.ok) return request;
  const ground = await inSchool(ctx.db, scope, (tx) => loadGround(tx, scope, ctx.now));
  const built = buildRequestedPlan(ground, request.value);
  if (!built.ok) return built;
  const { scenario, plan } = built.value;
  return ok({
    scenario,
    plan,
    size: describePlanSize(plan, ground.adoption),
    load: weeklyLoad(plan),
    gates: plan.phases.flatMap((phase) => phase.gates).map((gate) => decideGate(gate, ground.adoption)),
    calendar: ground.calendar,
    todayOn: ground.todayOn,
    work: countWork(plan.phases, { todayOn: ground.todayOn, canPrint: canPrintPiece }),
  });
}
