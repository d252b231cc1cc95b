import { SENDERS, senderKinds } from '@/lib/messages/senders';
import type { SenderView } from '@/lib/services/delivery/sender/get-sender';

/** What is shown of a sender: of its secrets only that they are there. */
export function listSenderFacts(own: SenderView): { label: string; value: string }[] {
  const { facts } = SENDERS;
  const way = own.kind === 'smtp' ? `${own.host}:${own.port}` : senderKinds.resend;
  const from = own.fromName ? `${own.fromName} – ${own.fromAddress}` : own.fromAddress;
  return [
    { label: facts.way, value: way },
    { label: facts.from, value: from },
    { label: facts.replyTo, value: own.replyTo || facts.school },
    { label: facts.secret, value: own.hasSecret ? facts.hasSecret : facts.noSecret },
    ...(own.kind === 'resend'
      ? [{ label: facts.webhook, value: own.hasWebhookSecret ? facts.hasWebhook : facts.noWebhook }]
      : []),
  ];
}
