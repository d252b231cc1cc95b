import { addDays, weekdayOf } from '../../directory/day';
import type { Day } from '../../directory/types';
import { findKnownUntil, isSchoolDay, type SchoolCalendar } from '../school-calendar';

export const MOST_SESSIONS = 20;

/**
 * The first `count` days from `fromOn` on that fall on one of the weekdays (1 Monday … 7 Sunday) and are school days in
 * every calendar: a région may have several zones, and a session is for all of its schools. Fewer when the calendars end
 * before: no day is proposed of which nobody knows whether it is one.
 */
export function listSessionDays(
  calendars: readonly SchoolCalendar[],
  { fromOn, weekdays, count }: { fromOn: Day; weekdays: readonly number[]; count: number },
): Day[] {
  const known = calendars.map((calendar) => findKnownUntil(calendar) ?? '').sort();
  const lastOn = known[0] ?? '';
  const days: Day[] = [];
  for (let day = fromOn; day <= lastOn && days.length < count; day = addDays(day, 1)) {
    const isOpen = weekdays.includes(weekdayOf(day)) && calendars.every((c) => isSchoolDay(c, day));
    if (isOpen) days.push(day);
  }
  return days;
}
