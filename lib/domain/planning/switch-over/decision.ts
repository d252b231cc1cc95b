import type { Day } from '../../directory/types';
import { ok, type Result, refuse } from '../../result';
import type { GateDecision } from '../decide-gate';
import { addSchoolDays, findKnownUntil, type SchoolCalendar } from '../school-calendar';

/** What a principal may say of the switch-over. `closed`: the old login has been closed in the ENT. */
export const DECISION_KINDS = ['confirmed', 'overridden', 'postponed', 'withdrawn', 'closed'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/**
 * Why a threshold that is missed does not hold the switch-over up: a closed list, which the région sees. What the
 * principal writes beside it stays in the school.
 */
export const OVERRIDE_CAUSES = ['date_imposed', 'ent_changes', 'few_left', 'help_ready', 'other'] as const;
export type OverrideCause = (typeof OVERRIDE_CAUSES)[number];

/** `open`: nobody has decided on the day that the plan says. `closed` is an end. */
export type SwitchOverState = 'open' | 'confirmed' | 'overridden' | 'closed';

/** The legal moves. A day that is put off is to be decided on anew: its figures will be others. */
const MOVES: Record<SwitchOverState, Partial<Record<DecisionKind, SwitchOverState>>> = {
  open: { confirmed: 'confirmed', overridden: 'overridden', postponed: 'open' },
  confirmed: { postponed: 'open', withdrawn: 'open', closed: 'closed' },
  overridden: { postponed: 'open', withdrawn: 'open', closed: 'closed' },
  closed: {},
};

type Decided = { kind: DecisionKind; switchOverOn: Day };

/**
 * Where the switch-over stands after all decisions, oldest first. What was decided for another day than that of the plan
 * does not hold for it: who moves the day by the plan's calendar decides anew.
 */
export function stateOf(decisions: readonly Decided[], switchOverOn: Day): SwitchOverState {
  if (decisions.some(({ kind }) => kind === 'closed')) return 'closed';
  return decisions
    .filter((decision) => decision.switchOverOn === switchOverOn)
    .reduce<SwitchOverState>((state, { kind }) => MOVES[state][kind] ?? state, 'open');
}

/** Whether every gate holds; an unknown one is never passed on a guess. No gate at all holds nobody up. */
export const areMet = (gates: readonly Pick<GateDecision, 'status'>[]): boolean =>
  gates.every(({ status }) => status === 'met');

export type DecideProblem =
  /** Somebody was faster, or the state does not allow it. */
  | 'switch_over_decided'
  | 'gate_missed'
  | 'gate_met'
  | 'switch_over_passed'
  | 'switch_over_too_early'
  | 'postponed_not_later'
  | 'days_unknown';

export type DecideInput = {
  state: SwitchOverState;
  kind: DecisionKind;
  gates: readonly Pick<GateDecision, 'status'>[];
  switchOverOn: Day;
  todayOn: Day;
  calendar: SchoolCalendar;
  /** Of a postponement: the new day; one without school stands for the next one with. */
  newOn?: Day;
};

/** What a decision leads to; `switchOverOn` is the day that then holds. */
export function decideSwitchOver(
  input: DecideInput,
): Result<{ state: SwitchOverState; switchOverOn: Day }, DecideProblem> {
  const { kind, gates, switchOverOn, todayOn, calendar } = input;
  const state = MOVES[input.state][kind];
  if (!state) return refuse('switch_over_decided');
  switch (kind) {
    case 'confirmed':
    case 'overridden':
      if (switchOverOn < todayOn) return refuse('switch_over_passed');
      if (kind === 'confirmed' && !areMet(gates)) return refuse('gate_missed');
      if (kind === 'overridden' && areMet(gates)) return refuse('gate_met');
      return ok({ state, switchOverOn });
    case 'withdrawn':
      return switchOverOn > todayOn ? ok({ state, switchOverOn }) : refuse('switch_over_passed');
    case 'closed':
      return switchOverOn <= todayOn ? ok({ state, switchOverOn }) : refuse('switch_over_too_early');
    case 'postponed': {
      const { newOn = switchOverOn } = input;
      if (newOn <= switchOverOn || newOn <= todayOn) return refuse('postponed_not_later');
      const until = findKnownUntil(calendar) ?? '';
      if (newOn > until) return refuse('days_unknown');
      const schoolDay = addSchoolDays(calendar, newOn, 0);
      return schoolDay > until ? refuse('days_unknown') : ok({ state, switchOverOn: schoolDay });
    }
  }
}
