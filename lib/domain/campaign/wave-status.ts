import type { WaveStatus } from './types';

/**
 * The legal moves of a wave. `sent` and `cancelled` are ends: what has left cannot be taken back, and a
 * cancelled wave is made anew rather than revived. Cancelling while it is sending stops what has not left yet.
 */
const MOVES: Record<WaveStatus, readonly WaveStatus[]> = {
  draft: ['scheduled', 'cancelled'],
  scheduled: ['sending', 'cancelled'],
  sending: ['sent', 'cancelled'],
  sent: [],
  cancelled: [],
};

/** Whether a wave may go from one status to the other; a status never moves to itself. */
export const canMove = (from: WaveStatus, to: WaveStatus): boolean => MOVES[from].includes(to);

/** Whether subject, text and audience may still be changed: only what nobody has approved. */
export const canEdit = (status: WaveStatus): boolean => status === 'draft';
