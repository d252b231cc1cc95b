import { type Mailer, type MailMessage, parseMailPerson } from '@/lib/adapters/mail/mailer';
import { openMailer } from '@/lib/adapters/mail/open-mailer';
import { writeMail } from '@/lib/adapters/mailbox/write-mail';
import type { MailContext } from '@/lib/services/campaign/mail-context';
import type { ServiceContext } from '@/lib/services/context';
import { getContext, getServerConfig } from './context';

/** One connection a process, kept on globalThis because Next evaluates modules once per bundle. */
const store = globalThis as typeof globalThis & { palierMailer?: Mailer };

/** What a verb that sends mail needs. The web sends messages to oneself only; waves are the worker's. */
export function getMailContext(): ServiceContext & MailContext {
  const config = getServerConfig();
  store.palierMailer ??= openMailer(config, { maxConnections: 1 });
  return { ...getContext(), mailer: store.palierMailer, mailFrom: parseMailPerson(config.mailFrom) };
}

/** Puts a message into the local mailbox, where there is one; it opens no connection and reaches nobody. */
export function getMailKeeper(uai: string, at: Date): ((mail: MailMessage) => Promise<void>) | undefined {
  const { localMailbox, mailboxDir } = getServerConfig();
  return localMailbox ? (mail) => writeMail(mailboxDir, mail, uai, at) : undefined;
}
