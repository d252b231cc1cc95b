import { Temporal } from 'temporal-polyfill';
import { addDays, dayIn, mondayOf, weekdayOf } from '../directory/day';
import type { Day } from '../directory/types';
import { instantOf, momentIn } from '../directory/wall-clock';
import { countSchoolDays, isSchoolDay, type SchoolCalendar } from '../planning/school-calendar';

/** The digest waits in the mail box when the working week begins, on the school's own clock. */
export const DIGEST_MINUTE = 7 * 60;
/** One that is late still leaves within a working day: nobody's evening or week-end is for it. */
export const LATEST_MINUTE = 19 * 60;
/**
 * Weeks are planned on Sunday at 10:00 UTC: Monday 07:00 comes last of all where French schools are at UTC+12
 * (Wallis), which is Sunday 19:00 UTC.
 */
const PLANNED_HOURS_BEFORE_MONDAY = 14;

const HOUR_MS = 3600_000;

/** The Monday of the week that is to be planned at an instant: from Sunday 10:00 UTC on, the next one. */
export const weekToPlan = (now: Date): Day =>
  mondayOf(dayIn('UTC', new Date(now.getTime() + PLANNED_HOURS_BEFORE_MONDAY * HOUR_MS)));

/** When the week of a Monday is planned. */
export const planningMomentOf = (weekOn: Day): Date =>
  new Date(
    Temporal.PlainDate.from(weekOn).toZonedDateTime('UTC').epochMilliseconds -
      PLANNED_HOURS_BEFORE_MONDAY * HOUR_MS,
  );

/** Monday 07:00 on a clock of `timeZone`. */
export const departureOf = (weekOn: Day, timeZone: string): Date =>
  instantOf(timeZone, { on: weekOn, minute: DIGEST_MINUTE });

export type DigestDecision =
  | { act: 'send' }
  | { act: 'wait'; until: Date }
  /** `holidays`: no school day in the week. `over`: the week has no working hour left, or is another one. */
  | { act: 'skip'; reason: 'holidays' | 'over' };

/**
 * Whether the digest of a week leaves now: on the first school day of the week at 07:00, or as soon after as a late
 * worker finds working hours of that week. A week that is over is never made up for: the next one tells it all.
 * Without a calendar (a région) every day from Monday to Friday counts as one of school.
 */
export function decideDigest(input: {
  weekOn: Day;
  now: Date;
  timeZone: string;
  calendar: SchoolCalendar | undefined;
}): DigestDecision {
  const { weekOn, now, timeZone, calendar } = input;
  const fridayOn = addDays(weekOn, 4);
  if (calendar && countSchoolDays(calendar, weekOn, fridayOn) === 0) {
    return { act: 'skip', reason: 'holidays' };
  }
  const { on, minute } = momentIn(timeZone, now);
  const isOpen = (day: Day) => (calendar ? isSchoolDay(calendar, day) : weekdayOf(day) <= 5);
  const firstOn = on < weekOn ? weekOn : minute < LATEST_MINUTE ? on : addDays(on, 1);
  for (let day = firstOn; day <= fridayOn; day = addDays(day, 1)) {
    if (!isOpen(day)) continue;
    if (day === on && minute >= DIGEST_MINUTE) return { act: 'send' };
    return { act: 'wait', until: instantOf(timeZone, { on: day, minute: DIGEST_MINUTE }) };
  }
  return { act: 'skip', reason: 'over' };
}

/** How far back a baseline is looked for: the summer is nine weeks long. */
const MAX_WEEKS_BACK = 12;

/**
 * The day that a week is compared with: the eve of the week before that had school. So what happened in the last
 * days before a break is told after it, and each digest goes on where the one before ended.
 */
export function baselineOf(weekOn: Day, calendar: SchoolCalendar): Day {
  for (let weeks = 1; weeks < MAX_WEEKS_BACK; weeks += 1) {
    const before = addDays(weekOn, -7 * weeks);
    if (countSchoolDays(calendar, before, addDays(before, 4)) > 0) return addDays(before, -1);
  }
  return addDays(weekOn, -8);
}
