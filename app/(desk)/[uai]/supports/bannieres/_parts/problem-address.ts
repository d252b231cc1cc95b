import { bannerProblems } from '@/lib/messages/banners';
import { describeProblem } from '@/lib/messages/problems';

type Code = keyof typeof bannerProblems | 'not_allowed';

const isSaidHere = (code: string): code is Code =>
  code === 'not_allowed' || Object.hasOwn(bannerProblems, code);

/** The address to go back to after a refusal: a closed code, never a text. */
export const withProblem = (path: string, code: Code): string => `${path}?probleme=${code}`;

/** The sentence of the refusal that an address holds, if any. */
export const readProblem = (code = ''): string | undefined =>
  isSaidHere(code) ? describeProblem({ code }) : undefined;
