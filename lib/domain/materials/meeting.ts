import { addDays } from '../directory/day';
import type { Day } from '../directory/types';
import { ok, type Result, refuse } from '../result';

export const MEETING_KINDS = ['parents_meeting', 'workshop'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** A meeting or a workshop for families. Times are `HH:MM` on the school's clock; the end may be open. */
export type FamilyMeeting = {
  id: string;
  kind: MeetingKind;
  on: Day;
  startsAt: string;
  endsAt: string | null;
  place: string;
  note: string;
};

/** More than any school holds in a year: the help page shows them all. */
export const MOST_MEETINGS = 60;

export type MeetingProblem = 'meeting_ends_first' | 'meeting_too_far' | 'too_many_meetings';

/** Whether a meeting can be announced beside `others` that are. A day of the past may be: a slip is seen and mended. */
export function decideMeeting(
  meeting: Omit<FamilyMeeting, 'id'>,
  { todayOn, others }: { todayOn: Day; others: number },
): Result<null, MeetingProblem> {
  if (meeting.endsAt !== null && meeting.endsAt <= meeting.startsAt) return refuse('meeting_ends_first');
  if (meeting.on > addDays(todayOn, 366) || meeting.on < addDays(todayOn, -366))
    return refuse('meeting_too_far');
  if (others >= MOST_MEETINGS) return refuse('too_many_meetings', { max: MOST_MEETINGS });
  return ok(null);
}
