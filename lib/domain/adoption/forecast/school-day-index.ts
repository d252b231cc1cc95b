import type { Day } from '../../directory/types';
import type { SchoolDayIndex } from './types';

/** The place of the last school day up to `day` (that day included); -1 before all of them. `schoolDays` in order. */
export const lastSchoolDayIndex = (schoolDays: readonly Day[], day: Day): SchoolDayIndex =>
  schoolDays.findLastIndex((schoolDay) => schoolDay <= day);

/** The place of the first school day from `day` on (that day included); the number of days after all of them. */
export function nextSchoolDayIndex(schoolDays: readonly Day[], day: Day): SchoolDayIndex {
  const place = schoolDays.findIndex((schoolDay) => schoolDay >= day);
  return place === -1 ? schoolDays.length : place;
}
