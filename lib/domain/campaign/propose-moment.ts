import type { Day } from '../directory/types';
import type { LocalMoment } from '../directory/wall-clock';
import { addSchoolDays, type SchoolCalendar } from '../planning/school-calendar';

/** Half past five: families read their mail in the evening, and before 20:00 nobody is disturbed. */
export const PROPOSED_MINUTE = 17 * 60 + 30;

/** What the form of a departure proposes: the end of the afternoon of the next school day after today. */
export const proposeMoment = (todayOn: Day, calendar: SchoolCalendar): LocalMoment => ({
  on: addSchoolDays(calendar, todayOn, 1),
  minute: PROPOSED_MINUTE,
});

/**
 * The same for a wave that the plan wants on a day: that day at the same hour, while it is ahead; where it has passed, as
 * for any other wave.
 */
export function proposeMomentOf(dueOn: Day, now: LocalMoment, calendar: SchoolCalendar): LocalMoment {
  const isAhead = dueOn > now.on || (dueOn === now.on && now.minute < PROPOSED_MINUTE);
  return isAhead ? { on: dueOn, minute: PROPOSED_MINUTE } : proposeMoment(now.on, calendar);
}
