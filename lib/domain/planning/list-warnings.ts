import type { Day } from '../directory/types';
import { type Dating, listCuts } from './date-phases';
import type { DatedGoal, DatedPhase, FamilyCounts, PlanWarning } from './plan';
import type { Anchor, Scenario, ScenarioPhase } from './scenario';
import {
  addSchoolDays,
  countSchoolDays,
  findHoliday,
  findSchoolYearEnd,
  lastSchoolDayBefore,
  type SchoolCalendar,
} from './school-calendar';

type Dated = {
  scenario: Scenario;
  calendar: SchoolCalendar;
  input: { adoptedOn: Day; parentsMeetingOn?: Day; families: FamilyCounts };
  dating: Dating;
  fromOn: Day;
  toOn: Day;
  phases: readonly DatedPhase[];
  goal: DatedGoal;
};

/** Everything that a school should know of a dated plan before it adopts it, the plan's own dates first. */
export function listWarnings(dated: Dated): PlanWarning[] {
  const { input, fromOn, toOn, goal } = dated;
  return [
    ...(toOn === fromOn ? [] : [{ code: 'shifted', fromOn, toOn } as const]),
    ...listPreparationWarnings(dated),
    ...listMeetingWarnings(dated),
    ...listHolidayWarnings(dated),
    ...listOverlaps(dated),
    ...listLateEnds(dated),
    ...(goal.by < input.adoptedOn ? [{ code: 'goal_date_passed', by: goal.by } as const] : []),
    ...listMissingFamilies(dated),
  ];
}

const findPhase = (scenario: Scenario, id: string): ScenarioPhase | undefined =>
  scenario.phases.find((phase) => phase.id === id);

function listPreparationWarnings({ scenario, calendar, phases }: Dated): PlanWarning[] {
  return phases.flatMap(({ id, startsOn, endsOn }) => {
    const phase = findPhase(scenario, id);
    if (!phase?.preparation) return [];
    const schoolDays = countSchoolDays(calendar, startsOn, endsOn);
    const planned = 5 * phase.weeks;
    return schoolDays < planned
      ? [{ code: 'preparation_shortened', phaseId: id, schoolDays, planned } as const]
      : [];
  });
}

function listMeetingWarnings({ scenario, input, dating }: Dated): PlanWarning[] {
  const anchors: Anchor[] = scenario.phases.flatMap((phase) => [
    phase.start.anchor,
    ...phase.actions.flatMap((action) => (action.on ? [action.on.anchor] : [])),
  ]);
  if (!anchors.some((anchor) => anchor.at === 'parents_meeting')) return [];
  const onDay = dating.parentsMeetingOn;
  if (!input.parentsMeetingOn) return [{ code: 'parents_meeting_missing', onDay }];
  return input.parentsMeetingOn < input.adoptedOn ? [{ code: 'parents_meeting_passed', onDay }] : [];
}

function listHolidayWarnings({ scenario, calendar, phases }: Dated): PlanWarning[] {
  return phases.flatMap((phase): PlanWarning[] => {
    const start = findPhase(scenario, phase.id)?.start;
    const cuts = listCuts(calendar, phase).map(
      ({ name }) => ({ code: 'phase_crosses_holidays', phaseId: phase.id, holiday: name }) as const,
    );
    if (start?.anchor.at !== 'before_holiday') return cuts;
    const { holiday: name } = start.anchor;
    const holiday = findHoliday(calendar, name);
    const planned = holiday && addSchoolDays(calendar, lastSchoolDayBefore(calendar, holiday), start.offset);
    return planned && phase.startsOn > planned
      ? [{ code: 'holiday_passed', phaseId: phase.id, holiday: name }, ...cuts]
      : cuts;
  });
}

function listOverlaps({ scenario, phases }: Dated): PlanWarning[] {
  const asking = phases.filter((phase) => !findPhase(scenario, phase.id)?.preparation);
  return asking.flatMap((phase, i) =>
    asking
      .slice(i + 1)
      .filter((other) => other.startsOn <= phase.endsOn && shareLevels(phase.levels, other.levels))
      .map((other) => ({ code: 'phases_overlap', phaseId: phase.id, otherId: other.id }) as const),
  );
}

const shareLevels = (a: DatedPhase['levels'], b: DatedPhase['levels']): boolean =>
  a === 'all' || b === 'all' || a.some((level) => b.includes(level));

function listLateEnds({ calendar, phases }: Dated): PlanWarning[] {
  const yearEndsOn = findSchoolYearEnd(calendar);
  if (!yearEndsOn) return [];
  return phases
    .filter((phase) => phase.endsOn > yearEndsOn)
    .map((phase) => ({ code: 'after_school_year', phaseId: phase.id, yearEndsOn }));
}

function listMissingFamilies({ input: { families }, phases }: Dated): PlanWarning[] {
  if (families.all.total === 0) return [{ code: 'families_unknown' }];
  return phases
    .filter(
      ({ levels }) => levels !== 'all' && levels.every((level) => (families.levels[level]?.total ?? 0) === 0),
    )
    .map((phase) => ({ code: 'level_absent', phaseId: phase.id }));
}
