import type { SenderFault } from '@/lib/domain/delivery/sender';
import {
  classifySmtpError,
  isCertificateError,
  isOtherEncryption,
  type SmtpError,
} from './classify-smtp-error';

/**
 * What is wrong with a mail server as it is set up, as closely as nodemailer and Node tell it; undefined when the way was
 * fine and the message was not. Their codes are coarse (`ESOCKET` for most), so their words are looked at too.
 */
export function findSmtpFault(error: SmtpError): SenderFault | undefined {
  const { code = '', message = '', command = '', responseCode } = error;
  const says = (words: RegExp) => words.test(`${code} ${message}`);
  if (code === 'EDNS' || says(/ENOTFOUND|EAI_AGAIN|ENODATA/)) return 'unknown_host';
  if (says(/ECONNREFUSED/)) return 'connection_refused';
  if (isCertificateError(error)) return 'certificate';
  if (code === 'ETLS' && responseCode) return 'no_tls';
  if (isOtherEncryption(error)) return 'not_tls';
  const failure = classifySmtpError(error);
  if (failure === 'server_busy') return 'busy';
  if (failure === 'sign_in_refused') return 'sign_in_refused';
  if (failure === 'sender_refused') return 'sender_refused';
  if (code === 'ETIMEDOUT' || says(/timed? ?out|greeting never received/i)) return 'no_answer';
  if (says(/EHOSTUNREACH|ENETUNREACH/)) return 'no_answer';
  if (failure === 'server_unreachable' && command !== 'API') return 'connection_lost';
  return undefined;
}
