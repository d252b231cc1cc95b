import type { Mailer } from './mailer';
import { openResendMailer } from './open-resend-mailer';
import { openSmtpMailer } from './open-smtp-mailer';

export type MailRoute = {
  resendApiKey: string | undefined;
  resendBaseUrl: string | undefined;
  /** The school's or the région's server, or the built-in mailbox. */
  smtpUrl: string | undefined;
  maxConnections?: number;
};

/** The way out that the settings ask for: Resend when it has a key, else SMTP. Undefined when there is none. */
export function openMailer(route: MailRoute): Mailer | undefined {
  if (route.resendApiKey) return openResendMailer(route.resendApiKey, route.resendBaseUrl);
  const { smtpUrl, maxConnections } = route;
  if (!smtpUrl) return undefined;
  return openSmtpMailer(smtpUrl, maxConnections ? { maxConnections } : {});
}
