import type { MessageFinding } from '@/lib/domain/campaign/message/check-message';
import { describeFinding } from '@/lib/messages/mails/findings';
import type { MessageAnswer } from './use-message-preview';

/** A drawn message as its page takes it: sentences, each at its field. The first of a field is said. */
export function describeMessage({
  findings,
  subject,
  html,
  text,
}: {
  findings: readonly MessageFinding[];
  subject: string;
  html: string;
  text: string;
}): MessageAnswer {
  const of = (severity: MessageFinding['severity']) =>
    Object.fromEntries(
      findings
        .filter((one) => one.severity === severity)
        .reverse()
        .map((one) => [one.field, describeFinding(one)]),
    );
  return { subject, html, text, problems: of('error'), warnings: of('warning') };
}
