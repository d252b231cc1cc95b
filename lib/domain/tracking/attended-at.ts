import type { Day } from '../directory/types';
import { instantOf, momentIn } from '../directory/wall-clock';
import { ok, type Result, refuse } from '../result';
import type { AttendanceMark } from './contact';

const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/**
 * The instant that a mark of a meeting stands for: who was told, is told now; who came, came when it began, or now where
 * somebody ticks at the door before that. `meeting_not_yet`: nobody came on a day that is to come.
 */
export function decideAttendedAt(
  mark: AttendanceMark,
  meeting: { on: Day; startsAt: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Result<Date, 'meeting_not_yet'> {
  if (mark === 'invited') return ok(now);
  if (meeting.on > momentIn(timeZone, now).on) return refuse('meeting_not_yet');
  const began = instantOf(timeZone, { on: meeting.on, minute: minuteOf(meeting.startsAt) });
  return ok(began < now ? began : now);
}
