import { getDesk } from '@/app/_server/desk';
import { sendAnswer } from '@/app/_server/pictures';
import { isSameOrigin } from '@/app/_server/same-origin';
import { withSmallBody } from '@/app/_server/small-body';
import { readAudienceForm } from '@/app/(desk)/[uai]/campagnes/_parts/audience-form-values';
import { buildSummary } from '@/app/(desk)/[uai]/campagnes/_parts/build-summary';
import { readChannel } from '@/app/(desk)/[uai]/campagnes/_parts/read-forms';
import { describeProblem } from '@/lib/messages/problems';

type Props = { params: Promise<{ uai: string }> };

/** Counts the rule of a form that is being filled in. Nothing is written. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const { uai } = await params;
  const desk = await getDesk(uai);
  const small = await withSmallBody(request);
  const form = await small?.formData().catch(() => undefined);
  if (!form) return new Response(null, { status: 413 });
  const summary = await buildSummary(desk, readAudienceForm(form), readChannel(form));
  return sendAnswer(summary.ok ? { summary: summary.value } : { problem: describeProblem(summary.problem) });
}
