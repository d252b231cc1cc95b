import { SCHOOL_HOLIDAYS } from '../../directory/calendar-data';
import { buildPlan, type PlanInput } from '../build-plan';
import type { DatedPlan, FamilyCounts } from '../plan';
import { listPublicHolidays } from '../public-holidays';
import type { Scenario } from '../scenario';
import { findScenario } from '../scenarios/library';
import { buildSchoolCalendar } from '../school-calendar';

/** For tests: the school year 2026-2027 in the three zones, a collège like the pilot, and its plans. */
export const calendarOf = (zone: 'A' | 'B' | 'C') =>
  buildSchoolCalendar({
    zone,
    rentreeOn: '2026-09-01',
    holidays: SCHOOL_HOLIDAYS.filter((h) => h.zone === zone),
    publicHolidays: listPublicHolidays('0319901U', 2025, 2028),
  });
export const calendars = { A: calendarOf('A'), B: calendarOf('B'), C: calendarOf('C') };
export const toulouse = calendars.C;

export const families: FamilyCounts = {
  all: { total: 176, notCovered: 56 },
  levels: {
    '6e': { total: 49, notCovered: 20 },
    '5e': { total: 48, notCovered: 15 },
    '4e': { total: 47, notCovered: null },
    '3e': { total: 45, notCovered: 10 },
  },
};

export function scenario(id: string): Scenario {
  const found = findScenario(id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}
export const progressive = scenario('college-progressif-par-niveau');

export function plan(of: Scenario, input: Partial<PlanInput>, calendar = toulouse): DatedPlan {
  const result = buildPlan(of, calendar, { adoptedOn: '2026-05-04', families, ...input });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
export const datesOf = ({ phases }: DatedPlan) => phases.map((p) => [p.id, p.startsOn, p.endsOn]);
export const codesOf = ({ warnings }: DatedPlan) => warnings.map((w) => w.code);
export const dueOf = ({ phases }: DatedPlan, phaseId: string, actionId: string) =>
  phases.find((p) => p.id === phaseId)?.actions.find((a) => a.id === actionId)?.dueOn;
