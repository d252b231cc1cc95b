import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailMessage } from './mailer';
import { openResendMailer } from './open-resend-mailer';
import { openResend, type ResendServer, type Trouble } from './testing/open-resend';

const MESSAGE: MailMessage = {
  messageId: 'abc123@palier.example',
  from: { name: 'Collège "Jean-Macé"', address: 'palier@example.org' },
  to: { address: 'claire@example.org' },
  subject: 'Votre compte\r\nBcc: evil@example.org',
  html: '<p>Bonjour</p>',
  text: 'Bonjour',
  headers: { 'List-Unsubscribe': '<https://palier.example/o/1>' },
  reference: 'signed_reference-1',
};
const listMessages = (count: number): MailMessage[] =>
  Array.from({ length: count }, (_, i) => ({
    ...MESSAGE,
    messageId: `m${i}@palier.example`,
    to: { address: `r${i}@example.org` },
  }));

let resend: ResendServer;

beforeAll(async () => {
  resend = await openResend();
});
beforeEach(() => resend.reset());
afterAll(() => resend.close());

const open = () => openResendMailer('re_test', resend.url);
const batch = () => {
  const { batch: way } = open();
  if (!way) throw new Error('no batch');
  return way;
};
const once = (trouble: Trouble) => {
  resend.trouble = (count) => (count === 1 ? trouble : undefined);
};

describe('one message through Resend', () => {
  it('has its id as idempotency key, one line for each header value, and its reference as a tag', async () => {
    expect(await open().send(MESSAGE)).toMatchObject({ ok: true });
    expect(resend.requests).toEqual([{ path: '/emails', key: 'abc123@palier.example', count: 1 }]);
    expect(resend.mails[0]).toMatchObject({
      from: '"Collège \\"Jean-Macé\\"" <palier@example.org>',
      to: 'claire@example.org',
      subject: 'Votre compte Bcc: evil@example.org',
      tags: [{ name: 'palier', value: 'signed_reference-1' }],
      headers: {
        'Message-ID': '<abc123@palier.example>',
        'List-Unsubscribe': '<https://palier.example/o/1>',
      },
    });
  });

  it.each([
    [401, 'missing_api_key', 'ours', 'sign_in_refused', 'key_refused'],
    [401, 'something_new', 'ours', 'sign_in_refused', 'key_refused'],
    [422, 'invalid_from_address', 'ours', 'sender_refused', 'sender_refused'],
    // A domain that is not verified.
    [403, 'validation_error', 'ours', 'sender_refused', 'sender_refused'],
    [422, 'validation_error', 'final', 'message_refused', undefined],
    [429, 'daily_quota_exceeded', 'passing', 'server_busy', 'quota'],
  ])('classifies %i %s once, as a refusal that is certain', async (status, name, failure, code, fault) => {
    resend.trouble = () => ({ status, name });
    expect(await open().send(MESSAGE)).toEqual({ ok: false, failure, code, ...(fault ? { fault } : {}) });
    expect(resend.requests).toHaveLength(1);
  });

  it.each<[string, Trouble]>([
    ['a broken provider', { status: 500, name: 'internal_server_error' }],
    ['an answer that cannot be read', 'malformed'],
    ['a line that breaks', 'cut'],
    ['a first attempt still under way', { status: 409, name: 'concurrent_idempotent_requests' }],
  ])('takes %s for passing, and knows that the message may have left', async (_, trouble) => {
    once(trouble);
    expect(await open().send(MESSAGE)).toMatchObject({ ok: false, failure: 'passing', uncertain: true });
    expect(await open().send(MESSAGE)).toMatchObject({ ok: true });
    expect(resend.mails).toHaveLength(1);
  });

  it('is taken for sent when a repeat with other words is refused: the first one was taken', async () => {
    once('cut');
    await open().send(MESSAGE);
    expect(await open().send({ ...MESSAGE, text: 'Bonsoir' })).toMatchObject({ ok: true });
    expect(resend.mails).toHaveLength(1);
  });

  it('waits as long as the provider asks when that is short, and comes back later when it is long', async () => {
    once({ status: 429, name: 'rate_limit_exceeded', headers: { 'retry-after': '0' } });
    expect(await open().send(MESSAGE)).toMatchObject({ ok: true });
    expect(resend.requests).toHaveLength(2);
    resend.reset();
    once({ status: 429, name: 'rate_limit_exceeded', headers: { 'retry-after': '60' } });
    expect(await open().send(MESSAGE)).toEqual({ ok: false, failure: 'passing', code: 'server_busy' });
    expect(resend.requests).toHaveLength(1);
  });

  it('does not go on asking a provider that always puts it off', async () => {
    resend.trouble = () => ({ status: 429, name: 'rate_limit_exceeded', headers: { 'retry-after': '0' } });
    expect(await open().send(MESSAGE)).toMatchObject({ code: 'server_busy' });
    expect(resend.requests).toHaveLength(4);
  });

  it('takes a provider that is not there for a passing fault', async () => {
    const mailer = openResendMailer('re_test', 'http://127.0.0.1:9');
    expect(await mailer.send(MESSAGE)).toMatchObject({
      failure: 'passing',
      code: 'server_unreachable',
      fault: 'no_answer',
    });
  });
});

describe('a hundred messages through Resend', () => {
  it('go in one request, and a repeat under the same key delivers nothing', async () => {
    const messages = listMessages(100);
    expect(await batch().send('key', messages)).toHaveLength(100);
    expect(await batch().send('key', messages)).toEqual(
      Array(100).fill(expect.objectContaining({ ok: true })),
    );
    expect(resend.mails).toHaveLength(100);
    expect(resend.requests.map(({ path, count }) => [path, count])).toEqual(
      Array(2).fill(['/emails/batch', 100]),
    );
  });

  it('are told apart when one of them is refused', async () => {
    const [a, bad, c] = listMessages(3);
    if (!a || !bad || !c) throw new Error('three');
    const results = await batch().send('key', [a, { ...bad, to: { address: 'nobody' } }, c]);
    expect(results).toEqual([
      { ok: true, providerId: expect.any(String) },
      { ok: false, failure: 'final', code: 'message_refused' },
      { ok: true, providerId: expect.any(String) },
    ]);
    expect(new Set(resend.mails.map((mail) => mail.to))).toEqual(
      new Set(['r0@example.org', 'r2@example.org']),
    );
  });

  it('are tried each alone when all are refused for what they hold', async () => {
    once({ status: 422, name: 'validation_error' });
    expect(await batch().send('key', listMessages(2))).toBe('try_each');
  });

  it.each<[string, Trouble]>([
    ['broken', { status: 500, name: 'application_error' }],
    ['malformed', 'malformed'],
    ['cut', 'cut'],
  ])('may all have left after an answer that is %s', async (_, trouble) => {
    once(trouble);
    const results = await batch().send('key', listMessages(2));
    expect(results).toEqual(
      Array(2).fill(expect.objectContaining({ code: 'server_unreachable', uncertain: true })),
    );
  });

  it('are all taken for sent when a repeat without some of them is refused', async () => {
    once('cut');
    await batch().send('key', listMessages(3));
    expect(await batch().send('key', listMessages(2))).toEqual(
      Array(2).fill(expect.objectContaining({ ok: true })),
    );
    expect(resend.mails).toHaveLength(3);
  });
});
