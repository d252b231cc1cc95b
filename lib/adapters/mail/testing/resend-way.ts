import { PATIENCE_MS, type WayOut } from '../../testing/way-out';
import { openResendMailer } from '../open-resend-mailer';
import { EXAMPLE_MAIL } from './example-mail';
import { openResend, type Trouble } from './open-resend';

const open = async (trouble?: Trouble, delayMs = 0) => {
  const server = await openResend();
  server.trouble = () => trouble;
  server.delayMs = delayMs;
  const mailer = openResendMailer('re_test', server.url, PATIENCE_MS);
  return {
    attempt: () => mailer.send(EXAMPLE_MAIL),
    copies: () => server.mails.map(({ headers }) => headers?.['Message-ID'] ?? ''),
    recover: () => {
      server.trouble = () => undefined;
    },
    close: () => {
      mailer.close();
      void server.close();
    },
  };
};
const resend = (trouble: Trouble) => () => open(trouble);
const status = (code: number, name: string) => resend({ status: code, name });

/** Mail by Resend's interface, and all that it may answer. */
export const RESEND_WAY: WayOut = {
  name: 'Resend',
  channel: 'email',
  open: (delayMs) => open(undefined, delayMs),
  openLosing: resend('cut'),
  repeat: 'reaches nobody again',
  cases: [
    ['silence', resend('silent'), 'passing', 'server_unreachable', 'uncertain'],
    ['a line that breaks', resend('cut'), 'passing', 'server_unreachable', 'uncertain'],
    ['a malformed answer', resend('malformed'), 'passing', 'server_unreachable', 'uncertain'],
    ['429', status(429, 'rate_limit_exceeded'), 'passing', 'server_busy'],
    ['a quota used up', status(429, 'monthly_quota_exceeded'), 'passing', 'server_busy'],
    ['500', status(500, 'internal_server_error'), 'passing', 'server_unreachable', 'uncertain'],
    ['503 in other words', status(503, 'unheard_of'), 'passing', 'server_unreachable', 'uncertain'],
    ['422 about the message', status(422, 'validation_error'), 'final', 'message_refused'],
    ['401', status(401, 'invalid_api_key'), 'ours', 'sign_in_refused'],
    ['a domain not verified', status(403, 'validation_error'), 'ours', 'sender_refused'],
    ['a bad sender', status(422, 'invalid_from_address'), 'ours', 'sender_refused'],
  ],
};
