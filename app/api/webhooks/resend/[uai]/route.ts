import { getContext } from '@/app/_server/context';
import { findWebhookSecret } from '@/lib/services/delivery/sender/find-webhook-secret';
import { answerNotice } from '../answer-notice';

/** What Resend says of messages that left through a school's own account: of that school's only. */
export async function POST(request: Request, { params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const ctx = getContext();
  return answerNotice(ctx, request, await findWebhookSecret(ctx, uai), uai);
}
