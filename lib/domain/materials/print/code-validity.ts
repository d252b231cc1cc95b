import { daysBetween, isDay } from '../../directory/day';
import type { Day } from '../../directory/types';

/** DOMAIN, activation routes: identifier and provisional code hold about three months. */
export const CODE_MONTHS = 3;
/** From then on a run is shown as about to expire: two weeks leave time to hand out what lies about. */
export const SOON_DAYS = 14;

/** Last day of codes that were issued on a day; of the 30 November it is the last of February. */
export function validUntil(issuedOn: Day): Day {
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number);
  const months = year * 12 + (month - 1) + CODE_MONTHS;
  const start = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const days = Array.from({ length: day }, (_, back) => `${start}-${String(day - back).padStart(2, '0')}`);
  return days.find(isDay) ?? `${start}-01`;
}

export type CodeValidity = 'valid' | 'soon' | 'over';

/** Whether provisional codes still open an account: about three months, by the calendar (DOMAIN, activation routes). */
export function judgeCodes(issuedOn: Day, todayOn: Day): CodeValidity {
  const left = daysBetween(todayOn, validUntil(issuedOn));
  if (left < 0) return 'over';
  return left <= SOON_DAYS ? 'soon' : 'valid';
}

/** Whether codes may have been issued on that day: not to come, and not over already. */
export const isIssueDay = (issuedOn: string, todayOn: Day): boolean =>
  isDay(issuedOn) && issuedOn <= todayOn && judgeCodes(issuedOn, todayOn) !== 'over';
