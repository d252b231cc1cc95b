import { describeAnswer } from '@/app/_parts/piece-editor/describe-answer';
import { listDefaults } from '@/app/_parts/piece-editor/form-values';
import { readPieceForm } from '@/app/_parts/piece-editor/read-piece-form';
import { getRegionDesk } from '@/app/_server/desk';
import { refuseDownload } from '@/app/_server/download';
import { readKnownRuns, readPictureForm, sendAnswer, sendDrawing } from '@/app/_server/pictures';
import { isSameOrigin } from '@/app/_server/same-origin';
import { typedIn } from '@/lib/domain/materials/library/piece-settings';
import { findPiece } from '@/lib/domain/materials/library/pieces';
import { describeProblem } from '@/lib/messages/problems';
import { mergeGlyphs } from '@/lib/print/split-drawing';
import { drawForm } from '@/lib/services/materials/draw-draft';
import { openTemplate } from '@/lib/services/materials/open-template';
import { previewTemplate } from '@/lib/services/materials/preview-template';

type Context = { params: Promise<{ id: string }> };

/** The draft of a template as it was saved (`?langue=ar`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const { ctx, scope } = await getRegionDesk();
  const language = new URL(request.url).searchParams.get('langue') ?? undefined;
  const drawn = await previewTemplate(ctx, scope, { id, language });
  if (!drawn.ok) return refuseDownload(drawn.problem);
  const { svg, refusal } = drawn.value;
  return svg ? sendDrawing(mergeGlyphs(svg)) : refuseDownload(refusal ?? { code: 'render_stopped' });
}

/** The draft as it stands on the form that is sent. Nothing is written. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const { id } = await params;
  const { ctx, scope } = await getRegionDesk();
  const form = await readPictureForm(request);
  if (!form) return refuseDownload({ code: 'form_too_large' });
  const opened = await openTemplate(ctx, scope, { id });
  if (!opened.ok) return refuseDownload(opened.problem);
  const { template } = opened.value;
  const piece = findPiece(template.pieceId);
  if (!piece) return refuseDownload({ code: 'unknown_template' });
  const read = await readPieceForm(form, piece, template.settings, {
    defaultsOf: (language) => listDefaults(piece, language, 'college', undefined),
    locked: [],
  });
  if (!read.ok) return sendAnswer({ problems: { logo: describeProblem(read.problem) }, warnings: {} });
  if (request.signal.aborted) return new Response(null, { status: 499 });
  const { language, settings } = read.value;
  const { contrast, sizeId } = settings;
  const typed = typedIn(settings, language);
  const drawn = await drawForm(
    { piece, settings: template.settings },
    { language, contrast, sizeId, typed },
    'college',
  );
  return drawn.ok
    ? sendAnswer(describeAnswer(drawn.value, readKnownRuns(form)))
    : refuseDownload(drawn.problem);
}
