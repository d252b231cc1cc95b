import MimeNode from 'nodemailer/lib/mime-node';
import { type MailMessage, type MailPerson, oneLine } from './mailer';
import { encodeQuotedPrintable } from './quoted-printable';

/** No quoted-printable text holds it: there, "=" is followed by two digits or the end of the line (RFC 2045 §6.7). */
const BOUNDARY = '=_palier';

const person = ({ name, address }: MailPerson) => ({ name: name ? oneLine(name) : '', address });

/**
 * A message as it goes over the wire: its header fields as nodemailer writes them, the text and the HTML beside each
 * other. In one piece: nodemailer's own is a stream of its parts, and each of them a system call.
 */
export function buildMime(message: MailMessage): Buffer {
  const { messageId, from, replyTo, to, subject, html, text, headers } = message;
  const root = new MimeNode(`multipart/alternative; boundary="${BOUNDARY}"`, { baseBoundary: BOUNDARY });
  root.setHeader({
    'Message-ID': `<${messageId}>`,
    From: person(from),
    ...(replyTo ? { 'Reply-To': person(replyTo) } : {}),
    To: person(to),
    Subject: oneLine(subject),
  });
  for (const [name, value] of Object.entries(headers)) root.setHeader(name, oneLine(value));
  return Buffer.from(
    [
      root.buildHeaders(),
      '',
      ...buildPart('text/plain', text),
      ...buildPart('text/html', html),
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n'),
  );
}

const buildPart = (type: string, content: string): string[] => [
  `--${BOUNDARY}`,
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
  encodeQuotedPrintable(content),
];
