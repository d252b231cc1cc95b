import type { EditedPlan } from '../edit/plan-edit';
import { NOT_DONE } from '../merge-plan';
import type { DatedPlan } from '../plan';

/** For tests: a plan as it runs, with the actions due before `doneBefore` done. */
export const toEdited = ({ phases, goal }: DatedPlan, doneBefore = ''): EditedPlan => ({
  goal,
  phases: phases.map((phase) => ({
    ...phase,
    actions: phase.actions.map((action) => ({
      ...action,
      ...NOT_DONE,
      doneAt: action.dueOn < doneBefore ? new Date(`${action.dueOn}T10:00:00Z`) : null,
    })),
  })),
});
