import { createServer, type Server } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type Mailer, type MailMessage, parseMailPerson } from './mailer';
import { openSmtpMailer } from './open-smtp-mailer';

const MESSAGE: MailMessage = {
  messageId: 'abc123@palier.example',
  from: { name: 'Collège Jean-Macé', address: 'palier@example.org' },
  replyTo: { name: 'Collège', address: 'college@example.org' },
  to: { name: 'Claire Petit', address: 'claire@example.org' },
  subject: 'Votre compte EduConnect',
  html: '<p>Bonjour</p>',
  text: 'Bonjour',
  headers: { 'X-Palier-School': '0312345X', 'List-Unsubscribe': '<https://palier.example/o/1>' },
};

const open: { close(): void }[] = [];
afterEach(() => {
  for (const thing of open.splice(0)) thing.close();
});

/** A real SMTP server that behaves as told. */
async function openServer(options: SMTPServerOptions = {}, received: string[] = []): Promise<string> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    logger: false,
    onData(stream, _session, callback) {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        raw += chunk;
      });
      stream.on('end', () => {
        received.push(raw);
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  open.push({ close: () => server.close(() => {}) });
  return new Promise((resolve) => {
    const listening: Server = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(`smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });
}

function mailerFor(url: string): Mailer {
  const mailer = openSmtpMailer(url);
  open.push(mailer);
  return mailer;
}

const refuseWith = (responseCode: number, message = 'no') =>
  Object.assign(new Error(message), { responseCode });

describe('mail over SMTP', () => {
  it('carries the message, its stable id and its header fields', async () => {
    const received: string[] = [];
    const mailer = mailerFor(await openServer({}, received));
    expect(await mailer.send(MESSAGE)).toEqual({ ok: true, providerId: 'abc123@palier.example' });
    const mail = await simpleParser(received[0] ?? '');
    expect(mail.messageId).toBe('<abc123@palier.example>');
    expect(mail.from?.text).toBe('"Collège Jean-Macé" <palier@example.org>');
    expect(mail.replyTo?.text).toBe('"Collège" <college@example.org>');
    expect(mail.headers.get('x-palier-school')).toBe('0312345X');
    expect(received[0]).toContain('List-Unsubscribe: <https://palier.example/o/1>');
    expect(mail.html).toContain('<p>Bonjour</p>');
    expect(mail.text?.trim()).toBe('Bonjour');
  });

  it('lets nobody add a header field or a recipient through a name, a subject or a header', async () => {
    const received: string[] = [];
    const envelopes: string[][] = [];
    const url = await openServer(
      {
        onRcptTo(address, session, callback) {
          envelopes.push([...session.envelope.rcptTo.map((r) => r.address), address.address]);
          callback();
        },
      },
      received,
    );
    const evil = 'x\r\nBcc: evil@example.org\r\n\r\n<b>body</b>';
    await mailerFor(url).send({
      ...MESSAGE,
      subject: evil,
      from: { name: `${evil}, evil@example.org`, address: 'palier@example.org' },
      to: { name: `"Petit" <evil@example.org>, ${evil}`, address: 'claire@example.org' },
      headers: { 'X-Palier-Wave': evil },
    });
    expect(envelopes).toEqual([['claire@example.org']]);
    const mail: ParsedMail = await simpleParser(received[0] ?? '');
    expect(mail.bcc).toBeUndefined();
    expect([mail.to].flat().flatMap((t) => t?.value.map((v) => v.address))).toEqual(['claire@example.org']);
    expect(mail.subject).toContain('Bcc: evil@example.org');
    expect(mail.text?.trim()).toBe('Bonjour');
  });

  it.each([
    [
      'RCPT 550',
      { onRcptTo: (_a, _s, done) => done(refuseWith(550, 'no such user')) },
      'final',
      'recipient_refused',
    ],
    [
      'RCPT 451',
      { onRcptTo: (_a, _s, done) => done(refuseWith(451, 'greylisted')) },
      'passing',
      'recipient_delayed',
    ],
    [
      'RCPT relay',
      { onRcptTo: (_a, _s, done) => done(refuseWith(554, 'Relay access denied')) },
      'ours',
      'sender_refused',
    ],
    ['RCPT 421', { onRcptTo: (_a, _s, done) => done(refuseWith(421, 'closing')) }, 'passing', 'server_busy'],
    [
      'MAIL 550',
      { onMailFrom: (_a, _s, done) => done(refuseWith(550, 'who are you')) },
      'ours',
      'sender_refused',
    ],
    ['MAIL 451', { onMailFrom: (_a, _s, done) => done(refuseWith(451, 'later')) }, 'passing', 'server_busy'],
    ['no authentication', { authOptional: false }, 'ours', 'sign_in_refused'],
    [
      'DATA 554',
      { onData: (s, _x, done) => s.resume().on('end', () => done(refuseWith(554, 'looks like spam'))) },
      'ours',
      'policy_refused',
    ],
    [
      'DATA 452',
      { onData: (s, _x, done) => s.resume().on('end', () => done(refuseWith(452, 'mail box full'))) },
      'passing',
      'recipient_delayed',
    ],
  ] as [string, SMTPServerOptions, string, string][])(
    'classifies a refusal once: %s',
    async (_name, options, failure, code) => {
      const mailer = mailerFor(await openServer(options));
      expect(await mailer.send(MESSAGE)).toMatchObject({ ok: false, failure, code });
    },
  );

  it('takes a wrong password for a fault of our settings', async () => {
    const url = await openServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refuseWith(535, 'wrong')),
    });
    const mailer = mailerFor(url.replace('smtp://', 'smtp://palier:secret@'));
    expect(await mailer.send(MESSAGE)).toMatchObject({ ok: false, failure: 'ours', code: 'sign_in_refused' });
  });

  it('takes a server that is not there, or hangs up, for a passing fault', async () => {
    const closed = createServer((socket) => socket.destroy());
    const port = await new Promise<number>((resolve) => {
      closed.listen(0, '127.0.0.1', () => {
        const address = closed.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const unreachable = { ok: false, failure: 'passing', code: 'server_unreachable' };
    expect(await mailerFor(`smtp://127.0.0.1:${port}`).send(MESSAGE)).toMatchObject(unreachable);
    await new Promise((resolve) => closed.close(resolve));
    expect(await mailerFor(`smtp://127.0.0.1:${port}`).send(MESSAGE)).toMatchObject(unreachable);
  });
});

describe('MAIL_FROM', () => {
  it('is an address, with or without a name', () => {
    expect(parseMailPerson('Palier <a@example.org>')).toEqual({ name: 'Palier', address: 'a@example.org' });
    expect(parseMailPerson('"Palier, relances" <a@example.org>')).toEqual({
      name: 'Palier, relances',
      address: 'a@example.org',
    });
    expect(parseMailPerson(' a@example.org ')).toEqual({ address: 'a@example.org' });
    expect(() => parseMailPerson('Palier')).toThrow();
  });
});
