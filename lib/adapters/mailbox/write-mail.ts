import fs from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import { type MailMessage, oneLine } from '../mail/mailer';
import { storeMessage } from './message-files';

/** Makes the file of a message and opens no connection, whatever the settings are. */
const composer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** Puts a message into the local mailbox without any server in between: it cannot reach anybody. */
export async function writeMail(dir: string, mail: MailMessage, school: string, at: Date): Promise<void> {
  const { messageId, from, replyTo, to, subject, html, text, headers } = mail;
  const { message } = await composer.sendMail({
    messageId: `<${messageId}>`,
    from: { name: oneLine(from.name ?? ''), address: from.address },
    to: { name: oneLine(to.name ?? ''), address: to.address },
    ...(replyTo ? { replyTo: { name: oneLine(replyTo.name ?? ''), address: replyTo.address } } : {}),
    subject: oneLine(subject),
    html,
    text,
    headers,
  });
  await fs.mkdir(dir, { recursive: true, mode: 0o700 });
  await storeMessage(dir, message as Buffer, { school, at });
}
