import type { Tx } from '@/db/client';
import { findPlanningSchool, loadZoneCalendar, type PlanningSchool } from '@/db/queries/planning';
import { loadSnapshot } from '@/db/queries/snapshot';
import { findStaffMinutes } from '@/db/queries/staff-capacity';
import type { SchoolScope } from '@/db/scope';
import { type Adoption, measureAdoption } from '@/lib/domain/adoption/measure';
import { dayIn, schoolYearOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { StaffMinutes } from '@/lib/domain/planning/fit-capacity';
import { listPublicHolidays } from '@/lib/domain/planning/public-holidays';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { buildSchoolCalendar, type SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import { decideStaffMinutes, STAFF_ROLES, type StaffRole } from '@/lib/domain/planning/staff-minutes';
import { listOfferedScenarios } from './offered-scenarios';

/** What every plan of a school stands on, on the day of the call. */
export type Ground = {
  school: PlanningSchool;
  /** Today at the school. */
  todayOn: Day;
  calendar: SchoolCalendar;
  /** What the school may adopt: `listOfferedScenarios`, of all kinds of school. */
  scenarios: readonly Scenario[];
  /** Figures of today: counts only, so every role of the school may see them. */
  adoption: Adoption;
  /** Minutes a week of each role, typed or assumed, and the roles of which nothing was typed. */
  staff: Required<Pick<StaffMinutes, StaffRole>>;
  assumedRoles: StaffRole[];
};

/** Throws when the scope's school is not in the directory: a scope is minted for known schools only. */
export async function loadGround(tx: Tx, scope: SchoolScope, now: Date): Promise<Ground> {
  const { school, todayOn, calendar } = await loadCalendar(tx, scope, now);
  const adoption = measureAdoption(await loadSnapshot(tx, { on: todayOn }));
  const typed = await findStaffMinutes(tx);
  return {
    ...{ school, todayOn, calendar, adoption },
    scenarios: await listOfferedScenarios(tx),
    staff: decideStaffMinutes(typed, adoption.classes.length),
    assumedRoles: STAFF_ROLES.filter((role) => typed[role] === undefined),
  };
}

/** The same without the figures, which cost most of it. */
export async function loadCalendar(
  tx: Tx,
  scope: SchoolScope,
  now: Date,
): Promise<Pick<Ground, 'school' | 'todayOn' | 'calendar'>> {
  const school = await findPlanningSchool(tx, scope.uai);
  if (!school) throw new Error(`no school ${scope.uai} in its own scope`);
  const todayOn = dayIn(school.timeZone, now);
  const { holidays, rentrees } = await loadZoneCalendar(tx, school.zone);
  // What the région has entered stands for the school year that the school has said it is in.
  const rentreeOn = rentrees[schoolYearOf(school.rentreeOn)] ?? school.rentreeOn;
  const year = Number(rentreeOn.slice(0, 4));
  const lastYear = holidays.reduce((last, h) => Math.max(last, Number(h.returnsOn.slice(0, 4))), year + 1);
  const calendar = buildSchoolCalendar({
    zone: school.zone,
    rentreeOn,
    holidays,
    publicHolidays: listPublicHolidays(scope.uai, year - 1, lastYear),
  });
  return { school, todayOn, calendar };
}
