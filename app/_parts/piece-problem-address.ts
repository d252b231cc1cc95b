import type { Problem } from '@/lib/domain/result';
import { type DeskProblemCode, deskProblems } from '@/lib/messages/materials/desk-problems';
import { describeProblem } from '@/lib/messages/problems';

type Code = DeskProblemCode | 'not_allowed' | 'not_offered';

/** The address to go back to after a refusal: closed codes only, never a text. */
export function withProblem(path: string, { code, detail }: Problem<Code>): string {
  const params = new URLSearchParams({ probleme: code });
  if (detail?.max !== undefined) params.set('max', String(detail.max));
  return `${path}${path.includes('?') ? '&' : '?'}${params}`;
}

const isSaidHere = (code: string): code is DeskProblemCode | 'not_allowed' =>
  code === 'not_allowed' || Object.hasOwn(deskProblems, code);

/** The sentence of the refusal that an address holds, if any. */
export function readProblem({ probleme = '', max = '' }: { probleme?: string; max?: string }) {
  if (!isSaidHere(probleme)) return undefined;
  return describeProblem({ code: probleme, detail: /^\d{1,4}$/.test(max) ? { max: Number(max) } : {} });
}
