import { z } from 'zod';
import { isDay } from '@/lib/domain/directory/day';
import { buildPlan } from '@/lib/domain/planning/build-plan';
import type { DatedPlan, PlanDates, PlanProblem } from '@/lib/domain/planning/plan';
import { buildFamilyCounts } from '@/lib/domain/planning/plan-size';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { Ground } from './load-ground';

const day = z.string().refine(isDay);

/** What a school asks for: the same to preview a plan and to adopt it. */
export const planRequest = z.strictObject({
  scenarioId: z.string().min(1).max(100),
  /** The campaign of the région that the plan is to take part in. */
  campaignId: z.uuid().optional(),
  /** First day on which something is asked of families; by default the scenario's own, or soon. */
  startOn: day.optional(),
  parentsMeetingOn: day.optional(),
  goal: z
    .strictObject({
      metric: z.enum(['family_coverage', 'pupil_activation', 'guardian_activation']),
      value: z.number().gt(0).lte(1),
      by: day.optional(),
    })
    .optional(),
});
export type PlanRequest = z.input<typeof planRequest>;

/** A request to adopt: with the running plan that the person was shown, whose place it takes; none: none ran. */
export const adoptionRequest = planRequest.extend({ replaces: z.uuid().optional() });
export type AdoptionRequest = z.input<typeof adoptionRequest>;

export type PlanRequestProblem =
  | PlanProblem
  | 'invalid_plan'
  | 'scenario_unknown'
  | 'scenario_not_for_school';

/** Reads a request; `field` names the first field that is not valid. */
export const parsePlanRequest = (input: unknown): Result<z.output<typeof planRequest>, 'invalid_plan'> =>
  parseRequest(planRequest, input);

/** The same for a request to adopt. */
export const parseAdoption = (input: unknown): Result<z.output<typeof adoptionRequest>, 'invalid_plan'> =>
  parseRequest(adoptionRequest, input);

function parseRequest<T extends z.ZodType>(schema: T, input: unknown): Result<z.output<T>, 'invalid_plan'> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return refuse('invalid_plan', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
}

/** A request without its scenario; what was not given is not there. */
export function readPlanDates({
  startOn,
  parentsMeetingOn,
  goal,
}: Omit<z.output<typeof planRequest>, 'scenarioId' | 'campaignId'>): PlanDates {
  return {
    ...(startOn ? { startOn } : {}),
    ...(parentsMeetingOn ? { parentsMeetingOn } : {}),
    ...(goal
      ? { goal: { metric: goal.metric, value: goal.value, ...(goal.by ? { by: goal.by } : {}) } }
      : {}),
  };
}

/** The plan that a request gives on the school's ground, adopted today. */
export function buildRequestedPlan(
  { school, todayOn, calendar, scenarios, adoption }: Ground,
  { scenarioId, ...dates }: z.output<typeof planRequest>,
): Result<{ scenario: Scenario; plan: DatedPlan }, PlanRequestProblem> {
  const scenario = scenarios.find(({ id }) => id === scenarioId);
  if (!scenario) return refuse('scenario_unknown');
  if (!scenario.for.includes(school.kind)) {
    return refuse('scenario_not_for_school', { scenario: scenario.title });
  }
  const plan = buildPlan(scenario, calendar, {
    adoptedOn: todayOn,
    families: buildFamilyCounts(adoption),
    ...readPlanDates(dates),
  });
  return plan.ok ? ok({ scenario, plan: plan.value }) : plan;
}
