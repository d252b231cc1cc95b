import type { FailureCode } from '@/lib/domain/delivery/types';
import { classifyRefusal, readEnhancedStatus } from './read-enhanced-status';

/** What nodemailer tells about a failure. */
export type SmtpError = {
  code?: string;
  /** The server's reply code, e.g. 550; absent when no reply came. */
  responseCode?: number;
  response?: string;
  /** The step that failed: `CONN`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`, `API`. */
  command?: string;
  message?: string;
};

/** Node tells a certificate that does not hold in its code or its words only. */
export const isCertificateError = ({ code, message }: SmtpError): boolean =>
  /certificate|altnames|CERT_|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY)/i.test(`${code} ${message}`);

/** Node's own code and words for a port that speaks with another encryption; nodemailer's EPROTOCOL is a server that greets with a refusal. */
export const isOtherEncryption = ({ code, message }: SmtpError): boolean =>
  /wrong version number|packet length too long|\bEPROTO\b|unknown protocol/i.test(`${code} ${message}`);

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
  if (isCertificateError(error)) return 'certificate_refused';
  if (code === 'ETLS' && reply && reply >= 500) return 'encryption_missing';
  if (!reply && isOtherEncryption(error)) return 'encryption_mismatch';
  const ours = OURS[code];
  // A 4yz answer to AUTH is a server in trouble, not a wrong password.
  if (ours) return reply && reply < 500 ? 'server_busy' : ours;
  if (reply === 530 || reply === 534 || reply === 535 || reply === 538) return 'sign_in_refused';
  if ((command === 'RCPT TO' || command === 'DATA') && reply) {
    return reply < 500 ? 'recipient_delayed' : classifyRefusal(reply, response, command);
  }
  if (command === 'MAIL FROM' && reply) {
    if (reply < 500) return 'server_busy';
    // RFC 1870 §6.1: the size is announced with the sender.
    const status = readEnhancedStatus(response);
    const isTooBig = status ? status.subject === 3 && status.detail === 4 : reply === 552;
    return isTooBig ? 'message_refused' : 'sender_refused';
  }
  if (UNREACHABLE.has(code)) return 'server_unreachable';
  // nodemailer itself refuses the recipient or could not build the message; a server that answers with no code is no server.
  if (code === 'EMESSAGE' || (code === 'EENVELOPE' && command === 'API')) return 'message_refused';
  return 'server_unreachable';
}
