import { createHmac } from 'node:crypto';
import { findUser } from '@/db/queries/access';
import { recordAudit } from '@/db/queries/audit';
import { asUser, inSchool, type SchoolScope } from '@/db/scope';
import { compileMail } from '@/emails/compile';
import type { Mailer, MailPerson } from '@/lib/adapters/mail/mailer';
import { FAILURES } from '@/lib/domain/delivery/types';
import { dayIn } from '@/lib/domain/directory/day';
import { buildInvitation } from '@/lib/messages/mails/invitation';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { buildInvitationToken } from './invitation-token';

export type InvitationContext = Pick<ServiceContext, 'db' | 'publicUrl' | 'secretKey'> & {
  mailer: Pick<Mailer, 'send'>;
  mailFrom: MailPerson;
  clock: () => Date;
};

/**
 * Mails somebody the link by which they choose a password. Run twice it is the same link under the same message id. Throws
 * when the mail server asks to come back later, so that the queue does.
 */
export async function sendInvitation(
  ctx: InvitationContext,
  scope: SchoolScope,
  { userId }: { userId: string },
): Promise<'sent' | 'over' | 'refused'> {
  const now = ctx.clock();
  const user = await asUser(ctx.db, userId, (tx) => findUser(tx, userId));
  if (!user?.invitedUntil || user.invitedUntil <= now) return 'over';
  const school = await getSchool(ctx, scope);
  const token = buildInvitationToken(user, ctx.secretKey);
  const words = buildInvitation({
    school: school.name,
    name: user.name,
    untilOn: dayIn(school.timeZone, user.invitedUntil),
    url: `${ctx.publicUrl}/invitation/${token}`,
  });
  const id = createHmac('sha256', ctx.secretKey).update(`palier invitation message ${token}`).digest('hex');
  const sent = await ctx.mailer.send({
    messageId: `${id.slice(0, 32)}@${ctx.mailFrom.address.split('@')[1] ?? 'localhost'}`,
    from: ctx.mailFrom,
    to: { name: user.name, address: user.email },
    subject: words.subject,
    ...(await compileMail('invitation')).merge(words),
    headers: { 'X-Palier-School': scope.uai, 'Auto-Submitted': 'auto-generated' },
  });
  if (!sent.ok && FAILURES[sent.code].kind !== 'final') throw new Error(`invitation not sent: ${sent.code}`);
  const event = sent.ok ? 'invitation.sent' : 'invitation.refused';
  await inSchool(ctx.db, scope, (tx) => recordAudit(tx, scope, now, event, { userId }));
  return sent.ok ? 'sent' : 'refused';
}
