import type { Scenario, ScenarioAction, ScenarioPhase } from './scenario';

/** What a field of a phase, an action or the scenario itself is about, for its words. */
export type HeadField = 'title' | 'summary' | 'goal' | 'kinds' | 'sizes' | 'pros' | 'cons';
export type PhaseField = 'title' | 'levels' | 'start' | 'weeks' | 'gates' | 'unbroken' | 'order';
export type ActionField =
  | 'title'
  | 'kind'
  | 'role'
  | 'when'
  | 'audience'
  | 'template'
  | 'minutes'
  | 'automatic'
  | 'notifies';

export type PhaseChange =
  | { change: 'added' | 'removed'; phase: ScenarioPhase }
  /** `fields` holds `start` or `order` when it was moved. */
  | { change: 'changed'; before: ScenarioPhase; phase: ScenarioPhase; fields: PhaseField[] };

export type ActionChange = { phase: ScenarioPhase } & (
  | { change: 'added' | 'removed'; action: ScenarioAction }
  | { change: 'moved'; action: ScenarioAction; from: ScenarioPhase }
  | { change: 'changed'; before: ScenarioAction; action: ScenarioAction; fields: ActionField[] }
);

export type ScenarioDiff = { head: HeadField[]; phases: PhaseChange[]; actions: ActionChange[] };

export const isEmptyDiff = ({ head, phases, actions }: ScenarioDiff): boolean =>
  head.length + phases.length + actions.length === 0;

/**
 * What is different in `after`, for whoever follows `before`. Phases are known by their id, actions by theirs within
 * the phase; an action that is gone here and new there under the same id and title was moved to another phase.
 * Actions of a phase that is new or gone are told with it, except those that were moved.
 */
export function diffScenario(before: Scenario, after: Scenario): ScenarioDiff {
  const kept = after.phases.filter((phase) => findPhase(before, phase.id));
  const was = before.phases.filter((phase) => findPhase(after, phase.id));
  const moves = listMoves(before, after);
  const isMoved = (action: ScenarioAction) => moves.some((m) => m.action === action || m.was === action);
  return {
    head: listHeadFields(before, after),
    phases: [
      ...after.phases.flatMap((phase): PhaseChange[] => {
        const old = findPhase(before, phase.id);
        if (!old) return [{ change: 'added', phase }];
        const fields = listPhaseFields(old, phase);
        // Only what comes earlier among those that both know is a move: what others were added before it is none.
        if (kept.indexOf(phase) < was.indexOf(old)) fields.push('order');
        return fields.length > 0 ? [{ change: 'changed', before: old, phase, fields }] : [];
      }),
      ...before.phases
        .filter((phase) => !findPhase(after, phase.id))
        .map((phase): PhaseChange => ({ change: 'removed', phase })),
    ],
    actions: [
      ...kept
        .flatMap((phase) => diffActions(getPhase(before, phase.id), phase))
        .filter((change) => {
          return change.change === 'changed' || !isMoved(change.action);
        }),
      ...moves.map(({ action, from, phase }): ActionChange => ({ change: 'moved', action, from, phase })),
    ],
  };
}

const findPhase = (scenario: Scenario, id: string): ScenarioPhase | undefined =>
  scenario.phases.find((phase) => phase.id === id);

function getPhase(scenario: Scenario, id: string): ScenarioPhase {
  const phase = findPhase(scenario, id);
  if (!phase) throw new Error(`no phase ${id} in ${scenario.id}`);
  return phase;
}

const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** As JSON with its keys in order: a scenario from the database has them in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function listHeadFields(before: Scenario, after: Scenario): HeadField[] {
  const pairs: [HeadField, unknown, unknown][] = [
    ['title', before.title, after.title],
    ['summary', before.summary, after.summary],
    ['goal', before.goal, after.goal],
    ['kinds', before.for, after.for],
    ['sizes', before.sizes ?? null, after.sizes ?? null],
    ['pros', before.pros, after.pros],
    ['cons', before.cons, after.cons],
  ];
  return pairs.filter(([, a, b]) => !isSame(a, b)).map(([field]) => field);
}

function listPhaseFields(before: ScenarioPhase, after: ScenarioPhase): PhaseField[] {
  const pairs: [PhaseField, unknown, unknown][] = [
    ['title', before.title, after.title],
    ['levels', before.levels, after.levels],
    ['start', before.start, after.start],
    ['weeks', before.weeks, after.weeks],
    ['gates', before.gates ?? [], after.gates ?? []],
    ['unbroken', before.unbroken ?? false, after.unbroken ?? false],
  ];
  return pairs.filter(([, a, b]) => !isSame(a, b)).map(([field]) => field);
}

function diffActions(before: ScenarioPhase, after: ScenarioPhase): ActionChange[] {
  return [
    ...after.actions.flatMap((action): ActionChange[] => {
      const old = before.actions.find(({ id }) => id === action.id);
      if (!old) return [{ change: 'added', phase: after, action }];
      const fields = listActionFields(old, action);
      return fields.length > 0 ? [{ change: 'changed', phase: after, before: old, action, fields }] : [];
    }),
    ...before.actions
      .filter((action) => !after.actions.some(({ id }) => id === action.id))
      .map((action): ActionChange => ({ change: 'removed', phase: before, action })),
  ];
}

function listActionFields(before: ScenarioAction, after: ScenarioAction): ActionField[] {
  const pairs: [ActionField, unknown, unknown][] = [
    ['title', before.title, after.title],
    ['kind', before.kind, after.kind],
    ['role', before.role, after.role],
    ['when', before.on ?? before.offset, after.on ?? after.offset],
    ['audience', before.audience ?? null, after.audience ?? null],
    ['template', before.template ?? null, after.template ?? null],
    ['minutes', before.minutes, after.minutes],
    ['automatic', before.automatic, after.automatic],
    ['notifies', before.notifies ?? false, after.notifies ?? false],
  ];
  return pairs.filter(([, a, b]) => !isSame(a, b)).map(([field]) => field);
}

type Move = { was: ScenarioAction; action: ScenarioAction; from: ScenarioPhase; phase: ScenarioPhase };

function listMoves(before: Scenario, after: Scenario): Move[] {
  const gone = listUnmatched(before, after);
  const fresh = listUnmatched(after, before);
  const taken = new Set<ScenarioAction>();
  return gone.flatMap(({ phase: from, action: was }): Move[] => {
    const found = fresh.find(
      ({ phase, action }) =>
        phase.id !== from.id && action.id === was.id && action.title === was.title && !taken.has(action),
    );
    if (!found) return [];
    taken.add(found.action);
    return [{ was, action: found.action, from, phase: found.phase }];
  });
}

const listUnmatched = (scenario: Scenario, other: Scenario) =>
  scenario.phases.flatMap((phase) =>
    phase.actions
      .filter(({ id }) => !findPhase(other, phase.id)?.actions.some((action) => action.id === id))
      .map((action) => ({ phase, action })),
  );
