import type { Matrix } from '../adoption/measure';
import type { Day, Level } from '../directory/types';
import type { StaffMinutes } from './fit-capacity';
import { listOverloads, type Overload } from './list-overloads';
import { countFamilies, type DatedPlan, type FamilyCounts } from './plan';
import { findRequest } from './plan-exposures';
import { spanOfPlan } from './plan-span';
import { type SchoolCalendar, schoolDaysBetween } from './school-calendar';

/** What a school is, as far as the choice of a scenario hangs on it. */
export type SchoolTraits = {
  todayOn: Day;
  calendar: SchoolCalendar;
  classes: readonly { code: string; level: Level }[];
  families: FamilyCounts;
  /** Of guardians; null: not told by the lists. */
  matrix: Matrix | null;
  staff: StaffMinutes;
};

/** What a dated plan asks of a school, and what it gives. */
export type CandidateFacts = {
  startsOn: Day;
  endsOn: Day;
  /** School days from the first to the last day of its phases. */
  length: number;
  switchOverOn: Day | null;
  /** School days by which the scenario's own dates had to move; 0: they hold. */
  movedDays: number;
  workMinutes: number;
  overloads: Overload[];
  /** How often a guardian who has not activated would be asked, on average; null without a roster. */
  timesAsked: number | null;
};

/** What a dated plan asks of a school, counted without any simulation: what proposals are ranked by. */
export function measureCandidate(plan: DatedPlan, school: SchoolTraits): CandidateFacts {
  const { startsOn, endsOn } = spanOfPlan(plan.phases, school.todayOn);
  const shift = plan.warnings.find((warning) => warning.code === 'shifted');
  return {
    startsOn,
    endsOn,
    length: schoolDaysBetween(school.calendar, startsOn, endsOn),
    switchOverOn: findSwitchOver(plan),
    movedDays: shift ? Math.max(0, schoolDaysBetween(school.calendar, shift.fromOn, shift.toOn)) : 0,
    workMinutes: plan.phases.flatMap((phase) => phase.actions).reduce((sum, a) => sum + a.workMinutes, 0),
    overloads: listOverloads(plan, school.calendar, school.staff),
    timesAsked: countTimesAsked(plan, school),
  };
}

/** The day on which a plan closes the ENT's old login; null: it closes none. */
export const findSwitchOver = ({ phases }: Pick<DatedPlan, 'phases'>): Day | null =>
  phases.flatMap((phase) => phase.actions).find((action) => action.kind === 'switch_over')?.dueOn ?? null;

/**
 * Each request counts for the share of the uncovered families at its levels, and for the share of their guardians in its
 * cells of the matrix; messages and banners on the ENT for those who come there only.
 */
function countTimesAsked({ phases }: DatedPlan, { classes, families, matrix }: SchoolTraits): number | null {
  const open = countFamilies(families, { levels: 'all', families: 'not_covered' });
  if (open === 0) return null;
  const waiting = matrix ? matrix.reachable + matrix.unreached : 0;
  const connectedRate = matrix && waiting > 0 ? matrix.reachable / waiting : 0.5;
  return phases
    .flatMap((phase) => phase.actions)
    .reduce((sum, action) => {
      const request = findRequest(action, classes);
      if (!request || !action.audience) return sum;
      const onEnt = request.channel === 'ent_message' || request.channel === 'banner';
      const rate =
        ((request.cells?.includes('reachable') ?? true) ? connectedRate : 0) +
        (!onEnt && (request.cells?.includes('unreached') ?? true) ? 1 - connectedRate : 0);
      return sum + (rate * countFamilies(families, { ...action.audience, families: 'not_covered' })) / open;
    }, 0);
}
