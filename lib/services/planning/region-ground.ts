import type { Tx } from '@/db/client';
import { loadZoneCalendar } from '@/db/queries/planning';
import { listDirectorySchools } from '@/db/queries/region-campaigns';
import { ACADEMIES } from '@/lib/domain/directory/academies';
import { RENTREES } from '@/lib/domain/directory/calendar-data';
import { schoolYearOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { listPublicHolidays } from '@/lib/domain/planning/public-holidays';
import { buildSchoolCalendar, type SchoolCalendar } from '@/lib/domain/planning/school-calendar';

/** The zones of a région's académies, in order. */
export const listZones = (regionCode: string): string[] =>
  [...new Set(ACADEMIES.filter((a) => a.regionCode === regionCode).map((a) => a.zone))].sort();

/**
 * The calendar of a zone of the région in the school year of a day, public holidays by a department of it (Alsace and
 * Moselle have two more: a school's own plan counts them).
 */
export async function loadRegionCalendar(
  tx: Tx,
  { regionCode, zone, on }: { regionCode: string; zone: string; on: Day },
): Promise<SchoolCalendar> {
  const { holidays, rentrees } = await loadZoneCalendar(tx, zone);
  const schoolYear = schoolYearOf(on);
  const rentreeOn = rentrees[schoolYear] ?? RENTREES[schoolYear] ?? `${schoolYear.slice(0, 4)}-09-01`;
  const academy = ACADEMIES.find((a) => a.regionCode === regionCode && a.zone === zone);
  const year = Number(rentreeOn.slice(0, 4));
  const publicHolidays = listPublicHolidays(academy?.departments[0] ?? '', year - 1, year + 2);
  return buildSchoolCalendar({ zone, rentreeOn, holidays, publicHolidays });
}

/** The calendars of every zone in which the région has schools. */
export async function loadLivedCalendars(
  tx: Tx,
  { regionCode, on }: { regionCode: string; on: Day },
): Promise<SchoolCalendar[]> {
  const lived = new Set((await listDirectorySchools(tx)).map(({ zone }) => zone));
  const calendars = [];
  for (const zone of listZones(regionCode).filter((known) => lived.has(known))) {
    calendars.push(await loadRegionCalendar(tx, { regionCode, zone, on }));
  }
  return calendars;
}
