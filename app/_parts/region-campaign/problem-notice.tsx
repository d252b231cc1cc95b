import { Alert } from '@/app/_ui/alert';
import { type ProblemSearch, readProblem } from './problem-address';

/** What was refused, as the address says; nothing without. */
export function ProblemNotice({ search }: { search: { [key in ProblemSearch]?: string } }) {
  const problem = readProblem(search);
  if (!problem) return null;
  return (
    <div className="mb-5 max-w-prose">
      <Alert live tone="error">
        {problem}
      </Alert>
    </div>
  );
}
