import { addDays, mondayOf, weekdayOf } from '../directory/day';
import type { Day } from '../directory/types';

/** No school from `startsOn` to the eve of `returnsOn`. */
export type SchoolHoliday = { name: string; startsOn: Day; returnsOn: Day };

/**
 * The calendar that a plan is counted in. School days are Monday to Friday, Wednesday included, outside
 * holidays and public holidays (docs/decisions/0006-school-days.md).
 */
export type SchoolCalendar = {
  zone: string;
  /** First school day of the school year that plans are made for. */
  rentreeOn: Day;
  /** In order. */
  holidays: readonly SchoolHoliday[];
  publicHolidays: ReadonlySet<Day>;
};

/** Throws a RangeError on a holiday that ends before it starts: `returnsOn` is exclusive. */
export function buildSchoolCalendar(input: {
  zone: string;
  holidays: readonly SchoolHoliday[];
  publicHolidays: readonly Day[];
  rentreeOn: Day;
}): SchoolCalendar {
  for (const { name, startsOn, returnsOn } of input.holidays) {
    if (returnsOn <= startsOn) throw new RangeError(`${name} returns on ${returnsOn}, not after ${startsOn}`);
  }
  return {
    zone: input.zone,
    rentreeOn: input.rentreeOn,
    holidays: [...input.holidays].sort((a, b) => a.startsOn.localeCompare(b.startsOn)),
    publicHolidays: new Set(input.publicHolidays),
  };
}

/** The break that a day is in, week-ends within it included. */
export const holidayOn = (calendar: SchoolCalendar, day: Day): SchoolHoliday | undefined =>
  calendar.holidays.find((h) => h.startsOn <= day && day < h.returnsOn);

export const isSchoolDay = (calendar: SchoolCalendar, day: Day): boolean =>
  weekdayOf(day) <= 5 && !calendar.publicHolidays.has(day) && holidayOn(calendar, day) === undefined;

/**
 * The `n`-th school day strictly after `day` (before it when negative). With 0: the day itself, or the next
 * school day when it is none.
 */
export function addSchoolDays(calendar: SchoolCalendar, day: Day, n: number): Day {
  if (n === 0 && isSchoolDay(calendar, day)) return day;
  const step = n < 0 ? -1 : 1;
  let left = Math.max(Math.abs(n), 1);
  let current = day;
  while (left > 0) {
    current = addDays(current, step);
    if (isSchoolDay(calendar, current)) left -= 1;
  }
  return current;
}

/** How many school days lie after `from` up to `to`; negative, the other way round, when `to` comes first. */
export function schoolDaysBetween(calendar: SchoolCalendar, from: Day, to: Day): number {
  if (to < from) return -countSchoolDays(calendar, to, addDays(from, -1));
  return countSchoolDays(calendar, addDays(from, 1), to);
}

/** How many school days from `first` to `last`, both included. */
export function countSchoolDays(calendar: SchoolCalendar, first: Day, last: Day): number {
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) count += 1;
  return count;
}

export const lastSchoolDayBefore = (calendar: SchoolCalendar, holiday: SchoolHoliday): Day =>
  addSchoolDays(calendar, holiday.startsOn, -1);

export const firstSchoolDayAfter = (calendar: SchoolCalendar, holiday: SchoolHoliday): Day =>
  addSchoolDays(calendar, holiday.returnsOn, 0);

/** The last school day of the week (Monday to Sunday) of a school day. */
export function lastSchoolDayOfWeek(calendar: SchoolCalendar, day: Day): Day {
  const friday = addDays(mondayOf(day), 4);
  return isSchoolDay(calendar, friday) ? friday : addSchoolDays(calendar, friday, -1);
}

/** The break of that name in the running school year: the first one that starts after the rentrée. */
export const findHoliday = (calendar: SchoolCalendar, name: string): SchoolHoliday | undefined =>
  calendar.holidays.find((h) => h.name === name && h.startsOn > calendar.rentreeOn);

/** The last school day of the running school year; undefined when its summer is not in the calendar. */
export function findSchoolYearEnd(calendar: SchoolCalendar): Day | undefined {
  const summer = findHoliday(calendar, 'ete');
  return summer && lastSchoolDayBefore(calendar, summer);
}

/**
 * Up to which day (included) holidays are known: the eve of the return from the last summer in the calendar.
 * After it a day may look like a school day and be none.
 */
export function findKnownUntil(calendar: SchoolCalendar): Day | undefined {
  const summer = calendar.holidays.findLast((h) => h.name === 'ete');
  return summer && addDays(summer.returnsOn, -1);
}

/**
 * From which day (included) holidays are known: the first break in the calendar, or the rentrée when the
 * summer before it is not there. Before it a day may look like a school day and be none.
 */
export function findKnownFrom(calendar: SchoolCalendar): Day {
  const first = calendar.holidays[0];
  return first && first.startsOn < calendar.rentreeOn ? first.startsOn : calendar.rentreeOn;
}
