import type { Problem } from '@/lib/domain/result';
import { type PlanEditProblem, planEditProblems } from '@/lib/messages/plan-edit';
import { type FollowProblem, followProblems } from '@/lib/messages/plan-follow';
import { type PlanningProblem, planningProblems } from '@/lib/messages/planning';
import { preparedWorkProblems } from '@/lib/messages/prepared-work';
import { describeProblem } from '@/lib/messages/problems';
import { regionCampaignProblems } from '@/lib/messages/region-campaign-problems';
import { type SwitchOverProblemCode, switchOverProblems } from '@/lib/messages/switch-over-problems';
import type { FrameProblem } from '@/lib/services/planning/region-campaign/take-up-campaign';

/** What may have changed between reading the news of a plan and answering them. */
const NEWS = ['no_newer_version', 'calendar_unmoved'] as const;
type Code =
  | PlanningProblem
  | PlanEditProblem
  | FollowProblem
  | SwitchOverProblemCode
  | FrameProblem
  | keyof typeof preparedWorkProblems
  | 'not_allowed'
  | (typeof NEWS)[number];

const sentences = {
  ...planningProblems,
  ...planEditProblems,
  ...followProblems,
  ...preparedWorkProblems,
  ...switchOverProblems,
  ...regionCampaignProblems,
};

/** Refusals whose sentence is filled in: the page that asked works them out again instead of reading an address. */
const NEEDS_DETAIL: readonly Code[] = [
  'invalid_plan',
  'scenario_not_for_school',
  'calendar_unknown',
  'holiday_unknown',
  'phase_cycle',
  'phase_unknown',
  'campaign_bounds',
  'campaign_answer_over',
  'plan_replaced',
];

/** The refusals that an address may hold; another code says nothing. */
const isSaidHere = (code: string): code is Code =>
  code === 'not_allowed' ||
  NEWS.some((known) => known === code) ||
  (Object.hasOwn(sentences, code) && !NEEDS_DETAIL.includes(code as Code));

/** The address to go back to after a refusal: a closed code and the name of a field, never a text. */
export function withProblem(path: string, { code, detail }: Problem<Code>): string {
  const params = new URLSearchParams({ probleme: code });
  const filled = detail?.field ?? detail?.max;
  if (filled !== undefined) params.set('champ', String(filled));
  return `${path}${path.includes('?') ? '&' : '?'}${params}`;
}

/** The sentence of the refusal that an address holds, if any. It is filled in with a number, or the name of a field. */
export function readProblem(code = '', filled = ''): string | undefined {
  if (!isSaidHere(code)) return undefined;
  const name = /^\d{1,5}$/.test(filled) ? 'max' : 'field';
  return describeProblem({ code, detail: { [name]: filled } });
}
