import { isDay } from '../directory/day';
import type { Day } from '../directory/types';

const SEPARATED =
  /(?<!\d)(\d{4})([-_. ])(\d{2})\2(\d{2})(?!\d)|(?<!\d)(\d{2})([-_. ])(\d{2})\6(\d{4})(?!\d)/g;
/** Eight digits, or fourteen with the time behind. */
const COMPACT = /(?<!\d)(\d{8})(?:\d{6})?(?!\d)/g;

/** Years in which an export of EduConnect or of an ENT can have been made. */
const isPlausible = (day: Day): boolean => day >= '2015-01-01' && day < '2100-01-01' && isDay(day);

/**
 * The day in the name of an export, e.g. `educonnect-eleves-2026-09-07.csv`, `comptes_eleves_07092026.csv`,
 * `export 07-09-2026.csv`. Undefined when there is none, or when two different days stand in the name.
 * Eight digits cannot be read both ways: as day-month-year, a year 20xx would be the 20th month.
 */
export function observedOnFromName(name: string): Day | undefined {
  const days = new Set<Day>();
  for (const match of name.matchAll(SEPARATED)) {
    const [, y, , m, d, d2, , m2, y2] = match;
    days.add(y ? `${y}-${m}-${d}` : `${y2}-${m2}-${d2}`);
  }
  for (const [, digits = ''] of name.matchAll(COMPACT)) {
    const yearFirst = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    const dayFirst = `${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
    days.add(isPlausible(yearFirst) ? yearFirst : dayFirst);
  }
  const [day, ...others] = [...days].filter(isPlausible);
  return others.length === 0 ? day : undefined;
}
