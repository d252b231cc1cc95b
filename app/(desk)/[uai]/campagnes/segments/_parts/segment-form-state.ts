import type { Audience } from '@/lib/domain/campaign/types';
import type { AudienceSummary } from '../../_parts/audience-summary';

/** What the form of a segment shows, at first and again after a refusal. */
export type SegmentFormState = {
  name: string;
  rule: Audience;
  /** The version that was opened; of a new segment, none. */
  version: number;
  attempt: number;
  problem?: string;
  isNameWrong?: boolean;
  summary?: AudienceSummary;
};
