import type { Desk } from '@/app/_server/desk';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { listPublicHolidays } from '@/lib/domain/planning/public-holidays';
import { addSchoolDays, buildSchoolCalendar } from '@/lib/domain/planning/school-calendar';
import { getPlan } from '@/lib/services/planning/get-plan';

/**
 * The next school day: what the form proposes, no more. School holidays are known through the running plan;
 * without one a proposal may fall into them, and the confirmation then says so.
 */
export async function proposeDay({ ctx, scope, school }: Desk): Promise<Day> {
  const today = dayIn(school.timeZone, ctx.now);
  const year = Number(today.slice(0, 4));
  const calendar =
    (await getPlan(ctx, scope))?.calendar ??
    buildSchoolCalendar({
      zone: school.zone,
      rentreeOn: school.rentreeOn,
      holidays: [],
      publicHolidays: listPublicHolidays(scope.uai, year, year + 1),
    });
  return addSchoolDays(calendar, today, 1);
}
