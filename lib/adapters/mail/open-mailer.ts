import { failed, type Mailer } from './mailer';
import { openResendMailer } from './open-resend-mailer';
import { openSmtpMailer } from './open-smtp-mailer';

export type MailRoute = {
  resendApiKey: string | undefined;
  resendBaseUrl: string | undefined;
  /** The school's or the région's server, or the built-in mailbox. */
  smtpUrl: string | undefined;
};

/** No way out is set: nothing is lost, every message waits until there is one. */
const nowhere: Mailer = {
  send: async () => failed('misconfigured'),
  close: () => {},
};

/** The way out that the settings ask for: Resend when it has a key, else SMTP. */
export function openMailer(route: MailRoute, options: { maxConnections?: number } = {}): Mailer {
  if (route.resendApiKey) return openResendMailer(route.resendApiKey, route.resendBaseUrl);
  return route.smtpUrl ? openSmtpMailer(route.smtpUrl, options) : nowhere;
}
