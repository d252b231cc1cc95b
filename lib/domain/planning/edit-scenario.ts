import type { Scenario, ScenarioAction, ScenarioPhase } from './scenario';
import { SCENARIO_LIMITS as LIMITS } from './scenario-limits';

/** A step in the writing of a scenario: the same scenario with one thing different. It never makes one that cannot be stored. */
export type ScenarioEdit = (scenario: Scenario) => Scenario;

const replaceAt = <T>(list: readonly T[], index: number, make: (item: T) => T): T[] =>
  list.map((item, i) => (i === index ? make(item) : item));
const insertAt = <T>(list: readonly T[], index: number, item: T): T[] => [
  ...list.slice(0, index),
  item,
  ...list.slice(index),
];
const removeAt = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);

/** One place earlier (-1) or later (1); at the end of the list it stays. */
function moveAt<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const [item, other] = [list[index], list[index + by]];
  if (item === undefined || other === undefined) return [...list];
  return list.map((each, i) => (i === index ? other : i === index + by ? item : each));
}

/** An id that nothing in the list has: the wish itself, or with the first number that is free. */
export function freshId(list: readonly { id: string }[], wish: string): string {
  const base = wish.replace(/-\d+$/, '').slice(0, 50);
  for (let n = 2, id = wish; ; n += 1) {
    if (!list.some((item) => item.id === id)) return id;
    id = `${base}-${n}`;
  }
}

const editPhases =
  (edit: (phases: ScenarioPhase[]) => ScenarioPhase[]): ScenarioEdit =>
  (scenario) => ({ ...scenario, phases: edit(scenario.phases) });

export const editPhase = (index: number, make: (phase: ScenarioPhase) => ScenarioPhase): ScenarioEdit =>
  editPhases((phases) => replaceAt(phases, index, make));

export const movePhase = (index: number, by: -1 | 1): ScenarioEdit =>
  editPhases((phases) => moveAt(phases, index, by));

export const removePhase = (index: number): ScenarioEdit => editPhases((phases) => removeAt(phases, index));

/** At the end, after the last phase that is no preparation, or from the rentrée. */
export const addPhase = (title: string): ScenarioEdit =>
  editPhases((phases) => {
    if (phases.length >= LIMITS.phases) return phases;
    const last = phases.findLast((phase) => !phase.preparation);
    const anchor = last ? ({ at: 'phase_end', phase: last.id } as const) : ({ at: 'rentree' } as const);
    const id = freshId(phases, 'phase');
    return [...phases, { id, title, levels: 'all', start: { anchor, offset: 0 }, weeks: 1, actions: [] }];
  });

/** A copy right after it, under an id of its own. */
export const duplicatePhase = (index: number, titleOf: (title: string) => string): ScenarioEdit =>
  editPhases((phases) => {
    const phase = phases[index];
    if (!phase || phases.length >= LIMITS.phases) return phases;
    const title = titleOf(phase.title).slice(0, LIMITS.title);
    const copy = { ...phase, id: freshId(phases, phase.id), title };
    return insertAt(phases, index + 1, copy);
  });

const editActions = (
  phaseIndex: number,
  edit: (actions: ScenarioAction[]) => ScenarioAction[],
): ScenarioEdit => editPhase(phaseIndex, (phase) => ({ ...phase, actions: edit(phase.actions) }));

export const editAction = (
  phaseIndex: number,
  index: number,
  make: (action: ScenarioAction) => ScenarioAction,
): ScenarioEdit => editActions(phaseIndex, (actions) => replaceAt(actions, index, make));

export const moveAction = (phaseIndex: number, index: number, by: -1 | 1): ScenarioEdit =>
  editActions(phaseIndex, (actions) => moveAt(actions, index, by));

export const removeAction = (phaseIndex: number, index: number): ScenarioEdit =>
  editActions(phaseIndex, (actions) => removeAt(actions, index));

export const addAction = (phaseIndex: number): ScenarioEdit =>
  editActions(phaseIndex, (actions) =>
    actions.length >= LIMITS.actions
      ? actions
      : [
          ...actions,
          {
            id: freshId(actions, 'action'),
            title: '',
            kind: 'prepare',
            role: 'secretariat',
            offset: 0,
            minutes: { fixed: 15, perFamily: 0 },
            automatic: false,
          },
        ],
  );

export const duplicateAction = (
  phaseIndex: number,
  index: number,
  titleOf: (title: string) => string,
): ScenarioEdit =>
  editActions(phaseIndex, (actions) => {
    const action = actions[index];
    if (!action || actions.length >= LIMITS.actions) return actions;
    const title = titleOf(action.title).slice(0, LIMITS.actionTitle);
    const copy = { ...action, id: freshId(actions, action.id), title };
    return insertAt(actions, index + 1, copy);
  });

/** The same without one of its fields that may be missing. */
export function without<T extends object, K extends keyof T>(item: T, field: K): Omit<T, K> {
  const { [field]: _, ...rest } = item;
  return rest;
}
