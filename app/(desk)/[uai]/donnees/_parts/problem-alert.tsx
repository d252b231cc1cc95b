import { Alert } from '@/app/_ui/alert';
import { type ProblemParams, readProblem } from './problem-address';

/** What the last action was refused for, if it was. */
export function ProblemAlert({ params }: { params: ProblemParams }) {
  const sentence = readProblem(params);
  if (!sentence) return null;
  return (
    <div className="mb-5">
      <Alert live tone="error">
        {sentence}
      </Alert>
    </div>
  );
}
