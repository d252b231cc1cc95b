import type { Level } from '../directory/types';

/** Whom a campaign speaks to, as a rule; the people are found when the wave leaves. */
export type Audience = {
  kind: 'guardians';
  /** Empty: all levels. */
  levels: Level[];
  /** Empty: all classes of the levels. */
  classCodes: string[];
  /** `one_per_family` stops at the first activated guardian of the family; `all_guardians` goes on. */
  goal: 'one_per_family' | 'all_guardians';
};

export type WaveStatus = 'draft' | 'scheduled' | 'sending' | 'sent' | 'cancelled';

/** Why somebody of the audience's scope is not written to: exactly one reason, the first that holds. */
export const EXCLUSION_REASONS = ['activated', 'family_covered', 'opted_out', 'no_address', 'left'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];
