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
import { checkFrame, type FrameProblem, framePlanRequest } from './region-campaign/take-up-campaign';

export type PlanPreview = {
  scenario: Scenario;
  plan: DatedPlan;
  /** NULL: nobody was imported yet, so nothing can be counted. */
  size: PlanSize | null;
  load: WeekLoad[];
  /** Where today's figures stand against the gates of the plan. */
  gates: GateDecision[];
  calendar: SchoolCalendar;
  todayOn: Day;
  /** The campaign of the région that it would take part in, and the day of departure under it. */
  campaign: { title: string; startOn: Day | undefined } | null;
  /** What adopting it makes ready. */
  work: WorkCount;
};

/**
 * What adopting a scenario today would give: dates, warnings, numbers, work by week. Writes nothing; every role
 * of the school may look. Refusals: `invalid_plan` (`field`), `scenario_unknown`, `scenario_not_for_school`,
 * those of `buildPlan`, and under a campaign of the région those of `framePlanRequest` and `checkFrame`.
 */
export async function previewPlan(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: PlanRequest,
): Promise<Result<PlanPreview, PlanRequestProblem | FrameProblem>> {
  const request = parsePlanRequest(input);
  if (!request.ok) return request;
  const { ground, framed } = await inSchool(ctx.db, scope, async (tx) => {
    const ground = await loadGround(tx, scope, ctx.now);
    return { ground, framed: await framePlanRequest(tx, ground, request.value) };
  });
  if (!framed.ok) return framed;
  const built = buildRequestedPlan(ground, framed.value.request);
  if (!built.ok) return built;
  const { frame } = framed.value;
  const within = checkFrame(frame, built.value.plan);
  if (!within.ok) return within;
  const { scenario, plan } = built.value;
  return ok({
    scenario,
    plan,
    size: ground.adoption.pupils.population > 0 ? describePlanSize(plan, ground.adoption) : null,
    load: weeklyLoad(plan),
    gates: plan.phases.flatMap((phase) => phase.gates).map((gate) => decideGate(gate, ground.adoption)),
    calendar: ground.calendar,
    todayOn: ground.todayOn,
    campaign: frame && { title: frame.content.title, startOn: framed.value.request.startOn },
    work: countWork(plan.phases, { todayOn: ground.todayOn, canPrint: canPrintPiece }),
  });
}
