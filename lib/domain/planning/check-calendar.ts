import { z } from 'zod';
import { daysBetween, isDay } from '../directory/day';
import type { Day } from '../directory/types';
import { ok, type Result, refuse } from '../result';
import type { SchoolHoliday } from './school-calendar';

/** What a région enters for one school year of a zone. */
export type CalendarEntry = {
  rentreeOn: Day;
  /** In order. */
  holidays: SchoolHoliday[];
  source: string;
  publishedOn: Day;
};

/** Without these no scenario can be dated; the bridge of Ascension and a région's own days may be missing. */
export const NEEDED_HOLIDAYS = ['toussaint', 'noel', 'hiver', 'printemps', 'ete'] as const;
export const CALENDAR_LIMITS = { holidays: 16, name: 60, source: 200, holidayDays: 100 } as const;

export type CalendarProblem =
  | 'calendar_day_missing'
  | 'calendar_source_missing'
  | 'calendar_published_later'
  | 'calendar_rentree_outside'
  | 'calendar_holiday_missing'
  | 'calendar_holiday_inverted'
  | 'calendar_holiday_outside'
  | 'calendar_holiday_long'
  | 'calendar_holidays_overlap'
  | 'calendar_holidays_disorder'
  | 'calendar_rentree_in_holidays';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);
const day = z.string().refine(isDay);
const entrySchema = z.strictObject({
  rentreeOn: day,
  holidays: z
    .array(z.strictObject({ name: line(CALENDAR_LIMITS.name), startsOn: day, returnsOn: day }))
    .max(CALENDAR_LIMITS.holidays),
  source: line(CALENDAR_LIMITS.source),
  publishedOn: day,
});

/**
 * Reads a calendar of a school year (`2026-2027`) as it was typed. A school year runs from 1 August to the rentrée of
 * the next one; `holiday` and `other` in a refusal name the breaks it is about.
 */
export function checkCalendar(
  input: unknown,
  { schoolYear, todayOn }: { schoolYear: string; todayOn: Day },
): Result<CalendarEntry, CalendarProblem> {
  const parsed = entrySchema.safeParse(input);
  if (!parsed.success) {
    const [field, at] = parsed.error.issues[0]?.path ?? [];
    if (field === 'source') return refuse('calendar_source_missing', { max: CALENDAR_LIMITS.source });
    const holiday = (input as { holidays?: { name?: unknown }[] } | undefined)?.holidays?.[Number(at)]?.name;
    return refuse('calendar_day_missing', {
      field: String(field ?? ''),
      holiday: String(holiday ?? '').slice(0, 60),
    });
  }
  const { rentreeOn, source, publishedOn } = parsed.data;
  const holidays = [...parsed.data.holidays].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  const year = Number(schoolYear.slice(0, 4));
  if (publishedOn > todayOn) return refuse('calendar_published_later');
  if (rentreeOn < `${year}-08-01` || rentreeOn > `${year}-10-31`)
    return refuse('calendar_rentree_outside', { year });
  const problem = checkHolidays(holidays, year);
  if (!problem.ok) return problem;
  const around = holidays.find((h) => h.startsOn <= rentreeOn && rentreeOn < h.returnsOn);
  if (around) return refuse('calendar_rentree_in_holidays', { holiday: around.name });
  return ok({ rentreeOn, holidays, source, publishedOn });
}

function checkHolidays(holidays: readonly SchoolHoliday[], year: number): Result<null, CalendarProblem> {
  const missing = NEEDED_HOLIDAYS.find((name) => !holidays.some((holiday) => holiday.name === name));
  if (missing) return refuse('calendar_holiday_missing', { holiday: missing });
  for (const { name, startsOn, returnsOn } of holidays) {
    const holiday = { holiday: name };
    if (returnsOn <= startsOn) return refuse('calendar_holiday_inverted', holiday);
    if (startsOn < `${year}-08-01` || returnsOn > `${year + 1}-10-31`)
      return refuse('calendar_holiday_outside', holiday);
    if (daysBetween(startsOn, returnsOn) > CALENDAR_LIMITS.holidayDays) {
      return refuse('calendar_holiday_long', { ...holiday, max: CALENDAR_LIMITS.holidayDays });
    }
  }
  for (const [i, next] of holidays.entries()) {
    const before = holidays[i - 1];
    if (before && next.startsOn < before.returnsOn) {
      return refuse('calendar_holidays_overlap', { holiday: before.name, other: next.name });
    }
  }
  const named = holidays.map(({ name }) => name).filter((name) => isNeeded(name));
  const wrong = NEEDED_HOLIDAYS.findIndex((name, i) => named[i] !== name);
  if (wrong >= 0) return refuse('calendar_holidays_disorder', { holiday: NEEDED_HOLIDAYS[wrong] ?? '' });
  return ok(null);
}

const isNeeded = (name: string): boolean => NEEDED_HOLIDAYS.some((needed) => needed === name);
