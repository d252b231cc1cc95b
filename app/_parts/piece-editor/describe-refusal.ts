import type { Problem } from '@/lib/domain/result';
import { describeProblem, type ProblemCode } from '@/lib/messages/problems';

/** A refusal to save, said above the form and at the field that it is about. */
export function describeRefusal(problem: Problem<ProblemCode>): {
  problem: string;
  fields: Record<string, string>;
} {
  const sentence = describeProblem(problem);
  const field = String(problem.detail?.field ?? '');
  return { problem: sentence, fields: field ? { [field]: sentence } : {} };
}
