import { createHmac } from 'node:crypto';
import type { DigestData } from '@/emails/bilan-hebdomadaire/data';
import { compileMail } from '@/emails/compile';
import type { MailMessage } from '@/lib/adapters/mail/mailer';
import type { Day } from '@/lib/domain/directory/types';
import type { MailContext } from '../campaign/mail-context';
import { buildDigestToken, digestPageUrl, digestPostUrl } from './digest-token';

type Context = Pick<MailContext, 'publicUrl' | 'secretKey' | 'mailFrom'>;

/**
 * A digest as a message to one person. `deskId` tells desks apart: a UAI or the code of a région. The message id is
 * the same for every attempt, so that a repeat after a crash can be recognised.
 */
export async function buildDigestMail(
  ctx: Context,
  reader: { userId: string; address: string },
  of: { deskId: string; schoolUai: string | null; weekOn: Day },
  digest: Omit<DigestData, 'stopUrl'>,
): Promise<MailMessage> {
  const token = buildDigestToken(reader.userId, ctx.secretKey);
  const mail = await compileMail('bilan-hebdomadaire');
  const id = createHmac('sha256', ctx.secretKey)
    .update(`palier digest message ${of.deskId} ${reader.userId} ${of.weekOn}`)
    .digest('hex')
    .slice(0, 32);
  return {
    messageId: `${id}@${ctx.mailFrom.address.split('@')[1] ?? 'localhost'}`,
    from: ctx.mailFrom,
    to: { address: reader.address },
    subject: digest.subject,
    ...mail.merge({ ...digest, stopUrl: digestPageUrl(ctx.publicUrl, token) }),
    headers: {
      ...(of.schoolUai && { 'X-Palier-School': of.schoolUai }),
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${digestPostUrl(ctx.publicUrl, token)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
