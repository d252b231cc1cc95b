import type { SmtpTarget } from '@/lib/domain/delivery/sender';
import { failed, type Mailer } from './mailer';
import { openResendMailer } from './open-resend-mailer';
import { openSmtpMailer } from './open-smtp-mailer';
import { resolveHost } from './resolve-public-host';

/** A school's or a région's own way out, with its secret in clear. */
export type SenderWay =
  | { kind: 'smtp'; target: SmtpTarget }
  | { kind: 'resend'; apiKey: string }
  /** Its secret does not open any more: the installation's key has changed. */
  | { kind: 'sealed' };

export type SenderOptions = {
  /** Mail servers on a private network are allowed. */
  allowPrivate: boolean;
  resendBaseUrl: string | undefined;
  maxConnections: number;
  /** How long an answer is waited for; the adapters' own time when it is not given. */
  patienceMs?: number;
};

/**
 * Opens a way out that somebody has typed into a form. A mail server's name is resolved and judged once, with the first
 * message: a mailer lives for one run of a wave or one test.
 */
export function openSenderMailer(way: SenderWay, options: SenderOptions): Mailer {
  if (way.kind === 'sealed') return refusing('misconfigured');
  if (way.kind === 'resend') {
    return openResendMailer(way.apiKey, options.resendBaseUrl, options.patienceMs);
  }
  const { target } = way;
  let opened: Promise<Mailer> | undefined;
  let isClosed = false;
  const open = async (): Promise<Mailer> => {
    const found = await resolveHost(target.host, options);
    if (found === 'unknown_host') return refusing('server_unreachable', found);
    if (found === 'private_host') return refusing('misconfigured', found);
    return openSmtpMailer(target, { ...options, ...found });
  };
  return {
    send: async (message) => {
      if (isClosed) return failed('server_unreachable');
      opened ??= open();
      return (await opened).send(message);
    },
    close: () => {
      isClosed = true;
      void opened?.then((mailer) => mailer.close());
    },
  };
}

const refusing = (...failure: Parameters<typeof failed>): Mailer => ({
  send: async () => failed(...failure),
  close: () => {},
});
