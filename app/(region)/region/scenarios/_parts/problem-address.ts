import type { Problem } from '@/lib/domain/result';
import { describeProblem } from '@/lib/messages/problems';

/** The refusals that an address may hold; another code says nothing. */
const SAID_HERE = [
  'scenario_unknown',
  'too_many_scenarios',
  'scenario_retired',
  'scenario_changed',
  'scenario_faulty',
  'nothing_new_in_scenario',
  'invalid_note',
] as const;
type Code = (typeof SAID_HERE)[number];

/** The address to go back to after a refusal: a closed code and a number, never a text. */
export function withProblem(path: string, { code, detail }: Problem<Code>): string {
  const params = new URLSearchParams({ probleme: code });
  if (detail?.max !== undefined) params.set('max', String(detail.max));
  return `${path}?${params}`;
}

/** The sentence of the refusal that an address holds, if any. */
export function readProblem({ probleme = '', max = '' }: { probleme?: string; max?: string }) {
  const code = SAID_HERE.find((known) => known === probleme);
  return code && describeProblem({ code, detail: /^\d{1,4}$/.test(max) ? { max: Number(max) } : {} });
}
