import { createTransport } from 'nodemailer';
import { buildMime } from './build-mime';
import { classifySmtpError, type SmtpError } from './classify-smtp-error';
import { failed, type Mailer } from './mailer';

/** A message is sent inside a transaction that an import waits for: a server that is silent must not hold it. */
const TIMEOUTS_MS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

/**
 * Mail over SMTP through a pool of connections. `url`: `smtp://user:password@host:587`, `smtps://host`.
 */
export function openSmtpMailer(url: string, options: { maxConnections?: number } = {}): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: options.maxConnections ?? 5,
    // A connection that breaks after the data may have delivered: the caller decides whether to repeat.
    maxRequeues: 0,
    idleTimeout: 30_000,
    // Messages are built here from data only: nothing may make nodemailer read a file or a URL.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...TIMEOUTS_MS,
  });
  return {
    async send(message) {
      const { messageId, from, to } = message;
      try {
        // As objects: one address each, whatever it holds.
        const envelope = { from: { address: from.address }, to: { address: to.address } };
        await transport.sendMail({ envelope, raw: buildMime(message) });
        return { ok: true, providerId: messageId };
      } catch (error) {
        return failed(classifySmtpError(error as SmtpError));
      }
    },
    close: () => transport.close(),
  };
}
