import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { SmtpTarget } from '@/lib/domain/delivery/sender';
import { describeWaiting, isOfWayOut } from '@/lib/messages/failures';
import { describeProblem } from '@/lib/messages/problems';
import type { MailMessage } from './mailer';
import { openSenderMailer, type SenderWay } from './open-sender-mailer';
import { openResend, type Trouble } from './testing/open-resend';
import { openScriptedSmtp, type SmtpScript } from './testing/open-scripted-smtp';

const MESSAGE: MailMessage = {
  messageId: 'abc123@palier.example',
  from: { address: 'palier@example.org' },
  to: { address: 'claire@example.org' },
  subject: 'Essai',
  html: '<p>Bonjour</p>',
  text: 'Bonjour',
  headers: {},
};

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const thing of opened.splice(0)) thing.close();
});

async function listen(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({
    logger: false,
    disableReverseLookup: true,
    authOptional: true,
    ...options,
  });
  server.on('error', () => {});
  opened.push({ close: () => server.close(() => {}) });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.server.address() as AddressInfo).port));
  });
}

const here = (port: number, change: Partial<SmtpTarget> = {}): SenderWay => ({
  kind: 'smtp',
  target: { host: '127.0.0.1', port, security: 'none', ...change },
});

async function send(way: SenderWay, allowPrivate = true, resendBaseUrl?: string) {
  const options = { allowPrivate, resendBaseUrl, maxConnections: 1, patienceMs: 400 };
  const mailer = openSenderMailer(way, options);
  opened.push(mailer);
  return mailer.send(MESSAGE);
}

const scripted = async (script: SmtpScript) => {
  const server = await openScriptedSmtp(script);
  opened.push(server);
  return here(server.port);
};

describe('a mail server that somebody has typed', () => {
  it('takes the message', async () => {
    expect(await send(here(await listen({ disabledCommands: ['STARTTLS'] })))).toMatchObject({ ok: true });
  });

  const password = { user: 'palier', password: 'wrong' };
  it.each<[string, () => Promise<SenderWay>, string, RegExp]>([
    [
      'a name that is none',
      async () => here(25, { host: 'nowhere.invalid' }),
      'unknown_host',
      /n’existe pas/,
    ],
    ['a closed port', async () => here(9), 'connection_refused', /Rien n’écoute/],
    ['silence', () => scripted({ CONNECT: 'silent' }), 'no_answer', /pas répondu à temps/],
    ['a server that is busy', () => scripted({ CONNECT: '421 4.3.2 too busy' }), 'busy', /saturé/],
    ['one that is busy at the sender', () => scripted({ MAIL: '421 4.7.0 later' }), 'busy', /saturé/],
    [
      'a server that greets nobody',
      () => scripted({ CONNECT: '554 5.7.1 no' }),
      'connection_lost',
      /coupé la connexion/,
    ],
    ['a line that breaks amid the message', () => scripted({ BODY: 'drop' }), 'connection_lost', /coupé/],
    ['a line that breaks', () => scripted({ MAIL: 'drop' }), 'connection_lost', /coupé la connexion/],
    [
      'no encryption',
      async () => here(await listen({ disabledCommands: ['STARTTLS'] }), { security: 'starttls' }),
      'no_tls',
      /STARTTLS/,
    ],
    [
      'a certificate of its own making',
      async () => here(await listen({}), { security: 'starttls' }),
      'certificate',
      /certificat/,
    ],
    [
      'another encryption on that port',
      async () => here(await listen({ disabledCommands: ['STARTTLS'] }), { security: 'tls' }),
      'not_tls',
      /465/,
    ],
    [
      'a wrong password',
      async () =>
        here(
          await listen({
            disabledCommands: ['STARTTLS'],
            allowInsecureAuth: true,
            onAuth: (_auth, _session, done) =>
              done(Object.assign(new Error('wrong'), { responseCode: 535 }), undefined as never),
          }),
          { auth: password },
        ),
      'sign_in_refused',
      /mot de passe/,
    ],
    [
      'a sender that is not allowed',
      () => scripted({ MAIL: '550 5.7.1 not you' }),
      'sender_refused',
      /expéditeur/,
    ],
  ])('tells %s', async (_, open, fault, sentence) => {
    const result = await send(await open());
    expect(result).toMatchObject({ ok: false, fault });
    if (result.ok) return;
    const detail = { failure: result.code, fault: result.fault ?? '', host: 'smtp.example.org' };
    expect(describeProblem({ code: 'sender_failed', detail })).toMatch(sentence);
  });

  it.each<[string, () => Promise<SenderWay>, RegExp]>([
    [
      'no encryption',
      async () => here(await listen({ disabledCommands: ['STARTTLS'] }), { security: 'starttls' }),
      /STARTTLS/,
    ],
    [
      'a certificate of its own making',
      async () => here(await listen({}), { security: 'starttls' }),
      /certificat du serveur/,
    ],
    [
      'another encryption on that port',
      async () => here(await listen({ disabledCommands: ['STARTTLS'] }), { security: 'tls' }),
      /chiffrement réglé/,
    ],
  ])('keeps a wave waiting with its cause: %s', async (_, open, cause) => {
    const result = await send(await open());
    if (result.ok) throw new Error('nothing is wrong');
    expect(result.failure).toBe('ours');
    expect(describeWaiting(result.code, 3)).toMatch(cause);
    expect(describeWaiting(result.code, 3)).toMatch(/corrigez le réglage/);
    expect(isOfWayOut(result.code)).toBe(true);
  });

  it('takes the words of a refusal for no fault of the line', async () => {
    expect(await send(await scripted({ RCPT: '550 5.1.1 unknown protocol' }))).toMatchObject({
      code: 'recipient_refused',
    });
  });

  it('is refused on a private network unless the installation allows it, whatever its name', async () => {
    const port = await listen({ disabledCommands: ['STARTTLS'] });
    for (const host of ['127.0.0.1', 'localhost', '10.1.2.3', '169.254.169.254', '::1', '::ffff:127.0.0.1']) {
      expect(await send(here(port, { host }), false), host).toMatchObject({
        ok: false,
        failure: 'ours',
        fault: 'private_host',
      });
    }
  });

  it('is never asked with a secret that does not open any more', async () => {
    expect(await send({ kind: 'sealed' })).toMatchObject({ ok: false, code: 'misconfigured' });
  });
});

describe('an account at Resend that somebody has typed', () => {
  it.each<[Trouble, string]>([
    [{ status: 401, name: 'invalid_api_key' }, 'key_refused'],
    [{ status: 403, name: 'validation_error' }, 'sender_refused'],
    [{ status: 429, name: 'daily_quota_exceeded' }, 'quota'],
    ['silent', 'no_answer'],
  ])('tells what is wrong: %o', async (trouble, fault) => {
    const resend = await openResend();
    opened.push(resend);
    resend.trouble = () => trouble;
    const result = await send({ kind: 'resend', apiKey: 're_test' }, false, resend.url);
    expect(result).toMatchObject({ ok: false, fault });
  });
});
