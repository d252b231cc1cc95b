import type { Role, SchoolRole } from '../access/types';
import { daysBetween } from '../directory/day';
import type { Day } from '../directory/types';
import type { DatedAction, DatedPhase } from './plan';
import type { WorkKind, WorkState } from './prepare/prepared-work';

/** An action of an adopted plan. */
export type PlannedAction = DatedAction & {
  phaseId: string;
  /** When it was settled: done, or not needed. */
  doneAt: Date | null;
  skipped: boolean;
  /** What whoever settled it has to say. */
  note: string | null;
  /** Who ticked it; null for the command line, or somebody who has left. */
  doneByName: string | null;
  /** Of a role of who looks, for a class of theirs. */
  isOwn?: boolean;
  /** What was made ready for it, unless a person has dropped it. */
  work?: { kind: WorkKind; id: string; state: Exclude<WorkState, 'dropped'> };
};
export type PlannedPhase = Omit<DatedPhase, 'actions'> & { actions: PlannedAction[] };

export type ActionState = 'done' | 'skipped' | 'late' | 'due' | 'coming';

/** Where an action stands on a day: due on the day itself, late from the day after. */
export function stateOf(
  action: Pick<PlannedAction, 'doneAt' | 'dueOn' | 'skipped'>,
  todayOn: Day,
): ActionState {
  if (action.doneAt) return action.skipped ? 'skipped' : 'done';
  if (action.dueOn < todayOn) return 'late';
  return action.dueOn === todayOn ? 'due' : 'coming';
}

export type PlanProgress = {
  /** Phases that run on the day: none in a gap, several where they overlap. */
  currentPhaseIds: string[];
  nextPhaseId: string | null;
  late: PlannedAction[];
  doneCount: number;
  actionCount: number;
};

/** What runs on a day, what comes next, and what should have been done before it, oldest first. */
export function followPlan(phases: readonly PlannedPhase[], todayOn: Day): PlanProgress {
  const actions = phases.flatMap((phase) => phase.actions);
  return {
    currentPhaseIds: phases.filter((p) => p.startsOn <= todayOn && todayOn <= p.endsOn).map((p) => p.id),
    nextPhaseId: phases.find((p) => p.startsOn > todayOn)?.id ?? null,
    late: byDueDay(actions.filter((action) => stateOf(action, todayOn) === 'late')),
    doneCount: actions.filter((action) => action.doneAt && !action.skipped).length,
    // What was not needed is no longer asked for.
    actionCount: actions.filter((action) => !action.skipped).length,
  };
}

/** How many actions are late: of all, of whoever looks, and by role, the most first. */
export type LateCount = { total: number; own: number; byRole: { role: Role; count: number }[] };

/** What Palier does itself is nobody's own. */
export function countLate(late: readonly Pick<PlannedAction, 'role' | 'isOwn' | 'automatic'>[]): LateCount {
  const byRole = new Map<Role, number>();
  for (const { role } of late) byRole.set(role, (byRole.get(role) ?? 0) + 1);
  return {
    total: late.length,
    own: late.filter(({ isOwn, automatic }) => isOwn && !automatic).length,
    byRole: [...byRole]
      .map(([role, count]) => ({ role, count }))
      .sort((a, b) => b.count - a.count || a.role.localeCompare(b.role)),
  };
}

/** How far ahead a to-do list looks: two weeks, so that the week-end hides nothing of next week. */
export const TO_DO_HORIZON_DAYS = 14;

/** What somebody with these roles has to do by the horizon, late ones first. */
export function listToDos(
  phases: readonly PlannedPhase[],
  roles: readonly SchoolRole[],
  todayOn: Day,
): PlannedAction[] {
  const mine = (role: Role) => role !== 'drane' && roles.includes(role);
  return byDueDay(
    phases
      .flatMap((phase) => phase.actions)
      .filter((action) => (action.isOwn ?? mine(action.role)) && !action.doneAt && !action.automatic)
      .filter((action) => daysBetween(todayOn, action.dueOn) <= TO_DO_HORIZON_DAYS),
  );
}

const byDueDay = (actions: PlannedAction[]): PlannedAction[] =>
  actions.sort((a, b) => a.dueOn.localeCompare(b.dueOn));

/** Who may tick an action, or take its tick back: the principal, or somebody of the role that does it. */
export const canTick = (action: Pick<DatedAction, 'role'>, roles: readonly SchoolRole[]): boolean =>
  roles.some((role) => role === 'principal' || role === action.role);
