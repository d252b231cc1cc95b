import { findPlanningSchool, listHolidays } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';

export type SchoolHoliday = { name: string; startsOn: Day; returnsOn: Day };

/** The holidays of the school, in order: those of its zone as published, or as its région has entered them. */
export async function listSchoolHolidays(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<SchoolHoliday[]> {
  return inSchool(ctx.db, scope, async (tx) => {
    const school = await findPlanningSchool(tx, scope.uai);
    return school ? listHolidays(tx, school.zone) : [];
  });
}
