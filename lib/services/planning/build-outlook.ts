import type { SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import { type Capacity, type FittedWork, fitCapacity } from '@/lib/domain/planning/fit-capacity';
import { listOverloads, type Overload } from '@/lib/domain/planning/list-overloads';
import { findSwitchOver } from '@/lib/domain/planning/measure-candidate';
import { type Delay, measureDelay } from '@/lib/domain/planning/measure-delay';
import type { DatedPlan } from '@/lib/domain/planning/plan';
import { describePlanSize, type PlanSize, type WeekLoad, weeklyLoad } from '@/lib/domain/planning/plan-size';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { ok, type Result } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { buildRequestedPlan, type PlanRequest, type PlanRequestProblem } from './build-requested-plan';
import type { Ground } from './load-ground';
import { type SimulationSchool, type SimulationView, simulateDatedPlan } from './simulate-dated-plan';

/** A scenario as if it were adopted today: its dates, what it asks, and what it would bring. */
export type Outlook = {
  request: PlanRequest;
  scenario: Scenario;
  plan: DatedPlan;
  size: PlanSize;
  load: WeekLoad[];
  overloads: Overload[];
  fitted: FittedWork;
  delay: Delay;
  switchOverOn: Day | null;
  /** Null: the school has nothing to simulate from. */
  simulation: SimulationView | null;
};

/** Refusals: those of `buildRequestedPlan`. */
export async function buildOutlook(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  ground: Ground,
  input: {
    request: PlanRequest;
    schoolDays: readonly Day[];
    capacity: Capacity;
    goalRate: number;
    school: SimulationSchool | null;
  },
): Promise<Result<Outlook, PlanRequestProblem>> {
  const { request, schoolDays, capacity, goalRate, school } = input;
  const built = buildRequestedPlan(ground, request);
  if (!built.ok) return built;
  const { scenario, plan } = built.value;
  const actions = plan.phases.flatMap((phase) => phase.actions);
  const fitted = fitCapacity(actions, schoolDays, capacity);
  const switchOverOn = findSwitchOver(plan);
  const dated = { name: scenario.id, actions: fitted.actions, switchOverOn, goalRate };
  return ok({
    request,
    scenario,
    plan,
    size: describePlanSize(plan, ground.adoption),
    load: weeklyLoad(plan),
    overloads: listOverloads(plan, ground.calendar, capacity.staff),
    fitted,
    delay: measureDelay(fitted, ground.calendar),
    switchOverOn,
    simulation: school && (await simulateDatedPlan(ctx, scope, school, dated)),
  });
}
