import type { Problem } from '@/lib/domain/result';
import { describeProblem } from '@/lib/messages/problems';

/** The refusals that these pages may have to say; an address with another code says nothing. */
const CODES = [
  'not_allowed',
  'no_files',
  'too_many_files',
  'upload_too_large',
  'unknown_batch',
  'batch_closed',
  'batch_applying',
  'needs_mapping',
  'unknown_file',
  'observed_day_invalid',
  'nothing_to_decide',
  'not_a_candidate',
  'invalid_label',
] as const;

/** The address to go back to after a refusal: a closed code and at most a number, never a text. */
export function withProblem(path: string, { code, detail }: Problem<(typeof CODES)[number]>): string {
  const params = new URLSearchParams({ probleme: code });
  if (detail?.max) params.set('max', String(detail.max));
  return `${path}?${params}`;
}

export type ProblemParams = { probleme?: string; max?: string };

/** The sentence of the refusal that an address holds, if any. */
export function readProblem({ probleme, max = '' }: ProblemParams): string | undefined {
  const code = CODES.find((known) => known === probleme);
  return code && describeProblem({ code, detail: { max: /^\d{1,4}$/.test(max) ? max : '' } });
}
