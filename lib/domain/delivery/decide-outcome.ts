import { FAILURES, type FailureCode } from './types';

/** A recipient's own server may put us off this many times before the message is given up. */
export const MAX_ATTEMPTS = 5;
/** A message whose server stays away is given up after a day: later it would no longer be true. */
export const MAX_LATE_MS = 24 * 3600_000;
/** Who must wait for another message's distance waits a week at most: then the wave is over without them. */
export const MAX_WAIT_MS = 7 * 24 * 3600_000;

export type Outcome =
  | { status: 'failed'; attempts: number }
  /** Stays pending; `stop`: nobody else can be reached now either, so the run ends and comes back later. */
  | { status: 'pending'; attempts: number; stop: boolean; dueAt: Date };

/**
 * What becomes of a message that did not leave. A failure that is about the recipient counts as an attempt;
 * one that is about the server counts for nobody, so that an outage does not use up everybody's attempts.
 */
export function decideOutcome(input: {
  code: FailureCode;
  /** Attempts before this one. */
  attempts: number;
  /** When it should have left. */
  plannedAt: Date;
  now: Date;
}): Outcome {
  const { kind, about } = FAILURES[input.code];
  const attempts = about === 'recipient' ? input.attempts + 1 : input.attempts;
  const tooLate = input.now.getTime() - input.plannedAt.getTime() >= MAX_LATE_MS;
  if (kind === 'final' || attempts >= MAX_ATTEMPTS || tooLate) return { status: 'failed', attempts };
  const stop = about === 'server';
  const dueAt = stop ? input.now : new Date(input.now.getTime() + retryDelayMs(attempts));
  return { status: 'pending', attempts, stop, dueAt };
}

/**
 * Waiting time before the next attempt at a message, or at a server: 1, 5, 15 and 60 minutes, then hourly.
 * Grey-listing servers (RFC 6647 §5) take a message after 1 to 15 minutes.
 */
export function retryDelayMs(attempts: number): number {
  const minutes = [1, 5, 15, 60];
  return (minutes[Math.min(attempts, minutes.length) - 1] ?? 1) * 60_000;
}
