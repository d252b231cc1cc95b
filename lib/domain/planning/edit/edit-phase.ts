import { ok, type Result, refuse } from '../../result';
import type { AudienceRule, Gate } from '../scenario';
import { addSchoolDays, schoolDaysBetween } from '../school-calendar';
import { freeId } from './free-id';
import type { EditedAction, EditedPhase, EditedPlan, EditProblem, PlanEdit } from './plan-edit';
import { type EditGround, shiftPhase, toSchoolDay } from './shift-phase';

type Edit<Verb extends PlanEdit['do']> = Extract<PlanEdit, { do: Verb }>;
type Edited = Result<EditedPlan, EditProblem>;

export const findPhase = (plan: EditedPlan, id: string): EditedPhase | undefined =>
  plan.phases.find((phase) => phase.id === id);

/** The plan with one phase replaced. */
export const withPhase = (plan: EditedPlan, changed: EditedPhase): EditedPlan => ({
  ...plan,
  phases: plan.phases.map((phase) => (phase.id === changed.id ? changed : phase)),
});

/** The phase, and those behind it when asked, by as many school days: what is done in them keeps its day. */
export function movePhase(ground: EditGround, plan: EditedPlan, edit: Edit<'move_phase'>): Edited {
  const phase = findPhase(plan, edit.phaseId);
  if (!phase) return refuse('phase_gone');
  const startsOn = toSchoolDay(ground, edit.startsOn);
  if (!startsOn.ok) return startsOn;
  const n = schoolDaysBetween(ground.calendar, phase.startsOn, startsOn.value);
  const phases: EditedPhase[] = [];
  for (const other of plan.phases) {
    const follows = edit.withFollowing && other.startsOn > phase.startsOn;
    const shifted = other.id === phase.id || follows ? shiftPhase(ground, other, n) : ok(other);
    if (!shifted.ok) return shifted;
    phases.push(shifted.value);
  }
  return ok({ ...plan, phases });
}

/** Another last day. */
export function resizePhase(ground: EditGround, plan: EditedPlan, edit: Edit<'resize_phase'>): Edited {
  const phase = findPhase(plan, edit.phaseId);
  if (!phase) return refuse('phase_gone');
  const endsOn = toSchoolDay(ground, edit.endsOn);
  if (!endsOn.ok) return endsOn;
  if (endsOn.value < phase.startsOn) return refuse('end_before_start');
  return ok(withPhase(plan, { ...phase, endsOn: endsOn.value }));
}

/** Another title. */
export function renamePhase(plan: EditedPlan, { phaseId, title }: Edit<'rename_phase'>): Edited {
  const phase = findPhase(plan, phaseId);
  return phase ? ok(withPhase(plan, { ...phase, title })) : refuse('phase_gone');
}

/** Other levels; actions that had those of the phase follow, unless they are done. */
export function setLevels(plan: EditedPlan, { phaseId, levels }: Edit<'set_levels'>): Edited {
  const phase = findPhase(plan, phaseId);
  if (!phase) return refuse('phase_gone');
  if (levels !== 'all' && levels.length === 0) return refuse('no_levels');
  const follow = (action: EditedAction): EditedAction =>
    action.audience && !action.doneAt && isSame(action.audience.levels, phase.levels)
      ? { ...action, audience: { ...action.audience, levels } }
      : action;
  return ok(withPhase(plan, { ...phase, levels, actions: phase.actions.map(follow) }));
}

const isSame = (a: AudienceRule['levels'], b: AudienceRule['levels']): boolean =>
  a === 'all' || b === 'all' ? a === b : a.length === b.length && a.every((level) => b.includes(level));

