import { instantOf } from '../../directory/wall-clock';
import type { PreparedFrom } from './prepared-work';

/** Before anybody signs in to the ENT in the morning, and after the last one has in the evening. */
const FIRST_MINUTE = 6 * 60;
const LAST_MINUTE = 23 * 60 + 59;

/** From when to when the banner of an action is shown: its day to the end of its phase, on the school's clock. */
export const bannerTimesOf = (
  { dueOn, endsOn }: Pick<PreparedFrom, 'dueOn' | 'endsOn'>,
  timeZone: string,
): { startsAt: Date; endsAt: Date } => ({
  startsAt: instantOf(timeZone, { on: dueOn, minute: FIRST_MINUTE }),
  endsAt: instantOf(timeZone, { on: endsOn, minute: LAST_MINUTE }),
});
