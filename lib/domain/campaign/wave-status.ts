import type { WaveStatus } from './types';

/**
 * The legal moves of a wave. Approving is the principal's, and says that text and audience may leave; scheduling says
 * when. `sent` (all is done) and `cancelled` are ends: what has left cannot be taken back, a cancelled wave is made
 * anew rather than revived, and whom a wave did not reach gets another one. A paused wave is `sent` when nobody waits for
 * it any more. Cancelling while it is sending, or
 * paused, stops what has not left yet.
 */
const MOVES: Record<WaveStatus, readonly WaveStatus[]> = {
  draft: ['approved', 'scheduled', 'cancelled'],
  approved: ['draft', 'scheduled', 'cancelled'],
  scheduled: ['sending', 'cancelled'],
  sending: ['paused', 'sent', 'cancelled'],
  paused: ['sending', 'sent', 'cancelled'],
  sent: [],
  cancelled: [],
};

/** Whether a wave may go from one status to the other; a status never moves to itself. */
export const canMove = (from: WaveStatus, to: WaveStatus): boolean => MOVES[from].includes(to);

/** Whether subject, text and audience may still be changed: only what nobody has approved. */
export const canEdit = (status: WaveStatus): boolean => status === 'draft';

/** Whether nothing of the wave has left yet. */
export const isAhead = (status: WaveStatus): boolean =>
  status === 'draft' || status === 'approved' || status === 'scheduled';
