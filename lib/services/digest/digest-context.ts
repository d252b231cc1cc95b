import type { MailContext } from '../campaign/mail-context';

/** What a verb that mails colleagues is given: it asks the time again while it sends, and ends when it is told to. */
export type DigestContext = MailContext & { clock: () => Date; signal: AbortSignal };
