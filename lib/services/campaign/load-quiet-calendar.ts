import type { Tx } from '@/db/client';
import { listHolidaysAfter } from '@/db/queries/campaign';
import { addDays, dayIn } from '@/lib/domain/directory/day';
import { listPublicHolidays } from '@/lib/domain/planning/public-holidays';
import { buildSchoolCalendar, type SchoolCalendar } from '@/lib/domain/planning/school-calendar';

/** The days around and after `now` on which a school's families are left in peace. */
export async function loadQuietCalendar(
  tx: Tx,
  { uai, zone, timeZone, now }: { uai: string; zone: string; timeZone: string; now: Date },
): Promise<SchoolCalendar> {
  const today = dayIn(timeZone, now);
  const year = Number(today.slice(0, 4));
  return buildSchoolCalendar({
    zone,
    rentreeOn: today,
    // From yesterday on: a holiday that ends today still holds for a time a few minutes ago.
    holidays: await listHolidaysAfter(tx, zone, addDays(today, -1)),
    publicHolidays: listPublicHolidays(uai, year, year + 1),
  });
}
