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
