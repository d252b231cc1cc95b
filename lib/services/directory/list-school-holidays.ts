import { and, eq } from 'drizzle-orm';
import { school, schoolHoliday } from '@/db/schema/directory';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';

export type SchoolHoliday = { name: string; startsOn: Day; returnsOn: Day };

/** The published holidays of the school's zone, in order. */
export async function listSchoolHolidays(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<SchoolHoliday[]> {
  return inSchool(ctx.db, scope, (tx) =>
    tx
      .select({
        name: schoolHoliday.name,
        startsOn: schoolHoliday.startsOn,
        returnsOn: schoolHoliday.returnsOn,
      })
      .from(schoolHoliday)
      .innerJoin(school, and(eq(school.zone, schoolHoliday.zone), eq(school.uai, scope.uai)))
      .orderBy(schoolHoliday.startsOn),
  );
}
