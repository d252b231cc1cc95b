import { createHmac } from 'node:crypto';
import { compileMail } from '@/emails/compile';
import { MAIL_TEMPLATES, type MailData } from '@/emails/registry';
import type { MailMessage } from '@/lib/adapters/mail/mailer';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { findMobileEnding } from '@/lib/domain/materials/choose-activation-route';
import { helpPath } from '@/lib/domain/materials/help-address';
import { greeting, personName } from '@/lib/messages/letters';
import type { SchoolCard } from '../directory/get-school';
import { hashAddress } from './hash-address';
import type { Reader } from './load-audience';
import type { MailContext } from './mail-context';
import { buildMessageReference } from './message-reference';
import { buildOptOutToken, optOutPageUrl, optOutPostUrl } from './opt-out-token';

/** What a school has written: its own words in a reminder. */
export type ReminderContent = { subject: string; body: string };

type Links = Pick<MailContext, 'publicUrl'>;

/** Paragraphs are told apart by an empty line. */
const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const contactOf = (phone: string, email: string) =>
  [phone, email].filter((way) => way.trim() !== '').join(' · ');

/** What fills one reader's reminder. */
export function buildReminderData(
  ctx: Links,
  school: SchoolCard,
  content: ReminderContent,
  reader: Reader,
  optOutUrl: string,
): MailData<'relance-responsables'> {
  const { guardian } = reader;
  const displayName = guardian.usageName ?? guardian.familyName;
  const person = { civility: guardian.civility, firstName: guardian.firstName, displayName };
  return {
    ...buildExampleData(ctx, school, content),
    greeting: greeting([person]),
    recipientName: personName(person),
    childFirstNames: reader.childFirstNames,
    mobileEnding: findMobileEnding(guardian.mobile),
    optOutUrl,
  };
}

/** The same reminder for an invented family: a preview of nobody, a test to oneself. */
export function buildExampleData(
  ctx: Links,
  school: SchoolCard,
  content: ReminderContent,
): MailData<'relance-responsables'> {
  return {
    ...MAIL_TEMPLATES['relance-responsables'].preview,
    subject: content.subject,
    paragraphs: paragraphsOf(content.body),
    school: {
      name: school.name,
      email: school.email,
      contact: contactOf(school.phone, school.email),
      entName: school.entName === '' || school.entName === 'ENT' ? null : school.entName,
    },
    assistanceContact: contactOf(school.contacts.assistancePhone, school.contacts.assistanceEmail),
    helpUrl: `${ctx.publicUrl}${helpPath(school.uai)}`,
    optOutUrl: optOutPageUrl(ctx.publicUrl, 'exemple'),
  };
}

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
export async function buildReminder(
  ctx: Pick<MailContext, 'publicUrl' | 'secretKey' | 'mailFrom' | 'senderName' | 'replyTo'>,
  school: SchoolCard,
  wave: ReminderContent & { id: string },
  reader: Reader,
  address: string,
): Promise<MailMessage> {
  const mail = await compileMail('relance-responsables');
  const claim = {
    schoolUai: school.uai,
    holderId: reader.guardian.id,
    addressHash: hashAddress(school.uai, address, ctx.secretKey),
  };
  const token = buildOptOutToken(claim, ctx.secretKey);
  const data = buildReminderData(ctx, school, wave, reader, optOutPageUrl(ctx.publicUrl, token));
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
    to: { name: data.recipientName, address },
    subject: wave.subject,
    ...mail.merge(data),
    headers: {
      ...envelope.headers,
      'X-Palier-Wave': wave.id,
      'List-Unsubscribe': `<${optOutPostUrl(ctx.publicUrl, token)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
