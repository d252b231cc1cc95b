import { ok, type Result, refuse } from '../../result';
import { NOT_DONE, type Outcome } from '../merge-plan';
import type { DatedAction, DatedGoal, DatedPhase } from '../plan';
import type { EditedAction, EditedPlan } from './plan-edit';

/** What a version of a plan holds: its phases and actions, not what became of them. */
export type PlanContent = { goal: DatedGoal; phases: DatedPhase[] };

export const contentOf = ({ goal, phases }: EditedPlan): PlanContent => ({
  goal,
  phases: phases.map((phase) => ({
    ...phase,
    actions: phase.actions.map(
      ({ doneAt: _doneAt, doneBy: _doneBy, skipped: _skipped, note: _note, ...action }) => action,
    ),
  })),
});

/**
 * A plan brought back to another version of it, with what is done by now. An action is the same in both by its phase and
 * id; where phases were split or merged in between, by its id, words and day. Refuses `action_done` when something that
 * is done is not in that version: it would be lost.
 */
export function restoreContent(current: EditedPlan, content: PlanContent): Result<EditedPlan, 'action_done'> {
  const left = new Map(
    current.phases.flatMap(({ id, actions }) =>
      actions.filter((action) => action.doneAt).map((action) => [keyOf(id, action.id), action]),
    ),
  );
  const take = (key: string | undefined): EditedAction | undefined => {
    const found = key === undefined ? undefined : left.get(key);
    if (key !== undefined) left.delete(key);
    return found;
  };
  const restored = content.phases.map((phase) => ({
    ...phase,
    actions: phase.actions.map((action) => bring(action, take(keyOf(phase.id, action.id)))),
  }));
  const phases = restored.map((phase) => ({
    ...phase,
    actions: phase.actions.map((action) => {
      if (action.doneAt) return action;
      const moved = [...left].find(([, done]) => isSame(done, action));
      return moved ? bring(action, take(moved[0])) : action;
    }),
  }));
  const [lost] = left.values();
  return lost ? refuse('action_done', { title: lost.title }) : ok({ goal: content.goal, phases });
}

const keyOf = (phaseId: string, actionId: string) => JSON.stringify([phaseId, actionId]);

const isSame = (a: DatedAction, b: DatedAction): boolean =>
  a.id === b.id && a.title === b.title && a.dueOn === b.dueOn;

/** What is done keeps the day it had then. */
const bring = (action: DatedAction, done: EditedAction | undefined): EditedAction =>
  done ? { ...action, dueOn: done.dueOn, ...outcomeOf(done) } : { ...action, ...NOT_DONE };

const outcomeOf = ({ doneAt, doneBy, skipped, note }: EditedAction): Outcome => ({
  doneAt,
  doneBy,
  skipped,
  note,
});
