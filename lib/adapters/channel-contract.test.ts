import { afterEach, describe, expect, it } from 'vitest';
import { SUPPRESSING } from '@/lib/domain/delivery/types';
import { describeWaiting, failureReasons } from '@/lib/messages/campaign';
import type { Mailer, MailMessage, SendResult } from './mailer';
import { openResendMailer } from './open-resend-mailer';
import { openSmtpMailer } from './open-smtp-mailer';
import { openResend, type Trouble } from './testing/open-resend';
import { openScriptedSmtp, type SmtpScript } from './testing/open-scripted-smtp';

/*
 * What every way out owes the engine, whatever its provider does: an answer and never a throw, the right class of failure,
 * an address given up only when nobody reads there, and a sentence for the screen. A way out that is added has its cases here.
 */

const PATIENCE_MS = 300;

const MESSAGE: MailMessage = {
  messageId: 'abc123@palier.example',
  from: { name: 'Collège', address: 'palier@example.org' },
  to: { address: 'claire@example.org' },
  subject: 'Votre compte EduConnect',
  html: '<p>Bonjour</p>',
  text: 'Bonjour',
  headers: {},
};

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const thing of opened.splice(0)) thing.close();
});

type Case = [situation: string, open: () => Promise<Mailer>, failure: string, code: string];

const smtp = (script: SmtpScript) => async () => {
  const server = await openScriptedSmtp(script);
  const mailer = openSmtpMailer(server.url, { patienceMs: PATIENCE_MS });
  opened.push(mailer, server);
  return mailer;
};
const strictSmtp = (script: SmtpScript) => async () => {
  const { port, close } = await openScriptedSmtp(script);
  const mailer = openSmtpMailer({ host: '127.0.0.1', port, security: 'starttls' });
  opened.push(mailer, { close });
  return mailer;
};
const resend = (trouble: Trouble) => async () => {
  const server = await openResend();
  server.trouble = () => trouble;
  opened.push(server);
  return openResendMailer('re_test', server.url, PATIENCE_MS);
};

const SMTP_CASES: Case[] = [
  ['no greeting', smtp({ CONNECT: 'silent' }), 'passing', 'server_unreachable'],
  ['no answer to the message', smtp({ BODY: 'silent' }), 'passing', 'server_unreachable'],
  ['421 at once', smtp({ CONNECT: '421 4.3.2 too busy' }), 'passing', 'server_busy'],
  ['421 at the recipient', smtp({ RCPT: '421 4.7.0 slow down' }), 'passing', 'server_busy'],
  ['450 at the recipient', smtp({ RCPT: '450 4.2.0 greylisted' }), 'passing', 'recipient_delayed'],
  ['452 after the message', smtp({ BODY: '452 4.2.2 full' }), 'passing', 'recipient_delayed'],
  ['a line dropped mid-DATA', smtp({ BODY: 'drop' }), 'passing', 'server_unreachable'],
  ['a reply that is none', smtp({ MAIL: 'hello?' }), 'passing', 'server_unreachable'],
  ['no TLS where it is asked for', strictSmtp({}), 'ours', 'misconfigured'],
  ['550 no such user', smtp({ RCPT: '550 5.1.1 no such user' }), 'final', 'recipient_refused'],
  ['550 without a status', smtp({ RCPT: '550 unknown user' }), 'final', 'recipient_refused'],
  ['a mailbox that is closed', smtp({ RCPT: '550 5.2.1 disabled' }), 'final', 'recipient_refused'],
  ['no such user, told after the message', smtp({ BODY: '550 5.1.1 unknown' }), 'final', 'recipient_refused'],
  ['a mailbox that is full', smtp({ RCPT: '552 5.2.2 over quota' }), 'passing', 'recipient_delayed'],
  ['a route that is broken', smtp({ RCPT: '550 5.4.4 cannot route' }), 'passing', 'recipient_delayed'],
  ['a system that is full', smtp({ RCPT: '550 5.3.1 system full' }), 'passing', 'recipient_delayed'],
  ['an unclear protocol answer', smtp({ RCPT: '550 5.5.0 not taken' }), 'final', 'message_refused'],
  ['a message too big', smtp({ MAIL: '552 5.3.4 too big' }), 'final', 'message_refused'],
  ['content that is refused', smtp({ BODY: '554 5.6.0 bad content' }), 'final', 'message_refused'],
  ['a policy at the recipient', smtp({ RCPT: '550 5.7.1 not allowed' }), 'ours', 'policy_refused'],
  ['a policy after the message', smtp({ BODY: '550 5.7.26 DMARC' }), 'ours', 'policy_refused'],
  ['a policy without a status', smtp({ RCPT: '550 blocked by SPF' }), 'ours', 'policy_refused'],
  ['a relay that is closed', smtp({ RCPT: '554 5.7.1 Relay access denied' }), 'ours', 'sender_refused'],
  ['a sender that is unknown', smtp({ RCPT: '550 5.1.8 bad sender' }), 'ours', 'sender_refused'],
  ['a sender that is refused', smtp({ MAIL: '550 5.7.1 not you' }), 'ours', 'sender_refused'],
  ['authentication asked for', smtp({ MAIL: '530 5.7.0 sign in' }), 'ours', 'sign_in_refused'],
];

const status = (code: number, name: string): Trouble => ({ status: code, name });
const RESEND_CASES: Case[] = [
  ['silence', resend('silent'), 'passing', 'server_unreachable'],
  ['a line that breaks', resend('cut'), 'passing', 'server_unreachable'],
  ['a malformed answer', resend('malformed'), 'passing', 'server_unreachable'],
  ['429', resend(status(429, 'rate_limit_exceeded')), 'passing', 'server_busy'],
  ['a quota used up', resend(status(429, 'monthly_quota_exceeded')), 'passing', 'server_busy'],
  ['500', resend(status(500, 'internal_server_error')), 'passing', 'server_unreachable'],
  ['503 in other words', resend(status(503, 'unheard_of')), 'passing', 'server_unreachable'],
  ['422 about the message', resend(status(422, 'validation_error')), 'final', 'message_refused'],
  ['401', resend(status(401, 'invalid_api_key')), 'ours', 'sign_in_refused'],
  ['a domain not verified', resend(status(403, 'validation_error')), 'ours', 'sender_refused'],
  ['a bad sender', resend(status(422, 'invalid_from_address')), 'ours', 'sender_refused'],
];

async function keepsTheContract(result: SendResult, failure: string, code: string): Promise<void> {
  expect(result).toMatchObject({ ok: false, failure, code });
  if (result.ok) return;
  expect(SUPPRESSING.includes(result.code)).toBe(code === 'recipient_refused');
  expect(failureReasons[result.code]).toMatch(/\p{L}{4}/u);
  expect(describeWaiting(result.code, 3)).toMatch(/^3\smessages attendent.*\.$/u);
}

describe.each<[string, Case[]]>([
  ['SMTP', SMTP_CASES],
  ['Resend', RESEND_CASES],
])('%s', (_, cases) => {
  it.each(cases)('answers %s with the right class of failure', async (_situation, open, failure, code) => {
    await keepsTheContract(await (await open()).send(MESSAGE), failure, code);
  });
});

describe('a slow provider', () => {
  it('is waited for', async () => {
    const server = await openScriptedSmtp({ delayMs: 120 });
    const mailer = openSmtpMailer(server.url);
    opened.push(mailer, server);
    expect(await mailer.send(MESSAGE)).toMatchObject({ ok: true });
  });
});
