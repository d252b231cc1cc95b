import type { Db } from '@/db/client';
import { academy, region, schoolHoliday } from '@/db/schema/directory';
import { asSystem } from '@/db/scope';
import { ACADEMIES, REGIONS } from '@/lib/domain/directory/academies';
import { SCHOOL_HOLIDAYS } from '@/lib/domain/directory/calendar-data';

/** The ministry's help line for families: the default until a région sets its own. */
const NATIONAL_ASSISTANCE = {
  assistancePhone: '0 809 54 06 06',
  assistanceEmail: 'assistanceteleservices.education@gouv.fr',
};

/** Fills régions, académies and published holidays where they are missing; what a région edited stays. */
export async function loadReferenceData(db: Db): Promise<void> {
  await asSystem(db, async (tx) => {
    await tx
      .insert(region)
      .values(Object.entries(REGIONS).map(([code, name]) => ({ code, name, contacts: NATIONAL_ASSISTANCE })))
      .onConflictDoNothing();
    await tx
      .insert(academy)
      .values(ACADEMIES.map(({ code, name, regionCode, zone }) => ({ code, name, regionCode, zone })))
      .onConflictDoNothing();
    await tx
      .insert(schoolHoliday)
      .values([...SCHOOL_HOLIDAYS])
      .onConflictDoNothing();
  });
}
