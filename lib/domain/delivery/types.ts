/** `pending` until a worker settles it; every other status is an outcome and never changes again. */
export const DELIVERY_STATUSES = ['pending', 'sent', 'excluded', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Why a message that is pending may not be tried yet. */
export type WaitReason = 'spread' | 'held_back' | 'pressure' | 'retry';

/** What a provider may say of a message that it has taken. */
export const DELIVERY_EVENT_KINDS = ['delivered', 'bounced', 'complained'] as const;
export type DeliveryEventKind = (typeof DELIVERY_EVENT_KINDS)[number];

/** What went wrong with a message; a provider's own words are translated to one of these in the adapter. */
export const FAILURE_CODES = [
  'recipient_refused',
  'recipient_delayed',
  'message_refused',
  'policy_refused',
  'server_unreachable',
  'server_busy',
  'sender_refused',
  'sign_in_refused',
  'encryption_missing',
  'encryption_mismatch',
  'certificate_refused',
  'misconfigured',
  'ent_recipient_refused',
  'ent_draft_lost',
  'not_in_ent',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/**
 * `passing`: may go through later; `final`: this address will not; `ours`: our settings or account are
 * refused, nobody's address is to blame.
 */
export type FailureKind = 'passing' | 'final' | 'ours';

/** What each failure is, and whether it says something about this recipient or about the server for everybody. */
export const FAILURES: Record<FailureCode, { kind: FailureKind; about: 'recipient' | 'server' }> = {
  recipient_refused: { kind: 'final', about: 'recipient' },
  message_refused: { kind: 'final', about: 'recipient' },
  recipient_delayed: { kind: 'passing', about: 'recipient' },
  // Said of one recipient at a time: one strict server must not hold up everybody else's messages.
  policy_refused: { kind: 'ours', about: 'recipient' },
  server_unreachable: { kind: 'passing', about: 'server' },
  server_busy: { kind: 'passing', about: 'server' },
  sender_refused: { kind: 'ours', about: 'server' },
  sign_in_refused: { kind: 'ours', about: 'server' },
  encryption_missing: { kind: 'ours', about: 'server' },
  encryption_mismatch: { kind: 'ours', about: 'server' },
  certificate_refused: { kind: 'ours', about: 'server' },
  misconfigured: { kind: 'ours', about: 'server' },
  ent_recipient_refused: { kind: 'final', about: 'recipient' },
  // Deleted in the ENT before it was known whether it had been sent: a second one might be a repeat.
  ent_draft_lost: { kind: 'final', about: 'recipient' },
  // Said by who sends by hand.
  not_in_ent: { kind: 'final', about: 'recipient' },
};

/** What says that nobody reads at an address: it is not written to again until SIECLE has another one. */
export const SUPPRESSING: readonly FailureCode[] = ['recipient_refused'];
