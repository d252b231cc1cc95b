import type { WaveDelay, WaveStatus } from './types';

type Progress = { status: WaveStatus; delay: WaveDelay | null; nextAttemptAt: Date | null };

/** Whether a wave that has begun sends nothing before a later moment that is known: all that is left of it waits. */
export const isWaiting = ({ status, delay, nextAttemptAt }: Progress, now: Date): boolean =>
  status === 'sending' && delay !== null && nextAttemptAt !== null && nextAttemptAt > now;
