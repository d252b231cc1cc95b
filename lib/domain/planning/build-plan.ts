import { addDays, schoolYearOf } from '../directory/day';
import type { Day } from '../directory/types';
import { ok, type Problem, type Result, refuse } from '../result';
import {
  buildSpan,
  type Dating,
  datePhases,
  getSpan,
  orderPhases,
  resolveDay,
  type Span,
} from './date-phases';
import { listWarnings } from './list-warnings';
import {
  countFamilies,
  type DatedAction,
  type DatedGoal,
  type DatedPhase,
  type DatedPlan,
  type FamilyCounts,
  type PlanProblem,
} from './plan';
import type { Anchor, Goal, Scenario, ScenarioAction, ScenarioPhase } from './scenario';
import {
  addSchoolDays,
  countSchoolDays,
  findHoliday,
  findKnownFrom,
  findKnownUntil,
  findSchoolYearEnd,
  isSchoolDay,
  type SchoolCalendar,
  schoolDaysBetween,
} from './school-calendar';

export type PlanInput = {
  adoptedOn: Day;
  /** First day on which something is asked of families; by default the scenario's own, or soon after adoption. */
  startOn?: Day;
  parentsMeetingOn?: Day;
  families: FamilyCounts;
  /** Replaces the scenario's goal; without `by`, the scenario's date. */
  goal?: Goal & { by?: Day };
};

/** School days that a preparation gets when its own dates have passed: a school week. */
export const CATCH_UP_DAYS = 5;
/** Where the parents' meeting is supposed without a date: two school weeks after the rentrée. */
export const PARENTS_MEETING_DAYS = 10;

/**
 * A scenario dated in a school's calendar. Rules: docs/decisions/0006-school-days.md. In short: every date is a
 * school day, none lies before adoption; a plan adopted after its first date (or asked to start on another) is
 * moved as a whole, what ended before a phase started still does, breaks are waited for only while they are
 * ahead, and the preparation is shortened to the days that are left.
 */
export function buildPlan(
  scenario: Scenario,
  calendar: SchoolCalendar,
  input: PlanInput,
): Result<DatedPlan, PlanProblem> {
  if (input.startOn && input.startOn < input.adoptedOn) return refuse('start_before_adoption');
  const asking = scenario.phases.filter((phase) => !phase.preparation);
  const problem = findProblem(scenario, calendar, asking);
  if (problem) return { ok: false, problem };
  const dates = dateScenario(scenario, asking, calendar, input);
  if (!dates.ok) return dates;
  const { spans, dating, fromOn, toOn } = dates.value;

  const phases = scenario.phases
    .map((phase) => buildPhase(phase, dates.value, calendar, input))
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn))
    .map((phase, position) => ({ ...phase, position }));
  const goal = buildGoal(scenario, input, (anchor) =>
    anchor.at === 'phase_end'
      ? getSpan(spans, anchor.phase).endsOn
      : resolveDay(calendar, dating, spans, { anchor, offset: 0 }),
  );

  const unknown = findUnknownYear(calendar, phases);
  if (unknown) return refuse('calendar_unknown', { schoolYear: unknown, zone: calendar.zone });
  const warnings = listWarnings({ scenario, calendar, input, dating, fromOn, toOn, phases, goal });
  return ok({ phases, goal, warnings });
}

type Dates = {
  spans: Map<string, Span>;
  dating: Dating;
  /** First day on which something is asked: the scenario's own, and the plan's. */
  fromOn: Day;
  toOn: Day;
};

function dateScenario(
  scenario: Scenario,
  asking: ScenarioPhase[],
  calendar: SchoolCalendar,
  { adoptedOn, startOn, parentsMeetingOn }: PlanInput,
): Result<Dates, 'phase_cycle' | 'phase_unknown'> {
  const meeting = parentsMeetingOn && parentsMeetingOn >= adoptedOn ? parentsMeetingOn : undefined;
  const datingOf = (rentreeOn: Day, start: Day): Dating => ({
    rentreeOn,
    startOn: start,
    // A meeting on a Saturday is got ready by the Friday.
    parentsMeetingOn: meeting
      ? isSchoolDay(calendar, meeting)
        ? meeting
        : addSchoolDays(calendar, meeting, -1)
      : addSchoolDays(calendar, rentreeOn, PARENTS_MEETING_DAYS),
  });
  const asked = startOn && addSchoolDays(calendar, startOn, 0);
  const ordered = orderPhases(asking, (phase) => asking.indexOf(phase));
  if (!ordered.ok) return ordered;

  let dating = datingOf(calendar.rentreeOn, asked ?? addSchoolDays(calendar, adoptedOn, 1));
  let spans = datePhases(calendar, ordered.value, dating, () => undefined);
  const fromOn = firstDayOf(spans);
  const preparations = scenario.phases.filter((phase) => phase.preparation);
  const soon =
    preparations.length > 0
      ? addSchoolDays(calendar, addSchoolDays(calendar, adoptedOn, 0), CATCH_UP_DAYS)
      : addSchoolDays(calendar, adoptedOn, 1);
  const toOn = asked ?? (fromOn < adoptedOn ? soon : fromOn);
  const own = { spans, dating };
  if (toOn !== fromOn) {
    const moved = schoolDaysBetween(calendar, fromOn, toOn);
    dating = datingOf(addSchoolDays(calendar, calendar.rentreeOn, moved), toOn);
    const again = orderPhases(asking, (phase) => getSpan(own.spans, phase.id).startsOn);
    if (!again.ok) return again;
    spans = datePhases(calendar, again.value, dating, (phase, dated) =>
      [...dated]
        .filter(([id]) => getSpan(own.spans, id).endsOn < getSpan(own.spans, phase.id).startsOn)
        .reduce((floor, [, span]) => later(floor, addSchoolDays(calendar, span.endsOn, 1)), toOn),
    );
  }
  const firstOn = firstDayOf(spans);
  for (const phase of preparations) {
    const planned = buildSpan(calendar, phase, resolveDay(calendar, own.dating, own.spans, phase.start));
    const lead = schoolDaysBetween(calendar, planned.startsOn, fromOn);
    const wanted = addSchoolDays(calendar, firstOn, -lead);
    const startsOn = later(wanted, addSchoolDays(calendar, adoptedOn, 0));
    spans.set(phase.id, { startsOn, endsOn: later(startsOn, addSchoolDays(calendar, firstOn, -1)) });
  }
  return ok({ spans, dating, fromOn, toOn: firstOn });
}

