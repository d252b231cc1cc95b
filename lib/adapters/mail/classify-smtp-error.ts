import type { FailureCode } from '@/lib/domain/delivery/types';

/** What nodemailer tells about a failure. */
export type SmtpError = {
  code?: string;
  /** The server's reply code, e.g. 550; absent when no reply came. */
  responseCode?: number;
  response?: string;
  /** The step that failed: `CONN`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`, `API`. */
  command?: string;
};

/** Settings of ours that nodemailer refuses or the server does: nobody's address is to blame. */
const OURS: Record<string, FailureCode> = {
  EAUTH: 'sign_in_refused',
  ENOAUTH: 'sign_in_refused',
  EOAUTH2: 'sign_in_refused',
  ECONFIG: 'misconfigured',
  EREQUIRETLS: 'misconfigured',
  EPROXY: 'misconfigured',
};

/** No reply, or a reply that makes no sense: the server may be back in a minute. */
const UNREACHABLE = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EMAXLIMIT',
]);

/**
 * RFC 5321 §4.2.1: 4yz may pass, 5yz will not. Which step refused tells whom it is about: MAIL FROM and AUTH
 * are about us, RCPT TO about the address, DATA about the message.
 */
export function classifySmtpError(error: SmtpError): FailureCode {
  const { code = '', responseCode: reply, command = '', response = '' } = error;
  if (reply === 421) return 'server_busy';
  const ours = OURS[code];
  // A 4yz answer to AUTH is a server in trouble, not a wrong password.
  if (ours) return reply && reply < 500 ? 'server_busy' : ours;
  if (reply === 530 || reply === 534 || reply === 535 || reply === 538) return 'sign_in_refused';
  if (command === 'RCPT TO' && reply) {
    if (reply < 500) return 'recipient_delayed';
    // "Relay access denied": the server takes no mail from us for anybody outside.
    return /\brelay/i.test(response) ? 'sender_refused' : 'recipient_refused';
  }
  if (command === 'MAIL FROM' && reply) return reply < 500 ? 'server_busy' : 'sender_refused';
  if (command === 'DATA' && reply) return reply < 500 ? 'recipient_delayed' : 'message_refused';
  if (UNREACHABLE.has(code)) return 'server_unreachable';
  // nodemailer itself found no valid recipient, or could not build the message.
  if (code === 'EENVELOPE') return 'recipient_refused';
  if (code === 'EMESSAGE') return 'message_refused';
  return 'server_unreachable';
}
