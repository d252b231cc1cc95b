import type { Problem } from '@/lib/domain/result';
import { type PlanningProblem, planningProblems } from '@/lib/messages/planning';
import { describeProblem } from '@/lib/messages/problems';

/** What may have changed between reading the news of a plan and answering them. */
const NEWS = ['no_newer_version', 'calendar_unmoved'] as const;
type Code = PlanningProblem | 'not_allowed' | (typeof NEWS)[number];

/** Refusals whose sentence is filled in: the page that asked works them out again instead of reading an address. */
const NEEDS_DETAIL: readonly Code[] = [
  'invalid_plan',
  'scenario_not_for_school',
  'calendar_unknown',
  'holiday_unknown',
  'phase_cycle',
  'phase_unknown',
];

/** The refusals that an address may hold; another code says nothing. */
const isSaidHere = (code: string): code is Code =>
  code === 'not_allowed' ||
  NEWS.some((known) => known === code) ||
  (Object.hasOwn(planningProblems, code) && !NEEDS_DETAIL.includes(code as Code));

/** The address to go back to after a refusal: a closed code, never a text. */
export const withProblem = (path: string, { code }: Problem<Code>): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ probleme: code })}`;

/** The sentence of the refusal that an address holds, if any. */
export const readProblem = (code = ''): string | undefined =>
  isSaidHere(code) ? describeProblem({ code }) : undefined;
