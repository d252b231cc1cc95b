import { weekdayOf } from '../directory/day';
import type { Day } from '../directory/types';
import { countSchoolDays, holidayOn, type SchoolCalendar } from '../planning/school-calendar';

/** `holiday`: the key of a break, as the calendar names it. */
export type DayWarning =
  | { code: 'no_school_day' }
  | { code: 'starts_in_holiday' | 'ends_in_holiday' | 'in_holiday'; holiday: string }
  | { code: 'public_holiday' | 'sunday' | 'past' };

/** What to look at again before a banner is put up from one day to another: it is not forbidden. */
export function warnAboutSpan(calendar: SchoolCalendar, firstOn: Day, lastOn: Day): DayWarning[] {
  if (countSchoolDays(calendar, firstOn, lastOn) === 0) return [{ code: 'no_school_day' }];
  const [first, last] = [holidayOn(calendar, firstOn), holidayOn(calendar, lastOn)];
  return [
    ...(first ? [{ code: 'starts_in_holiday' as const, holiday: first.name }] : []),
    ...(last ? [{ code: 'ends_in_holiday' as const, holiday: last.name }] : []),
  ];
}

/** The same for a meeting that families are asked to come to. A Saturday is a good day for one. */
export function warnAboutMeeting(calendar: SchoolCalendar, on: Day, todayOn: Day): DayWarning[] {
  if (on < todayOn) return [{ code: 'past' }];
  const holiday = holidayOn(calendar, on);
  if (holiday) return [{ code: 'in_holiday', holiday: holiday.name }];
  if (calendar.publicHolidays.has(on)) return [{ code: 'public_holiday' }];
  return weekdayOf(on) === 7 ? [{ code: 'sunday' }] : [];
}
