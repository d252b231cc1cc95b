import { describeAnswer } from '@/app/_parts/piece-editor/describe-answer';
import { listDefaults } from '@/app/_parts/piece-editor/form-values';
import { readPieceForm } from '@/app/_parts/piece-editor/read-piece-form';
import { typedIn } from '@/lib/domain/materials/library/piece-settings';
import { describeProblem } from '@/lib/messages/problems';
import { drawForm } from '@/lib/services/materials/draw-draft';
import type { PreviewGround } from '@/lib/services/materials/open-preview';
import { refuseDownload } from './download';
import { readKnownRuns, sendAnswer } from './pictures';

/**
 * The answer to a form that is being written: what is new of its picture, and what is wrong at each field. A file that is no
 * logo is told, and the logo that was saved stands in its place: the rest of the form is drawn.
 */
export async function drawSentForm(form: FormData, ground: PreviewGround): Promise<Response> {
  const { piece, settings: saved, locked, context, contextOf, schoolType } = ground;
  const readForm = () =>
    readPieceForm(form, piece, saved, {
      defaultsOf: (language) => listDefaults(piece, language, schoolType, context),
      locked,
    });
  const sent = await readForm();
  if (!sent.ok) form.delete('logo');
  const read = sent.ok ? sent : await readForm();
  if (!read.ok) throw new Error('a form without a file was refused');
  const { language, settings } = read.value;
  const { contrast, sizeId } = settings;
  const drawn = await drawForm(
    { piece, settings: saved },
    { language, contrast, sizeId, typed: typedIn(settings, language), known: readKnownRuns(form) },
    schoolType,
    contextOf,
  );
  if (!drawn.ok) return refuseDownload(drawn.problem);
  const answer = describeAnswer(drawn.value);
  if (sent.ok) return sendAnswer(answer);
  return sendAnswer({ ...answer, problems: { ...answer.problems, logo: describeProblem(sent.problem) } });
}
