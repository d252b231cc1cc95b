import { getContext, getServerConfig } from '@/app/_server/context';
import { answerNotice } from './answer-notice';

/** What Resend says of messages that left through the installation's account. */
export async function POST(request: Request) {
  return answerNotice(getContext(), request, getServerConfig().resendWebhookSecret);
}
