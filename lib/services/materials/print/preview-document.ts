import type { SchoolScope } from '@/db/scope';
import { type Result, refuse } from '@/lib/domain/result';
import type { PieceProblem } from '@/lib/print/check-request';
import { renderLetterSvg } from '@/lib/print/render-piece';
import { type PrepareProblem, type PrintContext, prepareRun, type RunInput } from './prepare-run';
import { asPeople } from './render-unit';

/** How many documents are shown before a run is made. */
export const EXAMPLES = 3;

/** One of the first documents of a run as a drawing, with its real name: what would be printed. */
export async function previewDocument(
  ctx: PrintContext,
  scope: SchoolScope,
  input: RunInput,
  number: number,
): Promise<Result<string, PrepareProblem | PieceProblem | 'unknown_document'>> {
  const prepared = await prepareRun(ctx, scope, input);
  if (!prepared.ok) return prepared;
  const { decided, setting } = prepared.value;
  const document = number < EXAMPLES ? decided.documents[number] : undefined;
  if (!document) return refuse('unknown_document');
  const { draft, context } = setting;
  return renderLetterSvg({ draft, context, people: asPeople([document], setting) });
}
