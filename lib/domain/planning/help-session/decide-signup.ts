import { ok, type Result, refuse } from '../../result';

/** A place, or a place in line for one. */
export type SignupStatus = 'placed' | 'waiting' | 'withdrawn';

export type SessionState = { startsAt: Date; capacity: number; cancelledAt: Date | null };

export type SignupProblem = 'session_cancelled' | 'session_over';

/** What somebody who signs up now gets, when `placed` others have a place. */
export function decideSignup(
  session: SessionState,
  placed: number,
  now: Date,
): Result<'placed' | 'waiting', SignupProblem> {
  if (session.cancelledAt) return refuse('session_cancelled');
  if (session.startsAt <= now) return refuse('session_over');
  return ok(placed < session.capacity ? 'placed' : 'waiting');
}

/** How many of those in line get a place. */
export const countPromoted = (
  session: SessionState,
  { placed, waiting }: { placed: number; waiting: number },
  now: Date,
): number =>
  session.cancelledAt || session.startsAt <= now
    ? 0
    : Math.max(0, Math.min(waiting, session.capacity - placed));
