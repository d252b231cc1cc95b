import type { Role } from '../access/types';
import type { Day, Level } from '../directory/types';
import type { ActionKind, AudienceRule, Gate, Goal, HolidayName } from './scenario';

/** What a school asks for beside the scenario: its own days, its own goal. */
export type PlanDates = { startOn?: Day; parentsMeetingOn?: Day; goal?: Goal & { by?: Day } };

export type DatedAction = {
  id: string;
  title: string;
  kind: ActionKind;
  role: Role;
  /** Always a school day. */
  dueOn: Day;
  audience: AudienceRule | null;
  templateId: string | null;
  workMinutes: number;
  automatic: boolean;
};

export type DatedPhase = {
  id: string;
  /** 0 for the first: phases are in the order of their first days. */
  position: number;
  title: string;
  levels: Level[] | 'all';
  startsOn: Day;
  /** Last day, inclusive. */
  endsOn: Day;
  gates: Gate[];
  actions: DatedAction[];
};

export type DatedGoal = Goal & { by: Day };

/** What a school should know before it adopts; none of them stops it. */
export type PlanWarning =
  /** The scenario's own dates have passed, or the school asked for other ones. */
  | { code: 'shifted'; fromOn: Day; toOn: Day }
  /** The preparation has `schoolDays` days instead of the `planned` ones. */
  | { code: 'preparation_shortened'; phaseId: string; schoolDays: number; planned: number }
  /** No date was given, or it has passed: `onDay` stands in for it. */
  | { code: 'parents_meeting_missing' | 'parents_meeting_passed'; onDay: Day }
  /** The phase should have ended before a break that comes too early now. */
  | { code: 'holiday_passed'; phaseId: string; holiday: HolidayName }
  | { code: 'phase_crosses_holidays'; phaseId: string; holiday: string }
  /** Two phases ask the same families at the same time. */
  | { code: 'phases_overlap'; phaseId: string; otherId: string }
  | { code: 'after_school_year'; phaseId: string; yearEndsOn: Day }
  | { code: 'goal_date_passed'; by: Day }
  /** The school has no family of this phase's levels. */
  | { code: 'level_absent'; phaseId: string }
  /** Nothing imported yet: minutes and letters cannot be told. */
  | { code: 'families_unknown' };

export type DatedPlan = {
  phases: DatedPhase[];
  goal: DatedGoal;
  warnings: PlanWarning[];
};

export type PlanProblem =
  /** Phases start at each other's end, round in a circle. */
  | 'phase_cycle'
  /** An anchor names a phase that is not there, or a preparation. */
  | 'phase_unknown'
  /** The calendar has no such break after the rentrée. */
  | 'holiday_unknown'
  /** The plan needs days of a school year whose holidays are not known. */
  | 'calendar_unknown'
  | 'start_before_adoption';

/** Families of the school and of each level, in all and not covered yet (null: unknown). */
export type FamilyCounts = {
  all: FamilyCount;
  levels: Partial<Record<Level, FamilyCount>>;
};
export type FamilyCount = { total: number; notCovered: number | null };

/**
 * Families that a rule speaks to, at most: those of several levels are counted once each where the school's
 * own figure says that no more exist (a family with children in two of them is one family).
 */
export function countFamilies(
  counts: FamilyCounts,
  { levels, families, group }: Pick<AudienceRule, 'levels' | 'families' | 'group'>,
): number {
  const read = (count: FamilyCount | undefined) =>
    count === undefined ? 0 : families === 'not_covered' ? (count.notCovered ?? count.total) : count.total;
  const sum =
    levels === 'all'
      ? read(counts.all)
      : levels.reduce((total, level) => total + read(counts.levels[level]), 0);
  return Math.ceil(Math.min(sum, read(counts.all)) / (group?.of ?? 1));
}
