import type { Day } from '../directory/types';
import type { SchoolCalendar, SchoolHoliday } from './school-calendar';

/** The days that a plan was dated with, as they are kept beside it: public holidays never change and are not. */
export type KeptCalendar = { zone: string; rentreeOn: Day; holidays: SchoolHoliday[] };

export const keepCalendar = ({ zone, rentreeOn, holidays }: SchoolCalendar): KeptCalendar => ({
  zone,
  rentreeOn,
  holidays: holidays.map(({ name, startsOn, returnsOn }) => ({ name, startsOn, returnsOn })),
});

type KeptDays = Pick<SchoolCalendar, 'zone' | 'rentreeOn' | 'holidays'>;

/** Whether two calendars have the same days; the order in which breaks are given does not count. */
export function isSameCalendar(a: KeptDays, b: KeptDays): boolean {
  return a.zone === b.zone && a.rentreeOn === b.rentreeOn && listDays(a) === listDays(b);
}

const listDays = ({ holidays }: KeptDays): string =>
  holidays
    .map(({ name, startsOn, returnsOn }) => [startsOn, returnsOn, name].join(' '))
    .sort()
    .join('\n');
