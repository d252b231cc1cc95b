import { ok, type Result, refuse } from '../../result';

/** What of a session can be changed once it is open. */
export type SessionDetails = {
  topic: string;
  forWhom: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  link: string;
  capacity: number;
};

export type ChangeProblem =
  | 'session_cancelled'
  | 'session_over'
  | 'session_changed'
  | 'session_unchanged'
  | 'session_begun'
  | 'session_past';

/** `moved`: to another day or hour. `isNews`: something that a calendar shows, so whoever has signed up is told. */
export type SessionChange = { moved: boolean; isNews: boolean };

const SHOWN = ['topic', 'forWhom', 'place', 'link'] as const;

/**
 * What a change of an open session is. `seenAt` is when the session had last changed for the person who changes it: what
 * somebody else has changed since is not written over. More or fewer places alone are nobody's news.
 */
export function decideChange(
  session: SessionDetails & { cancelledAt: Date | null; changedAt: Date },
  wanted: SessionDetails,
  { seenAt, now }: { seenAt: Date; now: Date },
): Result<SessionChange, ChangeProblem> {
  if (session.cancelledAt) return refuse('session_cancelled');
  if (session.endsAt <= now) return refuse('session_over');
  if (session.changedAt.getTime() !== seenAt.getTime()) return refuse('session_changed');
  const moved =
    session.startsAt.getTime() !== wanted.startsAt.getTime() ||
    session.endsAt.getTime() !== wanted.endsAt.getTime();
  if (moved && session.startsAt <= now) return refuse('session_begun');
  if (moved && wanted.startsAt <= now) return refuse('session_past');
  const isNews = moved || SHOWN.some((field) => session[field] !== wanted[field]);
  if (!isNews && session.capacity === wanted.capacity) return refuse('session_unchanged');
  return ok({ moved, isNews });
}
