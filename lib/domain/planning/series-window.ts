import { addDays, daysBetween, isDay, schoolYearOf } from '../directory/day';
import type { Day } from '../directory/types';
import { ok, type Result, refuse } from '../result';
import { findHoliday, type SchoolCalendar } from './school-calendar';

export const SERIES_WINDOWS = ['30-days', 'term', 'year', 'all', 'own'] as const;
export type SeriesWindow = (typeof SERIES_WINDOWS)[number];

/** First and last day of a time axis, both included. */
export type DaySpan = { from: Day; to: Day };

export type WindowProblem = 'window_incomplete' | 'window_backwards' | 'window_too_long';

/** A school keeps no series longer than that; an axis of more days says nothing. */
const LONGEST_DAYS = 3700;

type Ground = { calendar: SchoolCalendar; todayOn: Day /** The first day with figures. */; firstOn: Day };

/**
 * The days that a series shows. A term ends with the break of Christmas, of spring, of summer: there is no official
 * one. The school year starts with the school's rentrée. Refusals, for dates of one's own: `window_incomplete` (one is
 * missing or is no day), `window_backwards`, `window_too_long`.
 */
export function decideWindow(
  window: SeriesWindow,
  { calendar, todayOn, firstOn }: Ground,
  own: { from?: string; to?: string } = {},
): Result<DaySpan, WindowProblem> {
  const until = (from: Day): DaySpan => ({ from: from < todayOn ? from : todayOn, to: todayOn });
  switch (window) {
    case '30-days':
      return ok(until(addDays(todayOn, -30)));
    case 'term':
      return ok(until(findTermStart(calendar, todayOn)));
    case 'year':
      return ok(until(findYearStart(calendar, todayOn)));
    case 'all':
      return ok(until(firstOn));
    case 'own': {
      const { from, to } = own;
      if (from === undefined || to === undefined || !isDay(from) || !isDay(to))
        return refuse('window_incomplete');
      if (to < from) return refuse('window_backwards');
      if (daysBetween(from, to) > LONGEST_DAYS) return refuse('window_too_long');
      return ok({ from, to });
    }
  }
}

/** The rentrée, or the first of August while a school that prepares the next year has already moved it. */
function findYearStart({ rentreeOn }: SchoolCalendar, todayOn: Day): Day {
  const august = `${schoolYearOf(todayOn).slice(0, 4)}-08-01`;
  return august <= rentreeOn && rentreeOn <= todayOn ? rentreeOn : august;
}

function findTermStart(calendar: SchoolCalendar, todayOn: Day): Day {
  const starts = ['noel', 'printemps'].flatMap((name) => findHoliday(calendar, name)?.returnsOn ?? []);
  return starts.findLast((day) => day <= todayOn) ?? findYearStart(calendar, todayOn);
}