const firstDayOf = (spans: ReadonlyMap<string, Span>): Day =>
  [...spans.values()].map((span) => span.startsOn).sort()[0] ?? '';

const later = (a: Day, b: Day): Day => (a > b ? a : b);

function buildPhase(
  phase: ScenarioPhase,
  { spans, dating }: Dates,
  calendar: SchoolCalendar,
  { adoptedOn, families }: PlanInput,
): DatedPhase {
  const span = getSpan(spans, phase.id);
  const days = countSchoolDays(calendar, span.startsOn, span.endsOn);
  const earliest = addSchoolDays(calendar, adoptedOn, 0);
  const dueOn = (action: ScenarioAction): Day => {
    if (action.on) return resolveDay(calendar, dating, spans, action.on);
    // A preparation's actions are spread over the days that are left, in their order.
    const planned = 5 * phase.weeks;
    const offset =
      phase.preparation && days < planned ? Math.floor((action.offset * days) / planned) : action.offset;
    return addSchoolDays(calendar, span.startsOn, offset);
  };
  const actions = phase.actions.map((action): DatedAction => {
    const { audience, minutes } = action;
    const reached = countFamilies(families, audience ?? { levels: phase.levels });
    return {
      id: action.id,
      title: action.title,
      kind: action.kind,
      role: action.role,
      dueOn: later(dueOn(action), earliest),
      audience: audience ?? null,
      templateId: action.template ?? null,
      workMinutes: Math.round(minutes.fixed + minutes.perFamily * reached),
      automatic: action.automatic,
    };
  });
  return {
    id: phase.id,
    position: 0,
    title: phase.title,
    levels: phase.levels,
    ...span,
    gates: phase.gates ?? [],
    actions: actions.sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
  };
}

function buildGoal(scenario: Scenario, { goal }: PlanInput, dayOf: (anchor: Anchor) => Day): DatedGoal {
  const { metric, value } = goal ?? scenario.goal;
  return { metric, value, by: goal?.by ?? dayOf(scenario.goal.by) };
}

/** A school year in which the plan has dates although its holidays are not known. */
function findUnknownYear(calendar: SchoolCalendar, phases: readonly DatedPhase[]): string | undefined {
  const days = phases.flatMap((phase) => [
    phase.startsOn,
    phase.endsOn,
    ...phase.actions.map((action) => action.dueOn),
  ]);
  days.sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (first < findKnownFrom(calendar)) return schoolYearOf(first);
  const knownUntil = findKnownUntil(calendar);
  return knownUntil && last > knownUntil ? schoolYearOf(addDays(knownUntil, 1)) : undefined;
}

/** What makes a scenario impossible to date in this calendar. */
function findProblem(
  scenario: Scenario,
  calendar: SchoolCalendar,
  asking: readonly ScenarioPhase[],
): Problem<PlanProblem> | undefined {
  if (!findSchoolYearEnd(calendar)) {
    return {
      code: 'calendar_unknown',
      detail: { schoolYear: schoolYearOf(calendar.rentreeOn), zone: calendar.zone, isWhole: 1 },
    };
  }
  const anchors = [
    scenario.goal.by,
    ...scenario.phases.flatMap((phase) => [
      phase.start.anchor,
      ...phase.actions.flatMap((action) => (action.on ? [action.on.anchor] : [])),
    ]),
  ];
  for (const anchor of anchors) {
    if ('holiday' in anchor && !findHoliday(calendar, anchor.holiday)) {
      return { code: 'holiday_unknown', detail: { holiday: anchor.holiday } };
    }
    if (anchor.at === 'phase_end' && !asking.some((phase) => phase.id === anchor.phase)) {
      return { code: 'phase_unknown', detail: { phase: anchor.phase } };
    }
  }
  return undefined;
}
