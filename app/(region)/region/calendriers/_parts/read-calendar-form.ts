import { HOLIDAY_CODES } from '@/lib/domain/directory/calendar-data';
import { CALENDAR_LIMITS } from '@/lib/domain/planning/check-calendar';
import type { CalendarValues, HolidayValues } from './calendar-form-state';

/** Lines for days of the région's own; a line that is left empty is none. */
export const OWN_LINES = CALENDAR_LIMITS.holidays - HOLIDAY_CODES.length;

/** Reads the form as it was typed (`values`) and as what is to be checked (`entry`). */
export function readCalendarForm(form: FormData): {
  values: CalendarValues;
  entry: unknown;
  revision: number;
} {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const read = (key: string, name: string): HolidayValues => ({
    name,
    startsOn: text(`${key}-debut`),
    returnsOn: text(`${key}-reprise`),
  });
  const holidays = HOLIDAY_CODES.map((code) => read(code, code));
  const own = Array.from({ length: OWN_LINES }, (_, i) => read(`autre-${i}`, text(`autre-${i}-nom`)));
  const values = {
    rentreeOn: text('rentree'),
    holidays,
    own,
    source: text('source'),
    publishedOn: text('publication'),
  };
  // One of the ministry's counts when it has a day, so that the check says which is missing; an own one by any field.
  const isDated = ({ startsOn, returnsOn }: HolidayValues) => startsOn !== '' || returnsOn !== '';
  const given = [...holidays.filter(isDated), ...own.filter((line) => line.name !== '' || isDated(line))];
  const entry = {
    rentreeOn: values.rentreeOn,
    holidays: given,
    source: values.source,
    publishedOn: values.publishedOn,
  };
  return { values, entry, revision: Number(form.get('revision')) };
}