/** Two phases from one: what is due from that day on goes into the second. */
export function splitPhase(ground: EditGround, plan: EditedPlan, edit: Edit<'split_phase'>): Edited {
  const phase = findPhase(plan, edit.phaseId);
  if (!phase) return refuse('phase_gone');
  const fromOn = toSchoolDay(ground, edit.fromOn);
  if (!fromOn.ok) return fromOn;
  const startsOn = fromOn.value;
  if (startsOn <= phase.startsOn || startsOn > phase.endsOn) return refuse('split_outside');
  const isLater = (action: EditedAction) => action.dueOn >= startsOn;
  const endsOn = addSchoolDays(ground.calendar, startsOn, -1);
  const id = freeId(
    phase.id,
    plan.phases.map((other) => other.id),
  );
  const first = { ...phase, endsOn, actions: phase.actions.filter((action) => !isLater(action)) };
  // A threshold stands before the phase: it stays with the beginning.
  const second = {
    ...phase,
    id,
    title: edit.title,
    startsOn,
    gates: [],
    actions: phase.actions.filter(isLater),
  };
  return ok({ ...plan, phases: [...withPhase(plan, first).phases, second] });
}

/** One phase from two: the levels, thresholds and actions of both, from the first day to the last. */
export function mergePhases(plan: EditedPlan, { phaseId, intoId }: Edit<'merge_phases'>): Edited {
  if (phaseId === intoId) return refuse('merge_itself');
  const [phase, into] = [findPhase(plan, phaseId), findPhase(plan, intoId)];
  if (!phase || !into) return refuse('phase_gone');
  const taken = into.actions.map((action) => action.id);
  const brought = phase.actions.map((action) => {
    const id = freeId(action.id, taken);
    taken.push(id);
    return { ...action, id };
  });
  const merged: EditedPhase = {
    ...into,
    levels: joinLevels(into.levels, phase.levels),
    startsOn: [into.startsOn, phase.startsOn].sort()[0] as string,
    endsOn: [into.endsOn, phase.endsOn].sort()[1] as string,
    gates: joinGates(into.gates, phase.gates),
    actions: [...into.actions, ...brought],
  };
  const rest = { ...plan, phases: plan.phases.filter((other) => other.id !== phaseId) };
  return ok(withPhase(rest, merged));
}

/** A new phase without thresholds, from today on at the earliest. */
export function addPhase(ground: EditGround, plan: EditedPlan, edit: Edit<'add_phase'>): Edited {
  const { phaseId: id, title, levels } = edit;
  if (findPhase(plan, id)) return refuse('phase_exists');
  if (levels !== 'all' && levels.length === 0) return refuse('no_levels');
  const startsOn = toSchoolDay(ground, edit.startsOn);
  if (!startsOn.ok) return startsOn;
  if (startsOn.value < ground.todayOn) return refuse('before_today');
  const endsOn = toSchoolDay(ground, edit.endsOn);
  if (!endsOn.ok) return endsOn;
  if (endsOn.value < startsOn.value) return refuse('end_before_start');
  const span = { startsOn: startsOn.value, endsOn: endsOn.value };
  const added = { id, position: plan.phases.length, title, levels, ...span, gates: [], actions: [] };
  return ok({ ...plan, phases: [...plan.phases, added] });
}

/** Without the phase and its actions, none of which may be done. */
export function removePhase(plan: EditedPlan, { phaseId }: Edit<'remove_phase'>): Edited {
  const phase = findPhase(plan, phaseId);
  if (!phase) return refuse('phase_gone');
  if (plan.phases.length === 1) return refuse('only_phase');
  if (phase.actions.some((action) => action.doneAt)) return refuse('phase_has_done');
  return ok({ ...plan, phases: plan.phases.filter((other) => other.id !== phaseId) });
}

const joinLevels = (a: EditedPhase['levels'], b: EditedPhase['levels']): EditedPhase['levels'] =>
  a === 'all' || b === 'all' ? 'all' : [...new Set([...a, ...b])];

const joinGates = (a: readonly Gate[], b: readonly Gate[]): Gate[] => {
  const key = (gate: Gate) => JSON.stringify([gate.metric, gate.atLeast, gate.scope ?? null]);
  return [...new Map([...a, ...b].map((gate) => [key(gate), gate])).values()];
};
