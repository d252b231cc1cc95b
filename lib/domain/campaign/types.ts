import type { Cell } from '../adoption/measure';
import type { Level } from '../directory/types';
import type { Language } from '../materials/library/languages';
import type { QuietReason } from './quiet-time';

/** `adult_pupils` are of age on the day: they act alone. E-mails speak to guardians only; pupils are written to in the ENT. */
export const AUDIENCE_ROLES = ['guardians', 'pupils', 'adult_pupils'] as const;
export type AudienceRole = (typeof AUDIENCE_ROLES)[number];

/**
 * What may be wrong with how a guardian can be reached: as SIECLE writes it, or as a server (`bounced_email`) or a call
 * (`wrong_number`) has said since.
 */
export const FINDINGS = [
  'no_email',
  'malformed_email',
  'shared_email',
  'bounced_email',
  'no_mobile',
  'malformed_mobile',
  'wrong_number',
] as const;
export type Finding = (typeof FINDINGS)[number];

/** Ways in which somebody may have had a message of ours; a call that nobody took is none. */
export const AUDIENCE_CHANNELS = [
  'email',
  'letter',
  'handed_out',
  'ent_message',
  'phone',
  'meeting',
] as const;
export type AudienceChannel = (typeof AUDIENCE_CHANNELS)[number];

/**
 * What became of an earlier wave for a person, one each: `bounced` is an address that does not exist, told at once or
 * later; `not_sent` is everybody else. Who has read it or answered, no ledger knows.
 */
export const EARLIER_OUTCOMES = ['received', 'bounced', 'failed', 'not_sent'] as const;
export type EarlierOutcome = (typeof EARLIER_OUTCOMES)[number];

/**
 * Whom a campaign speaks to, as a rule; the people are found when the wave leaves. It is made of chips: a person passes
 * a kind of chip by any of its choices, and must pass every kind. A kind that is empty or null asks nothing.
 * As it is stored: `audience-rule.ts` reads it, and what older versions have written.
 */
export type Audience = {
  version: 2;
  kind: AudienceRole;
  /** Empty: all levels. */
  levels: Level[];
  /** Empty: all classes of the levels. */
  classCodes: string[];
  /** Pupils of these classes count for nothing, whatever else is asked. */
  excludedClassCodes: string[];
  /** `one_per_family` stops once the family is covered; `all_guardians` goes on. */
  goal: 'one_per_family' | 'all_guardians';
  cells: Cell[];
  /** Of the whole family (METRICS: covered). */
  family: 'covered' | 'not_covered' | null;
  findings: Finding[];
  /** No message by this channel (`any`: by none that contact pressure counts) for so many days; null days: never yet. */
  lastContact: { channel: AudienceChannel | 'any'; days: number | null } | null;
  /** As noted for the person, or else for the family; `unknown`: for neither. */
  languages: (Language | 'unknown')[];
  earlier: { waveId: string; outcomes: EarlierOutcome[] } | null;
  /** Only those whom the end of the old login would lock out (`isLockedOut`). */
  lockedOut: boolean;
};

export const WAVE_STATUSES = [
  'draft',
  'approved',
  'scheduled',
  'sending',
  'paused',
  'sent',
  'cancelled',
] as const;
export type WaveStatus = (typeof WAVE_STATUSES)[number];

/** Why a person of the levels and classes is not meant at all: the kind of chip that they do not pass. */
export const CHIP_REASONS = [
  'other_cell',
  'other_family',
  'no_finding',
  'recent_contact',
  'other_language',
  'other_outcome',
  'not_locked_out',
] as const;
export type ChipReason = (typeof CHIP_REASONS)[number];

/**
 * Why somebody of the audience's scope is not written to: exactly one reason, the first that holds in this
 * order. `left` and `cancelled` exist for stored deliveries only; `pressure` is for who would have to wait for so long
 * that the wave is over.
 */
export const EXCLUSION_REASONS = [
  'left',
  'activated',
  'family_covered',
  ...CHIP_REASONS,
  'opted_out',
  'bounced',
  'no_address',
  'no_ent_id',
  'same_address',
  'pressure',
  'cancelled',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/**
 * Why a wave leaves, or goes on, later: a quiet time; messages that a server put off; the sender's pace; messages
 * that are spread over time, wait for another one's distance, or are kept back for comparison; somebody of the school
 * who sends them by hand in the ENT.
 */
export type WaveDelay = QuietReason | 'retry' | 'rate' | 'spread' | 'pressure' | 'held_back' | 'by_hand';

/**
 * Why an address is not written to, or a number not called. `opposition` and `complaint` are a person's will and outlive
 * the data of the school; `bounce` says that nobody reads there, `wrong_number` that somebody else answers.
 */
export type SuppressionReason = 'opposition' | 'complaint' | 'bounce' | 'wrong_number';

/** Why an address that a server has refused is written to again. */
export const LIFT_REASONS = ['family_confirmed', 'server_mistaken', 'mailbox_back'] as const;
export type LiftReason = (typeof LIFT_REASONS)[number];
