import { getContext } from '@/app/_server/context';
import { findWebhookSecret } from '@/lib/services/delivery/sender/find-webhook-secret';
import { answerNotice } from '../answer-notice';

/** What Resend says of messages that left through the account of a school (its UAI) or a région (its code): of theirs only. */
export async function POST(request: Request, { params }: { params: Promise<{ owner: string }> }) {
  const { owner } = await params;
  const ctx = getContext();
  return answerNotice(ctx, request, await findWebhookSecret(ctx, owner), owner);
}
