import type { Tx } from '@/db/client';
import { listPlanStandings, type PlanStanding } from '@/db/queries/plan-standing';
import { loadZoneCalendar } from '@/db/queries/planning';
import { schoolYearOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { buildPlan } from '@/lib/domain/planning/build-plan';
import type { CalendarEntry } from '@/lib/domain/planning/check-calendar';
import type { KeptCalendar } from '@/lib/domain/planning/kept-calendar';
import { listPublicHolidays } from '@/lib/domain/planning/public-holidays';
import { buildSchoolCalendar, isSchoolDay, type SchoolCalendar } from '@/lib/domain/planning/school-calendar';

/** A school whose plan another calendar moves: the actions not done that fall on other days. */
export type MovedSchool = {
  uai: string;
  name: string;
  city: string;
  moved: { title: string; fromOn: Day; toOn: Day | null }[];
  /** It can no longer be dated: the school will be told why. */
  isBroken: boolean;
};

type Standing = Awaited<ReturnType<typeof listPlanStandings>>[number];

/**
 * The schools of the région whose running plan a calendar would move, with what it would move. Read from what schools
 * publish of their plans. `checked` is how many plans of the zone were looked at.
 */
export async function listMovedPlans(
  tx: Tx,
  { zone, schoolYear, entry }: { zone: string; schoolYear: string; entry: CalendarEntry },
): Promise<{ checked: number; schools: MovedSchool[] }> {
  const known = await loadZoneCalendar(tx, zone);
  // What is there of the school year is replaced as a whole.
  const others = known.holidays.filter((holiday) => schoolYearOf(holiday.startsOn) !== schoolYear);
  const holidays = [...others, ...entry.holidays];
  const rentrees = { ...known.rentrees, [schoolYear]: entry.rentreeOn };
  const plans = (await listPlanStandings(tx)).filter((plan) => plan.zone === zone);
  const schools = plans.flatMap((plan): MovedSchool[] => {
    const after = { zone, holidays, rentreeOn: rentrees[schoolYearOf(plan.rentreeOn)] ?? plan.rentreeOn };
    const result = compare(plan, after);
    const { schoolUai: uai, name, city } = plan;
    return result.isBroken || result.moved.length > 0 ? [{ uai, name, city, ...result }] : [];
  });
  return { checked: plans.length, schools };
}

function compare(plan: Standing, after: KeptCalendar): Pick<MovedSchool, 'moved' | 'isBroken'> {
  const open = plan.actions.filter((action) => !action.done);
  const days = calendarOf(plan, after);
  const { scenario, calendar: kept } = plan;
  // Adopted before scenarios were kept: what can be told is what falls on a day without school.
  if (!scenario || !kept) {
    const moved = open.filter((action) => !isSchoolDay(days, action.dueOn));
    return {
      moved: moved.map(({ title, dueOn }) => ({ title, fromOn: dueOn, toOn: null })),
      isBroken: false,
    };
  }
  const input = {
    adoptedOn: plan.adoptedOn,
    families: { all: { total: 0, notCovered: null }, levels: {} },
    ...plan.request,
  };
  const [was, will] = [buildPlan(scenario, calendarOf(plan, kept), input), buildPlan(scenario, days, input)];
  if (!will.ok) return { moved: [], isBroken: true };
  if (!was.ok) return { moved: [], isBroken: false };
  const dueOf = (dated: typeof was.value, { phaseId, id }: PlanStanding['actions'][number]) =>
    dated.phases.find((phase) => phase.id === phaseId)?.actions.find((action) => action.id === id)?.dueOn;
  const moved = open.flatMap((action) => {
    const [fromOn, toOn] = [dueOf(was.value, action), dueOf(will.value, action)];
    return fromOn && toOn && fromOn !== toOn ? [{ title: action.title, fromOn, toOn }] : [];
  });
  return { moved, isBroken: false };
}

function calendarOf(
  { schoolUai }: PlanStanding,
  { zone, rentreeOn, holidays }: KeptCalendar,
): SchoolCalendar {
  const year = Number(rentreeOn.slice(0, 4));
  return buildSchoolCalendar({
    zone,
    rentreeOn,
    holidays,
    publicHolidays: listPublicHolidays(schoolUai, year - 1, year + 2),
  });
}
