import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { MailMessage } from './mailer';
import { openResendMailer } from './open-resend-mailer';

const MESSAGE: MailMessage = {
  messageId: 'abc123@palier.example',
  from: { name: 'Collège "Jean-Macé"', address: 'palier@example.org' },
  to: { address: 'claire@example.org' },
  subject: 'Votre compte\r\nBcc: evil@example.org',
  html: '<p>Bonjour</p>',
  text: 'Bonjour',
  headers: { 'List-Unsubscribe': '<https://palier.example/o/1>' },
};

let close = () => {};
afterEach(() => close());

type Seen = { headers: IncomingHttpHeaders; body: Record<string, unknown> };

async function provider(status: number, answer: unknown, seen: Seen[] = []) {
  const server = createServer((request, response) => {
    let raw = '';
    request.on('data', (chunk) => {
      raw += chunk;
    });
    request.on('end', () => {
      seen.push({ headers: request.headers, body: JSON.parse(raw) });
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  close = () => server.close();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  return openResendMailer('re_test', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
}

describe('mail through Resend', () => {
  it('uses the message id as idempotency key and keeps header values on one line', async () => {
    const seen: Seen[] = [];
    const mailer = await provider(200, { id: 'sent-1' }, seen);
    expect(await mailer.send(MESSAGE)).toEqual({ ok: true, providerId: 'sent-1' });
    expect(seen[0]?.headers['idempotency-key']).toBe('abc123@palier.example');
    expect(seen[0]?.body).toMatchObject({
      from: '"Collège \\"Jean-Macé\\"" <palier@example.org>',
      to: 'claire@example.org',
      subject: 'Votre compte Bcc: evil@example.org',
      headers: {
        'Message-ID': '<abc123@palier.example>',
        'List-Unsubscribe': '<https://palier.example/o/1>',
      },
    });
  });

  it.each([
    [401, 'missing_api_key', 'ours', 'sign_in_refused'],
    [422, 'invalid_from_address', 'ours', 'sender_refused'],
    [403, 'unheard_of', 'ours', 'sender_refused'],
    [422, 'validation_error', 'final', 'message_refused'],
    [429, 'rate_limit_exceeded', 'passing', 'server_busy'],
    [500, 'internal_server_error', 'passing', 'server_unreachable'],
  ])('classifies %i %s once', async (statusCode, name, failure, code) => {
    const mailer = await provider(statusCode, { statusCode, name, message: 'no' });
    expect(await mailer.send(MESSAGE)).toEqual({ ok: false, failure, code });
  });

  it('takes a provider that is not there for a passing fault', async () => {
    const mailer = openResendMailer('re_test', 'http://127.0.0.1:9');
    expect(await mailer.send(MESSAGE)).toEqual({ ok: false, failure: 'passing', code: 'server_unreachable' });
  });
});
