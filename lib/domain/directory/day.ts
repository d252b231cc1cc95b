import type { Day } from './types';

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Day number since 1970-01-01; the host's time zone plays no part. Throws on what is not a calendar day. */
function dayNumber(day: Day): number {
  const parts = SHAPE.exec(day);
  const ms = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : Number.NaN;
  // Date.UTC rolls 2026-02-30 over to March: what comes back must be what went in.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`not a calendar day (YYYY-MM-DD): ${JSON.stringify(day)}`);
  }
  return ms / DAY_MS;
}

const dayOfNumber = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day that a clock on the wall of `timeZone` (IANA name) shows at the instant `at`.
 * Throws a RangeError on an unknown time zone or an invalid date.
 */
export function dayIn(timeZone: string, at: Date): Day {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const [day, month, year] = format.format(at).split('/');
  return `${year}-${month}-${day}`;
}

/** `n` calendar days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => dayOfNumber(dayNumber(day) + n);

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** ISO 8601 day of the week: 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** Monday of the week of `day` (weeks run from Monday to Sunday, ISO 8601). */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** ISO 8601 week, e.g. `2026-W37`; its year is that of the week's Thursday. */
export function isoWeekOf(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** First day of the school year that begins in `year`: the one SIECLE turns on. */
export const startOfSchoolYear = (year: number): Day => `${year}-08-01`;

/**
 * School year of a day, e.g. `2026-2027`. It turns on 1 August, as SIECLE and the published calendars do:
 * every rentrée since 2000 fell in the last days of August or later.
 */
export function schoolYearOf(day: Day): string {
  dayNumber(day);
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
  return `${year}-${year + 1}`;
}
