import { dayIn, isDay } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';

/** `07/09/2026`, `07-09-2026 18:31`, `07.09.2026 à 18h31`. */
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,]+(?:à +)?\d{1,2}[:h]\d{2}(?::\d{2})?)?$/;
/** `2026-09-07`, `2026-09-07 18:31:07`, `2026-09-07T16:31:07.000Z`. */
const YEAR_FIRST =
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[ T]+\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The day that a cell writes, the hour left out. Wall time is taken as written; an instant with an offset becomes
 * a day in Paris. Undefined for what is no day of the calendar, or whose century is not written.
 */
export function readDay(text: string): Day | undefined {
  const trimmed = text.trim();
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) {
    const [, d = '', m = '', y] = dayFirst;
    return existing(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  }
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (!yearFirst) return undefined;
  const [, y, m, d, offset] = yearFirst;
  const day = existing(`${y}-${m}-${d}`);
  if (!day || !offset) return day;
  const at = new Date(
    trimmed
      .replace(' ', 'T')
      .replace(',', '.')
      .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
  );
  return Number.isNaN(at.getTime()) ? undefined : dayIn('Europe/Paris', at);
}

const existing = (day: string): Day | undefined => (isDay(day) ? day : undefined);

/** A birth date that a pupil or a guardian of today can have; 1900 and 2100 are slips and placeholders. */
export const readBirthDay = (text: string): Day | undefined => between(readDay(text), '1920', '2090');

/** A day on which something happened to an account: EduConnect and the ENTs are younger than 2000. */
export const readEventDay = (text: string): Day | undefined => between(readDay(text), '2000', '2100');

const between = (day: Day | undefined, fromYear: string, toYear: string): Day | undefined =>
  day && day >= fromYear && day < toYear ? day : undefined;
