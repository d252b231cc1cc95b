import type { Level } from '@/lib/domain/directory/types';

/** A reason for which people get nothing, with some of their names. */
export type SummaryReason = { label: string; hint?: string; names: string[]; more: number };

/** What a rule does, in words, as a form shows it: closed to names where the role may not see them. */
export type AudienceSummary = {
  /** The rule as a sentence. */
  words: string;
  /** "27 responsables recevraient …", and the rest of the sentence. */
  first: string;
  rest: string;
  /** How many each channel reaches. */
  reach: string;
  names: string[];
  more: number;
  reasons: SummaryReason[];
  /** Why nobody is left. */
  empty?: string;
  /** What is to be known before it is used: lists that are missing, people who wait. */
  notes: string[];
};

/** What a form may choose from. */
export type AudienceChoices = {
  levels: { level: Level; guardians: number }[];
  classes: { code: string; level: Level }[];
  /** Waves that have left, the newest first. */
  waves: { id: string; title: string }[];
  segments: { id: string; name: string }[];
  /** Where the rule is counted while it is being changed. */
  address: string;
};
