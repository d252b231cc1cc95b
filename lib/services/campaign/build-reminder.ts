import { createHmac } from 'node:crypto';
import type { PreparedMail } from '@/emails/prepare-family-mail';
import type { MailMessage } from '@/lib/adapters/mail/mailer';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import type { SchoolCard } from '../directory/get-school';
import { hashAddress } from './hash-address';
import type { Reader } from './load-audience';
import { mailReaderOf } from './mail-content';
import type { MailContext } from './mail-context';
import { buildMessageReference } from './message-reference';
import { buildOptOutToken, optOutPageUrl, optOutPostUrl } from './opt-out-token';

/** Sender fields and tracing headers that every message of a school has. */
export function buildEnvelope(
  ctx: Pick<MailContext, 'mailFrom' | 'senderName' | 'replyTo'>,
  school: SchoolCard,
): Pick<MailMessage, 'from' | 'headers'> & { replyTo?: MailMessage['replyTo'] } {
  const replyTo = ctx.replyTo ?? readMailAddress(school.email);
  return {
    from: { name: ctx.senderName ?? school.name, address: ctx.mailFrom.address },
    ...(replyTo ? { replyTo: { name: school.name, address: replyTo } } : {}),
    headers: { 'X-Palier-School': school.uai, 'Auto-Submitted': 'auto-generated' },
  };
}

/**
 * The same for every attempt at one message, and meaningless to anybody else: a repeat after a crash can be
 * recognised, a holder's id cannot be read from it.
 */
export function buildMessageId(
  ctx: Pick<MailContext, 'secretKey' | 'mailFrom'>,
  waveId: string,
  holderId: string,
): string {
  const digest = createHmac('sha256', ctx.secretKey).update(`palier message ${waveId} ${holderId}`);
  const domain = ctx.mailFrom.address.split('@')[1] ?? 'localhost';
  return `${digest.digest('hex').slice(0, 32)}@${domain}`;
}

/** One guardian's message of a wave, ready to leave. */
export function buildReminder(
  ctx: Pick<MailContext, 'publicUrl' | 'secretKey' | 'mailFrom' | 'senderName' | 'replyTo'>,
  school: SchoolCard,
  wave: { id: string; mail: PreparedMail },
  reader: Reader,
  address: string,
): MailMessage {
  const claim = {
    schoolUai: school.uai,
    holderId: reader.guardian.id,
    addressHash: hashAddress(school.uai, address, ctx.secretKey),
  };
  const token = buildOptOutToken(claim, ctx.secretKey);
  const person = mailReaderOf(reader, optOutPageUrl(ctx.publicUrl, token));
  const envelope = buildEnvelope(ctx, school);
  const { id: holderId } = reader.guardian;
  const reference = buildMessageReference(
    { schoolUai: school.uai, waveId: wave.id, holderId },
    ctx.secretKey,
  );
  return {
    ...envelope,
    ...(reference ? { reference } : {}),
    messageId: buildMessageId(ctx, wave.id, reader.guardian.id),
    to: { name: person.recipientName, address },
    ...wave.mail.merge(person),
    headers: {
      ...envelope.headers,
      'X-Palier-Wave': wave.id,
      'List-Unsubscribe': `<${optOutPostUrl(ctx.publicUrl, token)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
