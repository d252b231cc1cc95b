import type { SenderFault } from '@/lib/domain/delivery/sender';
import { FAILURES, type FailureCode, type FailureKind } from '@/lib/domain/delivery/types';

export type MailPerson = { name?: string; address: string };

/** One message to one person, ready to leave. */
export type MailMessage = {
  /** Without angle brackets. The same for every attempt at this message, so that a repeat can be recognised. */
  messageId: string;
  from: MailPerson;
  replyTo?: MailPerson;
  to: MailPerson;
  subject: string;
  html: string;
  text: string;
  /** Further header fields, e.g. `List-Unsubscribe`. */
  headers: Record<string, string>;
  /** A file that comes along. Messages to families have none. */
  attachment?: { fileName: string; mediaType: string; content: string };
  /** Given back by a provider with what it says of the message later; letters, digits, `_` and `-`. */
  reference?: string;
};

export type SendResult =
  | { ok: true; providerId: string }
  | {
      ok: false;
      failure: FailureKind;
      code: FailureCode;
      /** What is wrong with the way out, as closely as it can be told: for whoever sets it up. */
      fault?: SenderFault;
      /** It may have been taken all the same: to be repeated under the same key, or not at all. */
      uncertain?: true;
    };

/** Several messages in one round trip, by providers that offer it. */
export type MessageBatch = {
  /** Messages in one request at most. */
  most: number;
  /**
   * One result for each message, in their order. A repeat under the same key delivers nothing that was taken before.
   * `try_each`: refused as a whole for what one of them holds, and nothing was taken.
   */
  send(requestKey: string, messages: readonly MailMessage[]): Promise<SendResult[] | 'try_each'>;
};

/** The way out for mail. It never throws for what a provider answers: failures are classified once, here. */
export type Mailer = {
  send(message: MailMessage): Promise<SendResult>;
  batch?: MessageBatch;
  close(): void;
};

export const failed = (code: FailureCode, fault?: SenderFault): SendResult => ({
  ok: false,
  failure: FAILURES[code].kind,
  code,
  ...(fault ? { fault } : {}),
});

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A header value on one line: nobody adds header fields through a name or a subject. */
export const oneLine = (text: string): string => text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim();

/** "Palier <x@y>" or "x@y", as MAIL_FROM gives it. Throws on what is neither: a mistake in the settings. */
export function parseMailPerson(text: string): MailPerson {
  const match = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>\s]+@[^<>\s]+)>|([^<>\s]+@[^<>\s]+))\s*$/.exec(text);
  const address = match?.[2] ?? match?.[3];
  if (!address) throw new Error('MAIL_FROM is neither « address » nor « Name <address> »');
  return match?.[1] ? { name: match[1], address } : { address };
}
