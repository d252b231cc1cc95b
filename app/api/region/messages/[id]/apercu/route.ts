import { getRegionDesk } from '@/app/_server/desk';
import { refuseDownload } from '@/app/_server/download';
import { readPictureForm, sendAnswer } from '@/app/_server/pictures';
import { isSameOrigin } from '@/app/_server/same-origin';
import { describeMessage } from '@/app/(desk)/[uai]/campagnes/_parts/message/describe-message';
import { readMessageForm } from '@/app/(desk)/[uai]/campagnes/_parts/message/read-message-form';
import { EXAMPLE_SCHOOL } from '@/app/(region)/region/modeles/_parts/example-school';
import { getMessageForm, isMessageId } from '@/lib/domain/campaign/message/messages';
import { drawExample } from '@/lib/services/campaign/draw-message';
import { openTemplate } from '@/lib/services/materials/open-template';

type Params = { params: Promise<{ id: string }> };

/** A région's message as it stands on the form that is sent, with what is wrong at each field. Nothing is written. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const { id } = await params;
  const { ctx, scope } = await getRegionDesk();
  const [sent, opened] = await Promise.all([readPictureForm(request), openTemplate(ctx, scope, { id })]);
  if (!sent) return refuseDownload({ code: 'form_too_large' });
  if (!opened.ok) return refuseDownload(opened.problem);
  const { pieceId, settings } = opened.value.template;
  if (!isMessageId(pieceId)) return refuseDownload({ code: 'unknown_template' });
  const form = getMessageForm(pieceId);
  const read = await readMessageForm(sent, { form, school: EXAMPLE_SCHOOL }, settings);
  if (!read.ok) return refuseDownload(read.problem);
  // Who wrote on has already asked for the next one.
  if (request.signal.aborted) return new Response(null, { status: 499 });
  const { language } = read.value;
  const { typed } = read.value.settings;
  return sendAnswer(describeMessage(await drawExample(ctx, { form, typed, language })));
}
