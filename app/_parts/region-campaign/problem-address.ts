import type { Problem } from '@/lib/domain/result';
import { describeProblem, type ProblemCode } from '@/lib/messages/problems';
import { regionCampaignProblems } from '@/lib/messages/region-campaign-problems';

type Code = keyof typeof regionCampaignProblems | 'not_allowed' | 'invalid_note';

const isSaidHere = (code: string): code is Code =>
  code === 'not_allowed' || code === 'invalid_note' || Object.hasOwn(regionCampaignProblems, code);

/** What a sentence may be filled in with from an address: a number, a day or a word of ours, never a text. */
const FILLS: Record<string, RegExp> = {
  max: /^\d{1,4}$/,
  days: /^\d{1,2}$/,
  on: /^\d{4}-\d{2}-\d{2}$/,
  limitOn: /^\d{4}-\d{2}-\d{2}$/,
  field: /^[a-zA-Z]{1,20}$/,
  bound: /^[a-z_]{1,20}$/,
};

export type ProblemSearch = 'probleme' | 'max' | 'days' | 'on' | 'limitOn' | 'field' | 'bound';

/** The address to go back to after a refusal about a campaign or a help session. */
export function withProblem(path: string, { code, detail = {} }: Problem<Code>): string {
  const params = new URLSearchParams({ probleme: code });
  for (const [name, shape] of Object.entries(FILLS)) {
    const value = String(detail[name] ?? '');
    if (shape.test(value)) params.set(name, value);
  }
  return `${path}${path.includes('?') ? '&' : '?'}${params}`;
}

/** The sentence of the refusal that an address holds, if any. */
export function readProblem(search: { [key in ProblemSearch]?: string }): string | undefined {
  const code = search.probleme ?? '';
  if (!isSaidHere(code)) return undefined;
  const known = Object.entries(FILLS).filter(([name, shape]) =>
    shape.test(search[name as ProblemSearch] ?? ''),
  );
  const detail = Object.fromEntries(known.map(([name]) => [name, search[name as ProblemSearch] ?? '']));
  return describeProblem({ code: code as ProblemCode, detail });
}
