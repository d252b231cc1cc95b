import type { Level } from '../directory/types';
import type { QuietReason } from './quiet-time';

/** Whom a campaign speaks to, as a rule; the people are found when the wave leaves. */
export type Audience = {
  kind: 'guardians';
  /** Empty: all levels. */
  levels: Level[];
  /** Empty: all classes of the levels. */
  classCodes: string[];
  /** `one_per_family` stops once the family is covered; `all_guardians` goes on. */
  goal: 'one_per_family' | 'all_guardians';
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

/**
 * Why somebody of the audience's scope is not written to: exactly one reason, the first that holds in this
 * order. `left`, `pressure` (had to wait for so long that the wave was over) and `cancelled` exist for stored
 * deliveries only.
 */
export const EXCLUSION_REASONS = [
  'left',
  'activated',
  'family_covered',
  'opted_out',
  'bounced',
  'no_address',
  'same_address',
  'pressure',
  'cancelled',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/**
 * Why a wave leaves, or goes on, later: a quiet time; messages that a server put off; the sender's pace; messages
 * that are spread over time, wait for another one's distance, or are kept back for comparison.
 */
export type WaveDelay = QuietReason | 'retry' | 'rate' | 'spread' | 'pressure' | 'held_back';

/**
 * Why an address is not written to. `opposition` and `complaint` are a person's will and outlive the data of
 * the school; `bounce` says that nobody reads there.
 */
export type SuppressionReason = 'opposition' | 'complaint' | 'bounce';

/** Why an address that a server has refused is written to again. */
export const LIFT_REASONS = ['family_confirmed', 'server_mistaken', 'mailbox_back'] as const;
export type LiftReason = (typeof LIFT_REASONS)[number];
