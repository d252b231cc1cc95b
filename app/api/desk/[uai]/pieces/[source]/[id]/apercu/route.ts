import { describeAnswer } from '@/app/_parts/piece-editor/describe-answer';
import { listDefaults } from '@/app/_parts/piece-editor/form-values';
import { readPieceForm } from '@/app/_parts/piece-editor/read-piece-form';
import { getDesk, getScope } from '@/app/_server/desk';
import { refuseDownload } from '@/app/_server/download';
import { readKnownRuns, readPictureForm, sendAnswer, sendDrawing } from '@/app/_server/pictures';
import { isSameOrigin } from '@/app/_server/same-origin';
import { typedIn } from '@/lib/domain/materials/library/piece-settings';
import { describeProblem } from '@/lib/messages/problems';
import { mergeGlyphs } from '@/lib/print/split-drawing';
import { drawForm } from '@/lib/services/materials/draw-draft';
import { openPreview } from '@/lib/services/materials/open-preview';
import { previewPiece } from '@/lib/services/materials/preview-piece';
import { readSource, type SourceParams } from '../read-source';

/** The piece as it was saved (`?langue=ar&format=a3`). */
export async function GET(request: Request, { params }: SourceParams): Promise<Response> {
  const { uai, ...source } = await params;
  const { ctx, scope } = await getDesk(uai);
  const query = new URL(request.url).searchParams;
  const drawn = await previewPiece(ctx, scope, {
    ...readSource(source),
    language: query.get('langue') ?? undefined,
    sizeId: query.get('format') ?? undefined,
  });
  if (!drawn.ok) return refuseDownload(drawn.problem);
  const { svg, refusal } = drawn.value;
  if (svg) return sendDrawing(mergeGlyphs(svg));
  return refuseDownload(refusal ?? { code: 'render_stopped' });
}

/** The school's own piece as it stands on the form that is sent, with what is wrong at each field. Nothing is written. */
export async function POST(request: Request, { params }: SourceParams): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const { uai, id } = await params;
  const [{ ctx, scope }, form] = await Promise.all([getScope(uai), readPictureForm(request)]);
  if (!form) return refuseDownload({ code: 'form_too_large' });
  const opened = await openPreview(ctx, scope, { id, version: Number(form.get('base')) });
  if (!opened.ok) return refuseDownload(opened.problem);
  const { piece, settings: saved, locked, context, contextOf, schoolType } = opened.value;
  const read = await readPieceForm(form, piece, saved, {
    defaultsOf: (language) => listDefaults(piece, language, schoolType, context),
    locked,
  });
  if (!read.ok) return sendAnswer({ problems: { logo: describeProblem(read.problem) }, warnings: {} });
  // Who wrote on has already asked for the next one.
  if (request.signal.aborted) return new Response(null, { status: 499 });
  const { language, settings } = read.value;
  const { contrast, sizeId } = settings;
  const typed = typedIn(settings, language);
  const drawn = await drawForm(
    { piece, settings: saved },
    { language, contrast, sizeId, typed },
    schoolType,
    contextOf,
  );
  return drawn.ok
    ? sendAnswer(describeAnswer(drawn.value, readKnownRuns(form)))
    : refuseDownload(drawn.problem);
}
