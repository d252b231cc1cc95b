import { createHmac } from 'node:crypto';
import { compileMail } from '@/emails/compile';
import type { RegionalMessageData } from '@/emails/message-regional/data';
import type { MailMessage } from '@/lib/adapters/mail/mailer';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { FAILURES } from '@/lib/domain/delivery/types';
import type { MailContext } from '../campaign/mail-context';

export type StaffMail = {
  to: string;
  /** The same for every attempt at this message to this person. */
  key: string;
  schoolUai: string;
  data: RegionalMessageData;
  attachment?: NonNullable<MailMessage['attachment']>;
};

/** The mail server takes nothing now: the queue tries again later. */
class MailServerAway extends Error {}

/**
 * Sends one message of the région to one member of staff. False when their address does not take it and will not next
 * minute. Throws when it may: what has been sent is repeated under the same message id.
 */
export async function sendStaffMail(
  ctx: Pick<MailContext, 'mailer' | 'mailFrom' | 'secretKey'>,
  { to, key, schoolUai, data, attachment }: StaffMail,
): Promise<boolean> {
  const address = readMailAddress(to);
  if (!address) return false;
  const mail = await compileMail('message-regional');
  const id = createHmac('sha256', ctx.secretKey)
    .update(`palier staff message ${key}`)
    .digest('hex')
    .slice(0, 32);
  const result = await ctx.mailer.send({
    messageId: `${id}@${ctx.mailFrom.address.split('@')[1] ?? 'localhost'}`,
    from: ctx.mailFrom,
    to: { address },
    subject: data.subject,
    ...mail.merge(data),
    headers: { 'X-Palier-School': schoolUai, 'Auto-Submitted': 'auto-generated' },
    ...(attachment ? { attachment } : {}),
  });
  if (result.ok) return true;
  if (FAILURES[result.code].kind === 'final') return false;
  throw new MailServerAway(result.code);
}
