import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { buildMime } from './build-mime';
import type { MailMessage } from './mailer';
import { encodeQuotedPrintable } from './quoted-printable';

/** What nodemailer itself makes of the same message. */
async function buildByNodemailer(message: MailMessage): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { messageId, from, replyTo, to, subject, html, text, headers } = message;
  const sent = await transport.sendMail({
    messageId: `<${messageId}>`,
    from: { name: from.name ?? '', address: from.address },
    ...(replyTo ? { replyTo: { name: replyTo.name ?? '', address: replyTo.address } } : {}),
    to: { name: to.name ?? '', address: to.address },
    subject,
    html,
    text,
    headers,
  });
  return sent.message as Buffer;
}

/** What a mail program reads: everything but the instant, the boundary and the order of the header. */
async function read(raw: Buffer) {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true });
  const headers = Object.fromEntries(mail.headers);
  delete headers.date;
  delete headers['content-type'];
  // A text ends where it ends or a line later: mail programs and nodemailer do not agree.
  return { headers, text: mail.text?.trimEnd(), html: (mail.html || '').trimEnd() };
}

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'Éléonore d’Hautpoul',
    'مرحبا بكم في المدرسة',
    '您好,家长',
    '👩‍👧 =_palier --=_palier--',
    '.',
    '..',
    'From ',
  ),
  fc.stringMatching(/^[ =\t.a-zé€𝄞]{0,200}$/u),
);
/** Line breaks as people and templates write them; NUL is in nobody's text (db/client.ts). */
const body = fc
  .array(words, { maxLength: 12 })
  .map((lines) => lines.join('\n').replaceAll('\0', '').replaceAll('\r', ''));
const name = fc.constantFrom('', 'Claire Petit', 'Élodie "Lou" Martin, mère', '李', 'x'.repeat(90));

describe('a message in one piece', () => {
  it('reads as the one that nodemailer makes, whatever its words', async () => {
    const message = fc.record({
      from: name,
      to: name,
      reply: fc.option(name),
      subject: words,
      text: body,
      html: body,
    });
    await fc.assert(
      fc.asyncProperty(message, async ({ from, to, reply, subject, text, html }) => {
        const built: MailMessage = {
          messageId: 'abc123@palier.example',
          from: { name: from, address: 'palier@example.org' },
          ...(reply === null ? {} : { replyTo: { name: reply, address: 'college@example.org' } }),
          to: { name: to, address: 'claire@example.org' },
          // One word at least: an empty subject is left out by both, and differently read.
          subject: `Rappel ${subject
            .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
            .replace(/ {2,}/g, ' ')
            .trim()}`.trim(),
          text: `Bonjour.\n${text}`,
          html: `<p>Bonjour</p>\n${html}`,
          headers: {
            'X-Palier-School': '0312345X',
            'List-Unsubscribe': `<https://palier.example/${'o'.repeat(150)}>`,
          },
        };
        const ours = buildMime(built);
        expect(await read(ours)).toEqual(await read(await buildByNodemailer(built)));
        for (const line of ours.toString('latin1').split('\r\n')) {
          expect(line).not.toMatch(/[\r\n\x80-\xff]/);
          expect(line.length).toBeLessThanOrEqual(998);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a text in quoted-printable', () => {
  const decode = (encoded: string) =>
    Buffer.from(
      encoded
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString();

  it('is the text again once decoded, on lines of 76 at most, without white space at their ends', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const encoded = encodeQuotedPrintable(text);
        expect(decode(encoded)).toBe(text.replace(/\r\n|\r|\n/g, '\r\n'));
        for (const line of encoded.split('\r\n')) expect(line).toMatch(/^[\t\x20-\x7e]{0,75}([\x21-\x7e])?$/);
      }),
      { numRuns: 500 },
    );
  });

  it('stays what it is when more lines were seen than are kept', () => {
    const first = encodeQuotedPrintable('Première ligne');
    for (let i = 0; i < 5_000; i += 1) encodeQuotedPrintable(`ligne n° ${i}`);
    expect(encodeQuotedPrintable('Première ligne')).toBe(first);
    expect(encodeQuotedPrintable('ligne n° 4999')).toBe('ligne n=C2=B0 4999');
  });
});

describe('a file that comes along', () => {
  it('is read back as it was, beside both texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), words, async (content, text) => {
        const raw = buildMime({
          messageId: 'a@palier.example',
          from: { address: 'palier@example.org' },
          to: { address: 'elle@example.org' },
          subject: 'Permanence',
          html: `<p>Bonjour</p>`,
          text,
          headers: {},
          attachment: { fileName: 'permanence.ics', mediaType: 'text/calendar; charset=utf-8', content },
        });
        const mail = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true });
        expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
          ['permanence.ics', 'text/calendar'],
        ]);
        expect(mail.attachments[0]?.content.equals(Buffer.from(content))).toBe(true);
        expect(mail.html).toContain('<p>Bonjour</p>');
      }),
      { numRuns: 40 },
    );
  });
});
