import { describeAnswer } from '@/app/_parts/piece-editor/describe-answer';
import { listDefaults } from '@/app/_parts/piece-editor/form-values';
import { readPieceForm } from '@/app/_parts/piece-editor/read-piece-form';
import { typedIn } from '@/lib/domain/materials/library/piece-settings';
import { describeProblem } from '@/lib/messages/problems';
import { drawForm } from '@/lib/services/materials/draw-draft';
import type { PreviewGround } from '@/lib/services/materials/open-preview';
import { refuseDownload } from './download';
import { readKnownRuns, sendAnswer } from './pictures';

/** The answer to a form that is being written: what is new of its picture, and what is wrong at each field. */
export async function drawSentForm(form: FormData, ground: PreviewGround): Promise<Response> {
  const { piece, settings: saved, locked, context, contextOf, schoolType } = ground;
  const read = await readPieceForm(form, piece, saved, {
    defaultsOf: (language) => listDefaults(piece, language, schoolType, context),
    locked,
  });
  if (!read.ok) return sendAnswer({ problems: { logo: describeProblem(read.problem) }, warnings: {} });
  const { language, settings } = read.value;
  const { contrast, sizeId } = settings;
  const drawn = await drawForm(
    { piece, settings: saved },
    { language, contrast, sizeId, typed: typedIn(settings, language), known: readKnownRuns(form) },
    schoolType,
    contextOf,
  );
  return drawn.ok ? sendAnswer(describeAnswer(drawn.value)) : refuseDownload(drawn.problem);
}
