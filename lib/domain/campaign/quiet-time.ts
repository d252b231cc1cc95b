import { addDays, weekdayOf } from '../directory/day';
import type { LocalMoment } from '../directory/wall-clock';
import { holidayOn, type SchoolCalendar } from '../planning/school-calendar';

/** No message to a family from 20:00 (included) to 07:00 (excluded), on the school's clock. */
export const QUIET_FROM_MINUTE = 20 * 60;
export const QUIET_UNTIL_MINUTE = 7 * 60;

/** Why a moment is quiet: the first that holds. Saturday is no quiet day. */
export type QuietReason = 'school_holiday' | 'public_holiday' | 'sunday' | 'quiet_hours';

/** Why nothing should leave at that moment, or undefined. */
export function findQuietReason(moment: LocalMoment, calendar: SchoolCalendar): QuietReason | undefined {
  if (holidayOn(calendar, moment.on)) return 'school_holiday';
  if (calendar.publicHolidays.has(moment.on)) return 'public_holiday';
  if (weekdayOf(moment.on) === 7) return 'sunday';
  if (moment.minute >= QUIET_FROM_MINUTE || moment.minute < QUIET_UNTIL_MINUTE) return 'quiet_hours';
  return undefined;
}

/** The longest summer is nine weeks: a calendar that is quiet for a year is wrong. */
const MAX_QUIET_DAYS = 366;

/** The first moment from `moment` on at which a message may leave. */
export function nextOpenMoment(moment: LocalMoment, calendar: SchoolCalendar): LocalMoment {
  let open = moment;
  for (let days = 0; days < MAX_QUIET_DAYS; days += 1) {
    if (!findQuietReason(open, calendar)) return open;
    const morning = { on: open.on, minute: QUIET_UNTIL_MINUTE };
    open = open.minute < QUIET_UNTIL_MINUTE ? morning : { ...morning, on: addDays(open.on, 1) };
  }
  throw new RangeError(`no day after ${moment.on} is open in this calendar`);
}
