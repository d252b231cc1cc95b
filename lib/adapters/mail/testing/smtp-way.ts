import { PATIENCE_MS, type WayOut } from '../../testing/way-out';
import { openSmtpMailer } from '../open-smtp-mailer';
import { EXAMPLE_MAIL } from './example-mail';
import { openScriptedSmtp, type SmtpScript } from './open-scripted-smtp';

const open = async (script: SmtpScript, { strict = false } = {}) => {
  const server = await openScriptedSmtp(script);
  const mailer = strict
    ? openSmtpMailer({ host: '127.0.0.1', port: server.port, security: 'starttls' })
    : openSmtpMailer(server.url, { patienceMs: PATIENCE_MS });
  return {
    attempt: () => mailer.send(EXAMPLE_MAIL),
    copies: () => server.taken,
    recover: () => {
      for (const step of ['CONNECT', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'BODY'] as const) delete script[step];
    },
    close: () => {
      mailer.close();
      server.close();
    },
  };
};
const smtp = (script: SmtpScript) => () => open(script);

/** Mail by SMTP, and all that a server may say. */
export const SMTP_WAY: WayOut = {
  name: 'SMTP',
  channel: 'email',
  open: (delayMs) => open({ delayMs }),
  openLosing: smtp({ BODY: 'cut' }),
  repeat: 'has the same name',
  cases: [
    ['no greeting', smtp({ CONNECT: 'silent' }), 'passing', 'server_unreachable'],
    ['no answer to the message', smtp({ BODY: 'silent' }), 'passing', 'server_unreachable'],
    ['421 at once', smtp({ CONNECT: '421 4.3.2 too busy' }), 'passing', 'server_busy'],
    ['421 at the recipient', smtp({ RCPT: '421 4.7.0 slow down' }), 'passing', 'server_busy'],
    ['450 at the recipient', smtp({ RCPT: '450 4.2.0 greylisted' }), 'passing', 'recipient_delayed'],
    ['452 after the message', smtp({ BODY: '452 4.2.2 full' }), 'passing', 'recipient_delayed'],
    ['a line dropped mid-DATA', smtp({ BODY: 'drop' }), 'passing', 'server_unreachable'],
    ['a line dropped after the message', smtp({ BODY: 'cut' }), 'passing', 'server_unreachable'],
    ['a reply that is none', smtp({ MAIL: 'hello?' }), 'passing', 'server_unreachable'],
    ['no TLS where it is asked for', () => open({}, { strict: true }), 'ours', 'encryption_missing'],
    ['550 no such user', smtp({ RCPT: '550 5.1.1 no such user' }), 'final', 'recipient_refused'],
    ['550 without a status', smtp({ RCPT: '550 unknown user' }), 'final', 'recipient_refused'],
    ['a mailbox that is closed', smtp({ RCPT: '550 5.2.1 disabled' }), 'final', 'recipient_refused'],
    ['no such user, told after DATA', smtp({ BODY: '550 5.1.1 unknown' }), 'final', 'recipient_refused'],
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
  ],
};
