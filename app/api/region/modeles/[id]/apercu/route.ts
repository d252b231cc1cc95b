import { setImmediate as nextTurn } from 'node:timers/promises';
import { getRegionDesk } from '@/app/_server/desk';
import { refuseDownload } from '@/app/_server/download';
import { drawSentForm } from '@/app/_server/draw-sent-form';
import { readPictureForm, sendDrawing } from '@/app/_server/pictures';
import { isSameOrigin } from '@/app/_server/same-origin';
import { wholeDrawing } from '@/lib/print/drawing';
import { findOpenedTemplate, openTemplatePreview } from '@/lib/services/materials/open-template-preview';
import { previewTemplate } from '@/lib/services/materials/preview-template';

type Context = { params: Promise<{ id: string }> };

/** The draft of a template as it was saved (`?langue=ar`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const { ctx, scope } = await getRegionDesk();
  const language = new URL(request.url).searchParams.get('langue') ?? undefined;
  const drawn = await previewTemplate(ctx, scope, { id, language });
  if (!drawn.ok) return refuseDownload(drawn.problem);
  const { drawing, refusal } = drawn.value;
  return drawing ? sendDrawing(wholeDrawing(drawing)) : refuseDownload(refusal ?? { code: 'render_stopped' });
}

/** The draft as it stands on the form that is sent: drawn beside the look at the session, as a school's piece is. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const { id } = await params;
  const form = await readPictureForm(request);
  const asked = { id, revision: Number(form?.get('base')) };
  const ground = form && findOpenedTemplate(asked);
  const drawing = ground && drawSentForm(form, ground);
  const [{ ctx, scope }, answer] = await Promise.all([nextTurn().then(getRegionDesk), drawing]);
  if (answer && ground?.regionCode === scope.regionCode) return answer;
  if (!form) return refuseDownload({ code: 'form_too_large' });
  const opened = await openTemplatePreview(ctx, scope, asked);
  return opened.ok ? drawSentForm(form, opened.value) : refuseDownload(opened.problem);
}
