import { FAILURE_CODES, type FailureCode } from '@/lib/domain/delivery/types';
import type { Problem } from '@/lib/domain/result';
import { type CampaignProblemCode, describeCampaignProblem } from '@/lib/messages/campaign';

/** The refusals that a page of a wave may have to say; an address with another code says nothing. */
const CODES = [
  'not_allowed',
  'invalid_wave',
  'invalid_time',
  'in_past',
  'quiet_hours',
  'sunday',
  'public_holiday',
  'school_holiday',
  'unknown_wave',
  'wave_confirmed',
  'wave_not_draft',
  'wave_over',
  'no_own_address',
  'mail_not_sent',
] as const satisfies readonly CampaignProblemCode[];

type Code = (typeof CODES)[number];

/** Refusals that the principal may insist against. */
export const QUIET_CODES: readonly string[] = [
  'quiet_hours',
  'sunday',
  'public_holiday',
  'school_holiday',
] satisfies Code[];

/** The address to go back to after a refusal: closed codes only, never a text. */
export function withProblem(path: string, problem: Problem<CampaignProblemCode>): string {
  const params = new URLSearchParams({ probleme: problem.code });
  if (problem.detail?.failure) params.set('cause', String(problem.detail.failure));
  return `${path}${path.includes('?') ? '&' : '?'}${params}`;
}

/** The sentence of the refusal that an address holds, if any. */
export function readProblem(params: { probleme?: string; cause?: string }): string | undefined {
  const code = CODES.find((known) => known === params.probleme);
  if (!code) return undefined;
  const failure = FAILURE_CODES.find((known): known is FailureCode => known === params.cause);
  return describeCampaignProblem({ code, ...(failure ? { detail: { failure } } : {}) });
}
