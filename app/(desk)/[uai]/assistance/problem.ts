import { assistanceProblems } from '@/lib/messages/assistance';
import { describeProblem, isKnownProblem } from '@/lib/messages/problems';

/** The refusals that the pages of assistance may have to say; an address with another code says nothing. */
const SAID_HERE: readonly string[] = ['not_allowed', 'note_too_long', ...Object.keys(assistanceProblems)];

export const readAssistanceProblem = (code = ''): string | undefined =>
  SAID_HERE.includes(code) && isKnownProblem(code) ? describeProblem({ code }) : undefined;
