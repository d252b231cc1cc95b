import { getDesk } from '@/app/_server/desk';
import { refuseDownload } from '@/app/_server/download';
import { readPictureForm, sendAnswer } from '@/app/_server/pictures';
import { isSameOrigin } from '@/app/_server/same-origin';
import { describeMessage } from '@/app/(desk)/[uai]/campagnes/_parts/message/describe-message';
import { readMessageForm } from '@/app/(desk)/[uai]/campagnes/_parts/message/read-message-form';
import { drawMessage } from '@/lib/services/campaign/draw-message';
import { openMessage } from '@/lib/services/campaign/open-message';

type Params = { params: Promise<{ uai: string; waveId: string }> };

/** A wave's message as it stands on the form that is sent, with what is wrong at each field. Nothing is written. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const { uai, waveId } = await params;
  const { ctx, scope } = await getDesk(uai);
  const [sent, opened] = await Promise.all([readPictureForm(request), openMessage(ctx, scope, { waveId })]);
  if (!sent) return refuseDownload({ code: 'form_too_large' });
  if (!opened.ok) return refuseDownload(opened.problem);
  const { form, school, settings, template, wave } = opened.value;
  const locked = template?.locked ?? [];
  const read = await readMessageForm(sent, { form, school, locked }, settings);
  if (!read.ok) return refuseDownload(read.problem);
  // Who wrote on has already asked for the next one.
  if (request.signal.aborted) return new Response(null, { status: 499 });
  const { language } = read.value;
  const { typed } = read.value.settings;
  return sendAnswer(
    describeMessage(await drawMessage(ctx, school, { form, typed, language, channel: wave.channel })),
  );
}
