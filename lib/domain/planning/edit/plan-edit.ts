import type { Role } from '../../access/types';
import type { Day, Level } from '../../directory/types';
import type { MergedAction, MergedPhase } from '../merge-plan';
import type { DatedGoal } from '../plan';
import type { ActionKind, AudienceRule } from '../scenario';

export type EditedAction = MergedAction;
export type EditedPhase = MergedPhase;

/** What a school may change of its plan; the rest is its scenario's. */
export type EditedPlan = { goal: DatedGoal; phases: EditedPhase[] };

/** One change that somebody asks for. A day that is no school day stands for the next one. */
export type PlanEdit =
  /** Moves a phase with what is not done of it; `withFollowing`, also all that start after it. */
  | { do: 'move_phase'; phaseId: string; startsOn: Day; withFollowing: boolean }
  | { do: 'resize_phase'; phaseId: string; endsOn: Day }
  | { do: 'rename_phase'; phaseId: string; title: string }
  /** Also the levels of its actions that spoke to the same ones. */
  | { do: 'set_levels'; phaseId: string; levels: Level[] | 'all' }
  /** What is due from `fromOn` on becomes a phase of its own, called `title`. */
  | { do: 'split_phase'; phaseId: string; fromOn: Day; title: string }
  | { do: 'merge_phases'; phaseId: string; intoId: string }
  /** An empty phase; whoever asks names it, to put actions into it in the same change. */
  | {
      do: 'add_phase';
      phaseId: string;
      title: string;
      levels: Level[] | 'all';
      startsOn: Day;
      endsOn: Day;
    }
  | { do: 'remove_phase'; phaseId: string }
  | { do: 'move_action'; phaseId: string; actionId: string; dueOn: Day }
  | {
      do: 'change_action';
      phaseId: string;
      actionId: string;
      title: string;
      role: Role;
      workMinutes: number;
    }
  | {
      do: 'add_action';
      phaseId: string;
      title: string;
      kind: ActionKind;
      role: Role;
      dueOn: Day;
      workMinutes: number;
      audience: AudienceRule | null;
      templateId: string | null;
    }
  | { do: 'remove_action'; phaseId: string; actionId: string }
  | { do: 'set_goal'; value: number; by: Day };

export type EditProblem =
  /** Somebody else took it out meanwhile. */
  | 'phase_gone'
  | 'action_gone'
  /** The name of a new phase is taken. */
  | 'phase_exists'
  /** What is done keeps its day. */
  | 'action_done'
  /** Something would be due before today. */
  | 'before_today'
  | 'days_unknown'
  | 'end_before_start'
  | 'split_outside'
  | 'merge_itself'
  | 'no_levels'
  /** Its actions that are done would be lost. */
  | 'phase_has_done'
  | 'only_phase'
  | 'plan_full';

/** More than any school can follow; keeps a plan a page. */
export const MOST_PHASES = 40;
export const MOST_ACTIONS = 400;
