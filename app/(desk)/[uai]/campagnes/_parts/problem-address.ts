import { FAILURE_CODES, type FailureCode } from '@/lib/domain/delivery/types';
import type { Problem } from '@/lib/domain/result';
import { type CampaignProblemCode, campaignProblems } from '@/lib/messages/campaign';
import { type EntProblemCode, entProblems } from '@/lib/messages/ent';
import { describeProblem } from '@/lib/messages/problems';

type Code = CampaignProblemCode | EntProblemCode | 'not_allowed';

/** The refusals that a page of a wave may have to say; an address with another code says nothing. */
const isSaidHere = (code: string): code is Code =>
  code === 'not_allowed' || Object.hasOwn(campaignProblems, code) || Object.hasOwn(entProblems, code);

/** Refusals that the principal may insist against. */
export const QUIET_CODES: readonly string[] = [
  'quiet_hours',
  'sunday',
  'public_holiday',
  'school_holiday',
] satisfies Code[];

/** The address to go back to after a refusal: closed codes only, never a text. */
export function withProblem(path: string, problem: Problem<Code>): string {
  const params = new URLSearchParams({ probleme: problem.code });
  if (problem.detail?.failure) params.set('cause', String(problem.detail.failure));
  return `${path}${path.includes('?') ? '&' : '?'}${params}`;
}

/** The sentence of the refusal that an address holds, if any. */
export function readProblem({
  probleme = '',
  cause,
}: {
  probleme?: string;
  cause?: string;
}): string | undefined {
  if (!isSaidHere(probleme)) return undefined;
  const failure = FAILURE_CODES.find((known): known is FailureCode => known === cause);
  return describeProblem({ code: probleme, ...(failure ? { detail: { failure } } : {}) });
}
