import MimeNode from 'nodemailer/lib/mime-node';
import { type MailMessage, type MailPerson, oneLine } from './mailer';
import { encodeQuotedPrintable } from './quoted-printable';

/** No quoted-printable text holds it: there, "=" is followed by two digits or the end of the line (RFC 2045 §6.7). */
const BOUNDARY = '=_palier';
/** Around the texts and a file; no line of base64 holds it either. */
const OUTER = '=_palier_file';

const person = ({ name, address }: MailPerson) => ({ name: name ? oneLine(name) : '', address });

/**
 * A message as it goes over the wire: its header fields as nodemailer writes them, the text and the HTML beside each
 * other, a file after them. In one piece: nodemailer's own is a stream of its parts, and each of them a system call.
 */
export function buildMime(message: MailMessage): Buffer {
  const { messageId, from, replyTo, to, subject, html, text, headers, attachment } = message;
  const type = attachment ? `multipart/mixed; boundary="${OUTER}"` : TEXTS;
  const root = new MimeNode(type, { baseBoundary: BOUNDARY });
  root.setHeader({
    'Message-ID': `<${messageId}>`,
    From: person(from),
    ...(replyTo ? { 'Reply-To': person(replyTo) } : {}),
    To: person(to),
    Subject: oneLine(subject),
  });
  for (const [name, value] of Object.entries(headers)) root.setHeader(name, oneLine(value));
  const texts = [...buildPart('text/plain', text), ...buildPart('text/html', html), `--${BOUNDARY}--`, ''];
  const body = attachment
    ? [`--${OUTER}`, `Content-Type: ${TEXTS}`, '', ...texts, ...buildFile(attachment), `--${OUTER}--`, '']
    : texts;
  return Buffer.from([root.buildHeaders(), '', ...body].join('\r\n'));
}

const TEXTS = `multipart/alternative; boundary="${BOUNDARY}"`;

/** Its name is ours, and in ASCII. */
const buildFile = ({ fileName, mediaType, content }: NonNullable<MailMessage['attachment']>): string[] => [
  `--${OUTER}`,
  `Content-Type: ${mediaType}; name="${fileName}"`,
  'Content-Transfer-Encoding: base64',
  `Content-Disposition: attachment; filename="${fileName}"`,
  '',
  ...(Buffer.from(content)
    .toString('base64')
    .match(/.{1,76}/g) ?? []),
];

const buildPart = (type: string, content: string): string[] => [
  `--${BOUNDARY}`,
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
  encodeQuotedPrintable(content),
];
