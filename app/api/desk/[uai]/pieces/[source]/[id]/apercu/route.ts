import { setImmediate as nextTurn } from 'node:timers/promises';
import { getDesk, getScope } from '@/app/_server/desk';
import { refuseDownload } from '@/app/_server/download';
import { drawSentForm } from '@/app/_server/draw-sent-form';
import { readPictureForm, sendDrawing } from '@/app/_server/pictures';
import { isSameOrigin } from '@/app/_server/same-origin';
import { wholeDrawing } from '@/lib/print/drawing';
import { findOpenedPreview, openPreview } from '@/lib/services/materials/open-preview';
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
  const { drawing, refusal } = drawn.value;
  if (drawing) return sendDrawing(wholeDrawing(drawing));
  return refuseDownload(refusal ?? { code: 'render_stopped' });
}

/**
 * The school's own piece as it stands on the form that is sent, with what is wrong at each field. Nothing is written.
 * Where the ground is at hand the picture is drawn while the session is looked up, and leaves only when it has been.
 */
export async function POST(request: Request, { params }: SourceParams): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const { uai, id } = await params;
  const form = await readPictureForm(request);
  const asked = { id, version: Number(form?.get('base')) };
  const ground = form && findOpenedPreview(uai, asked);
  // It takes longer, and another process does it, which has its work before this one turns to the session.
  const drawing = ground && drawSentForm(form, ground);
  const [{ ctx, scope }, answer] = await Promise.all([nextTurn().then(() => getScope(uai)), drawing]);
  if (answer) return answer;
  if (!form) return refuseDownload({ code: 'form_too_large' });
  const opened = await openPreview(ctx, scope, asked);
  return opened.ok ? drawSentForm(form, opened.value) : refuseDownload(opened.problem);
}
