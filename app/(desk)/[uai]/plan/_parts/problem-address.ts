import type { Problem } from '@/lib/domain/result';
import { describePlanningProblem, isPlanningProblem, type PlanningProblem } from '@/lib/messages/planning';

/** Refusals whose sentence is filled in: the page that asked works them out again instead of reading an address. */
const NEEDS_DETAIL: readonly PlanningProblem[] = [
  'invalid_plan',
  'scenario_not_for_school',
  'calendar_unknown',
  'holiday_unknown',
  'phase_cycle',
  'phase_unknown',
];

/** The address to go back to after a refusal: a closed code, never a text. */
export const withProblem = (path: string, { code }: Problem<PlanningProblem>): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ probleme: code })}`;

/** The sentence of the refusal that an address holds, if any. */
export const readProblem = (code: string | undefined): string | undefined =>
  code && isPlanningProblem(code) && !NEEDS_DETAIL.includes(code)
    ? describePlanningProblem({ code })
    : undefined;
