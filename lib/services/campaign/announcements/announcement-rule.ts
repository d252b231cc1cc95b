import { audienceInput } from '@/lib/domain/campaign/audience-rule';
import type { Audience } from '@/lib/domain/campaign/types';

/**
 * Whom an announcement speaks to: the guardians whom the end of the old login would lock out, each of them. A covered
 * family's other parent would be locked out all the same, so the plan's usual goal does not hold here.
 */
export const ANNOUNCEMENT_AUDIENCE: Audience = audienceInput.parse({
  kind: 'guardians',
  goal: 'all_guardians',
  lockedOut: true,
});
