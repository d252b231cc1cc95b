import type { EntFault } from '@/lib/domain/delivery/ent';
import { FAILURES, type FailureCode, type FailureKind } from '@/lib/domain/delivery/types';

/** One message to many people, who do not see one another. */
export type EntMessage = {
  subject: string;
  /** Plain HTML: paragraphs, lists, links. */
  html: string;
  /** What the ENT calls them. */
  recipients: readonly string[];
};

export type EntFailure = { ok: false; failure: FailureKind; code: FailureCode; fault?: EntFault };

/** What the ENT says of a draft before it is sent, and of a message that may have been. */
export type DraftState =
  /** `known`: which of its recipients the ENT knows; null when it does not say. */
  | { ok: true; state: 'draft'; known: ReadonlySet<string> | null }
  | { ok: true; state: 'sent' }
  /** Deleted by somebody, as a draft or after it was sent: nobody can tell which. */
  | { ok: true; state: 'gone' };

export type EntSent =
  | { ok: true }
  /** Refused as a whole for one of its recipients, and nothing was sent. */
  | 'try_each'
  /** `uncertain`: it may have been sent all the same; the draft's state will tell. */
  | (EntFailure & { uncertain?: true });

/**
 * The messaging of an ENT. A message is a draft first, whose id is kept before it is sent: a process that ends between
 * the two sends the same draft again, and asks first whether it has been. It never throws for what an ENT answers.
 */
export type EntMessenger = {
  /** Recipients of one message at most. */
  most: number;
  /** Who the account is, as the ENT says. */
  whoAmI(): Promise<{ ok: true; entId: string; name: string } | EntFailure>;
  draft(message: EntMessage): Promise<{ ok: true; draftId: string } | EntFailure>;
  look(draftId: string, recipients: readonly string[]): Promise<DraftState | EntFailure>;
  send(draftId: string, message: EntMessage): Promise<EntSent>;
  close(): void;
};

export const entFailed = (code: FailureCode, fault?: EntFault): EntFailure => ({
  ok: false,
  failure: FAILURES[code].kind,
  code,
  ...(fault ? { fault } : {}),
});

/** A way that is of no use to anybody: every message waits until it is put right. */
export const refusingMessenger = (...failure: Parameters<typeof entFailed>): EntMessenger => ({
  most: 1,
  whoAmI: async () => entFailed(...failure),
  draft: async () => entFailed(...failure),
  look: async () => entFailed(...failure),
  send: async () => entFailed(...failure),
  close: () => {},
});
