import { describeWarning, PREVIEW_PROBLEMS } from '@/lib/messages/materials/editor';
import { describeFieldProblem } from '@/lib/messages/materials/piece-problems';
import { describeProblem } from '@/lib/messages/problems';
import type { DrawnDraft } from '@/lib/services/materials/draw-draft';
import type { PreviewSent } from './preview-link';

/** A drawn form as its page takes it: what of the drawing it does not have yet, and sentences, each at its field. */
export function describeAnswer({ drawing, problems, warnings, refusal }: DrawnDraft): PreviewSent {
  const found = refusal ? describeRefusal(refusal) : undefined;
  const atFields = problems.map((problem) => [problem.field, describeFieldProblem(problem)] as const);
  return {
    ...(drawing && { drawing }),
    problems: Object.fromEntries(found?.field ? [...atFields, [found.field, found.sentence]] : atFields),
    warnings: Object.fromEntries(warnings.map((warning) => [warning.field, describeWarning(warning)])),
    ...(found && !found.field ? { refusal: found.sentence } : {}),
  };
}

function describeRefusal(refusal: NonNullable<DrawnDraft['refusal']>): { field: string; sentence: string } {
  const { code, detail = {} } = refusal;
  const field = String(detail.field ?? '');
  switch (code) {
    case 'overflow':
      return { field, sentence: PREVIEW_PROBLEMS.overflow(field) };
    case 'unprintable_sign':
      return { field, sentence: PREVIEW_PROBLEMS.unprintable_sign(String(detail.texts ?? '')) };
    case 'render_timeout':
    case 'render_stopped':
      return { field: '', sentence: PREVIEW_PROBLEMS.slow };
    default:
      return { field, sentence: describeProblem(refusal) };
  }
}
