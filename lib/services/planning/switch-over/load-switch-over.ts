import type { Tx } from '@/db/client';
import type { PlanningSchool, StoredPlan } from '@/db/queries/planning';
import { listKnownSessions } from '@/db/queries/sessions';
import { loadSnapshot } from '@/db/queries/snapshot';
import {
  findSwitchOverSettings,
  listDecisions,
  listNewestDays,
  type StoredDecision,
} from '@/db/queries/switch-over';
import type { SchoolScope } from '@/db/scope';
import { type KnownSessions, type LockedOut, listLockedOut } from '@/lib/domain/adoption/locked-out';
import { type Adoption, measureAdoption } from '@/lib/domain/adoption/measure';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import type { Day } from '@/lib/domain/directory/types';
import { decideGate, type GateDecision } from '@/lib/domain/planning/decide-gate';
import type { EditedAction, EditedPhase, EditedPlan } from '@/lib/domain/planning/edit/plan-edit';
import type { SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import { findClosing } from '@/lib/domain/planning/switch-over/days';
import { type SwitchOverState, stateOf } from '@/lib/domain/planning/switch-over/decision';
import type { DecisionFigures, SwitchOverSettings } from '@/lib/domain/planning/switch-over/figures';
import { keepGates } from '@/lib/domain/planning/switch-over/figures';
import { loadEditedPlan } from '../load-edited-plan';
import { loadCalendar } from '../load-ground';

/** The switch-over of the running plan as it stands on a day, for the whole school. */
export type SwitchOverGround = {
  stored: StoredPlan;
  edited: EditedPlan;
  phase: EditedPhase;
  action: EditedAction;
  switchOverOn: Day;
  state: SwitchOverState;
  decisions: StoredDecision[];
  settings: SwitchOverSettings;
  school: PlanningSchool;
  calendar: SchoolCalendar;
  todayOn: Day;
  adoption: Adoption;
  snapshot: RosterSnapshot;
  sessions: KnownSessions;
  gates: GateDecision[];
  lockedOut: LockedOut;
  lists: { guardians: Day | null; pupils: Day | null; ent: Day | null };
};

/** `no_plan`: none runs; `no_switch_over`: the one that runs closes no old login. */
export type NoSwitchOver = { missing: 'no_plan' | 'no_switch_over' };

/** Everything that the switch-over is decided and shown from, inside a transaction that is open. */
export async function loadSwitchOver(
  tx: Tx,
  scope: SchoolScope,
  now: Date,
): Promise<SwitchOverGround | NoSwitchOver> {
  const loaded = await loadEditedPlan(tx);
  if (!loaded) return { missing: 'no_plan' };
  const { stored, edited } = loaded;
  const closing = findClosing(edited.phases);
  if (!closing) return { missing: 'no_switch_over' };
  const { phase, action } = closing;
  const { school, calendar, todayOn } = await loadCalendar(tx, scope, now);
  const snapshot = await loadSnapshot(tx, { on: todayOn });
  const sessions = await listKnownSessions(tx, todayOn);
  const adoption = measureAdoption(snapshot);
  const decisions = await listDecisions(tx, stored.id);
  const days = await listNewestDays(
    tx,
    ['educonnect_guardians', 'educonnect_pupils', 'ent_accounts'],
    todayOn,
  );
  return {
    stored,
    edited,
    phase,
    action,
    switchOverOn: action.dueOn,
    state: stateOf(decisions, action.dueOn),
    decisions,
    settings: await findSwitchOverSettings(tx),
    school,
    calendar,
    todayOn,
    adoption,
    snapshot,
    sessions,
    gates: phase.gates.map((gate) => decideGate(gate, adoption)),
    lockedOut: listLockedOut(snapshot, sessions),
    lists: {
      guardians: days.get('educonnect_guardians') ?? null,
      pupils: days.get('educonnect_pupils') ?? null,
      ent: days.get('ent_accounts') ?? null,
    },
  };
}

/** The figures that a decision keeps: counts, no person. */
export function figuresOf(ground: SwitchOverGround): DecisionFigures {
  const { todayOn, gates, lockedOut, adoption, lists } = ground;
  return {
    on: todayOn,
    gates: keepGates(gates),
    lockedOut: {
      pupils: lockedOut.pupils?.length ?? null,
      guardians: lockedOut.guardians?.length ?? null,
    },
    population: { pupils: adoption.pupils.population, guardians: adoption.guardians.population },
    accountsOn: lists.guardians,
    connectionsOn: lists.ent,
  };
}
