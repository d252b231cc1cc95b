import { ok, type Result, refuse } from '../../result';
import { NOT_DONE } from '../merge-plan';
import { findPhase, withPhase } from './edit-phase';
import { freeId } from './free-id';
import type { EditedAction, EditedPhase, EditedPlan, EditProblem, PlanEdit } from './plan-edit';
import { type EditGround, toSchoolDay } from './shift-phase';

type Edit<Verb extends PlanEdit['do']> = Extract<PlanEdit, { do: Verb }>;
type Edited = Result<EditedPlan, EditProblem>;
type Found = { phase: EditedPhase; action: EditedAction };

/** An action that may still be changed: what is done stays as it was done. */
function findOpen(
  plan: EditedPlan,
  { phaseId, actionId }: { phaseId: string; actionId: string },
): Result<Found, 'phase_gone' | 'action_gone' | 'action_done'> {
  const phase = findPhase(plan, phaseId);
  if (!phase) return refuse('phase_gone');
  const action = phase.actions.find(({ id }) => id === actionId);
  if (!action) return refuse('action_gone');
  return action.doneAt ? refuse('action_done') : ok({ phase, action });
}

const withAction = (plan: EditedPlan, { phase, action }: Found): EditedPlan =>
  withPhase(plan, { ...phase, actions: phase.actions.map((one) => (one.id === action.id ? action : one)) });

/** Another day for an action that is not done. */
export function moveAction(ground: EditGround, plan: EditedPlan, edit: Edit<'move_action'>): Edited {
  const found = findOpen(plan, edit);
  if (!found.ok) return found;
  const dueOn = toSchoolDay(ground, edit.dueOn);
  if (!dueOn.ok) return dueOn;
  if (dueOn.value < ground.todayOn) return refuse('before_today');
  const { phase, action } = found.value;
  return ok(withAction(plan, { phase, action: { ...action, dueOn: dueOn.value } }));
}

/** Other words, or other minutes. */
export function changeAction(plan: EditedPlan, edit: Edit<'change_action'>): Edited {
  const found = findOpen(plan, edit);
  if (!found.ok) return found;
  const { phase, action } = found.value;
  const { title, role, workMinutes } = edit;
  return ok(withAction(plan, { phase, action: { ...action, title, role, workMinutes } }));
}

/** What a school adds is ticked by a person: nothing leaves by itself for it. */
export function addAction(ground: EditGround, plan: EditedPlan, edit: Edit<'add_action'>): Edited {
  const { do: _verb, phaseId, dueOn: askedOn, ...given } = edit;
  const phase = findPhase(plan, phaseId);
  if (!phase) return refuse('phase_gone');
  const dueOn = toSchoolDay(ground, askedOn);
  if (!dueOn.ok) return dueOn;
  if (dueOn.value < ground.todayOn) return refuse('before_today');
  const id = freeId(
    'ajout',
    phase.actions.map((action) => action.id),
  );
  const action: EditedAction = {
    ...given,
    id,
    dueOn: dueOn.value,
    automatic: false,
    ...NOT_DONE,
  };
  return ok(withPhase(plan, { ...phase, actions: [...phase.actions, action] }));
}

/** Without an action that is not done. */
export function removeAction(plan: EditedPlan, edit: Edit<'remove_action'>): Edited {
  const found = findOpen(plan, edit);
  if (!found.ok) return found;
  const { phase, action } = found.value;
  return ok(withPhase(plan, { ...phase, actions: phase.actions.filter((one) => one.id !== action.id) }));
}
