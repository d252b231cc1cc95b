import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { schoolHoliday } from '@/db/schema/directory';
import { regionCalendar } from '@/db/schema/region-planning';

export type RegionCalendarRow = typeof regionCalendar.$inferSelect;

/** What the région has entered for a zone and holds now: the highest revision of each school year, in order. */
export async function listCalendarsInForce(tx: Tx, zone: string): Promise<RegionCalendarRow[]> {
  return tx
    .selectDistinctOn([regionCalendar.regionCode, regionCalendar.schoolYear])
    .from(regionCalendar)
    .where(eq(regionCalendar.zone, zone))
    .orderBy(regionCalendar.regionCode, regionCalendar.schoolYear, desc(regionCalendar.revision));
}

type Key = Pick<RegionCalendarRow, 'zone' | 'schoolYear'>;

/** All that the région has entered for one school year of a zone, the newest first. */
export async function listCalendarRevisions(tx: Tx, { zone, schoolYear }: Key): Promise<RegionCalendarRow[]> {
  return tx
    .select()
    .from(regionCalendar)
    .where(and(eq(regionCalendar.zone, zone), eq(regionCalendar.schoolYear, schoolYear)))
    .orderBy(desc(regionCalendar.revision));
}

/** A revision more; false when somebody else has entered the same one meanwhile. */
export async function insertCalendar(tx: Tx, row: typeof regionCalendar.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(regionCalendar)
    .values(row)
    .onConflictDoNothing()
    .returning({ revision: regionCalendar.revision });
  return rows.length > 0;
}

/** What the ministry has published for a zone, in order, with the day of publication. */
export async function listPublishedHolidays(tx: Tx, zone: string) {
  return tx.select().from(schoolHoliday).where(eq(schoolHoliday.zone, zone)).orderBy(schoolHoliday.startsOn);
}
