import Holidays from 'date-holidays';
import type { Day } from '../directory/types';

/**
 * Where a school's public holidays are kept, by the department in its UAI: Alsace and Moselle have Good Friday
 * and 26 December too, overseas the abolition of slavery; New Caledonia, Polynesia and Saint-Pierre-et-Miquelon
 * are countries of their own to the library. Everywhere else (Corse too): the eleven national ones.
 */
function placeOf(uai: string): [country: string, state?: string] {
  switch (uai.slice(0, 3)) {
    case '057':
      return ['FR', '57'];
    case '067':
      return ['FR', '67'];
    case '068':
      return ['FR', '68'];
    case '971':
      return ['FR', 'GP'];
    case '972':
      return ['FR', 'MQ'];
    case '973':
      return ['FR', 'GF'];
    case '974':
      return ['FR', 'RE'];
    case '975':
      return ['PM'];
    case '976':
      return ['FR', 'YT'];
    case '987':
      return ['PF'];
    case '988':
      return ['NC'];
    default:
      return ['FR'];
  }
}

/**
 * Public holidays (jours fériés) at a school from the first to the last year, both included, in order.
 * Code du travail L3133-1 (and L3134-13 for Alsace-Moselle); the moving feasts are the library's.
 */
export function listPublicHolidays(uai: string, firstYear: number, lastYear: number): Day[] {
  const [country, state] = placeOf(uai);
  const holidays = state
    ? new Holidays(country, state, { types: ['public'] })
    : new Holidays(country, { types: ['public'] });
  const days: Day[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    // `date` is the day on a wall there; `start` is an instant and depends on a time zone.
    for (const holiday of holidays.getHolidays(year)) days.push(holiday.date.slice(0, 10));
  }
  return [...new Set(days)].sort();
}
