import type { Problem } from '@/lib/domain/result';
import { contactProblems } from '@/lib/messages/contacts';
import { lettersProblems } from '@/lib/messages/letters';
import { pieceProblems } from '@/lib/messages/materials/piece-problems';
import { describeProblem, isKnownProblem, type ProblemCode } from '@/lib/messages/problems';

/** The refusals that a page of families may have to say; an address with another code says nothing. */
const SAID_HERE: readonly string[] = [
  'not_allowed',
  'class_not_yours',
  'unknown_language',
  'unknown_meeting',
  'opposition_unknown',
  ...Object.keys(contactProblems),
  ...Object.keys(lettersProblems),
  ...Object.keys(pieceProblems),
];

/** The address to go back to after a refusal: a closed code, never a text. */
export const withProblem = (path: string, { code }: Problem<ProblemCode>): string =>
  withParam(path, 'probleme', code);

/** An address with one parameter set, whatever it said of it before. */
export function withParam(path: string, name: string, value: string): string {
  const [base = '', query] = path.split('?');
  const params = new URLSearchParams(query);
  params.set(name, value);
  return `${base}?${params}`;
}

/** The sentence of the refusal that an address holds, if any. */
export const readProblem = (code = ''): string | undefined =>
  SAID_HERE.includes(code) && isKnownProblem(code) ? describeProblem({ code }) : undefined;

/** Whether an address that a form brought back is one of this school's pages of families, and can stand in a header. */
export const isFamilyPage = (uai: string, path: string): boolean =>
  path.startsWith(`/${uai}/adoption/`) &&
  /^[!-~]+$/.test(path) &&
  !path.includes('\\') &&
  !path.includes('//');
