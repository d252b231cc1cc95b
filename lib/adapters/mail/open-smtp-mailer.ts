import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import type { SmtpTarget } from '@/lib/domain/delivery/sender';
import { buildMime } from './build-mime';
import { classifySmtpError, type SmtpError } from './classify-smtp-error';
import { findSmtpFault } from './find-smtp-fault';
import { failed, type Mailer } from './mailer';

/** A message is sent inside a transaction that an import waits for: a server that is silent must not hold it. */
const TIMEOUTS_MS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

const listTimeouts = (mostMs = Number.POSITIVE_INFINITY) =>
  Object.fromEntries(Object.entries(TIMEOUTS_MS).map(([name, ms]) => [name, Math.min(ms, mostMs)]));

/** As nodemailer wants it. `address`: where to connect to, when `host` has been resolved already. */
function buildWay({ host, port, security, auth }: SmtpTarget, address = host) {
  return {
    host: address,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    // RFC 6066 §3: an address is no server name.
    tls: isIP(host) ? {} : { servername: host },
    ...(auth ? { auth: { user: auth.user, pass: auth.password } } : {}),
  };
}

export type SmtpOptions = {
  maxConnections?: number;
  /** Where to connect to, when the host has been resolved already. */
  address?: string;
  /** Shorter than what a wave waits: somebody looks at a form meanwhile. */
  patienceMs?: number;
};

/**
 * Mail over SMTP through a pool of connections. `target`: `smtp://user:password@host:587`, `smtps://host`, or its parts.
 */
export function openSmtpMailer(target: string | SmtpTarget, options: SmtpOptions = {}): Mailer {
  const way = typeof target === 'string' ? { url: target } : buildWay(target, options.address);
  const transport = createTransport({
    ...way,
    pool: true,
    maxConnections: options.maxConnections ?? 5,
    // A connection that breaks after the data may have delivered: the caller decides whether to repeat.
    maxRequeues: 0,
    idleTimeout: 30_000,
    // Messages are built here from data only: nothing may make nodemailer read a file or a URL.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...listTimeouts(options.patienceMs),
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
        return failed(classifySmtpError(error as SmtpError), findSmtpFault(error as SmtpError));
      }
    },
    close: () => transport.close(),
  };
}
