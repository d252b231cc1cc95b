import type { SchoolScope } from '@/db/scope';
import { type Mailer, type MailMessage, parseMailPerson } from '@/lib/adapters/mail/mailer';
import { openMailer } from '@/lib/adapters/mail/open-mailer';
import { writeMail } from '@/lib/adapters/mailbox/write-mail';
import type { MailContext } from '@/lib/services/campaign/mail-context';
import type { ServiceContext } from '@/lib/services/context';
import { openSender, type SenderContext } from '@/lib/services/delivery/sender/open-sender';
import { getContext, getServerConfig } from './context';

/** One connection a process, kept on globalThis because Next evaluates modules once per bundle. */
const store = globalThis as typeof globalThis & { palierMailer?: Mailer };

/** Whoever presses a button that sends waits for it. */
const PATIENCE_MS = 8_000;

/** What a verb that sends mail needs. The web sends messages to oneself only; waves are the worker's. */
export function getMailContext(): ServiceContext & MailContext {
  const config = getServerConfig();
  store.palierMailer ??= openMailer(config, { maxConnections: 1 });
  return { ...getContext(), mailer: store.palierMailer, mailFrom: parseMailPerson(config.mailFrom) };
}

/** What a verb needs that opens a sender of a school or a région. */
export function getSenderContext(): ServiceContext & SenderContext & { allowPrivate: boolean } {
  const { senderPrivateHosts: allowPrivate, resendBaseUrl } = getServerConfig();
  const senders = { allowPrivate, resendBaseUrl, maxConnections: 1, patienceMs: PATIENCE_MS };
  return { ...getMailContext(), senders, allowPrivate };
}

/** Sends as the school has chosen, as its waves do. `isOutside`: by a way that is not the installation's own. */
export async function withSchoolSender<T>(
  scope: SchoolScope,
  work: (ctx: ServiceContext & MailContext, isOutside: boolean) => Promise<T>,
): Promise<T> {
  const ctx = getSenderContext();
  const { close, sendLimit: _, ...sender } = await openSender(ctx, scope);
  return work({ ...ctx, ...sender }, sender.mailer !== ctx.mailer).finally(close);
}

/** Puts a message into the local mailbox, where there is one; it opens no connection and reaches nobody. */
export function getMailKeeper(uai: string, at: Date): ((mail: MailMessage) => Promise<void>) | undefined {
  const { localMailbox, mailboxDir } = getServerConfig();
  return localMailbox ? (mail) => writeMail(mailboxDir, mail, uai, at) : undefined;
}
