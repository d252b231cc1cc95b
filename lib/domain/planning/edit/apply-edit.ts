import { ok, type Result, refuse } from '../../result';
import { addAction, changeAction, moveAction, removeAction } from './edit-action';
import {
  addPhase,
  mergePhases,
  movePhase,
  removePhase,
  renamePhase,
  resizePhase,
  setLevels,
  splitPhase,
} from './edit-phase';
import { type EditedPlan, type EditProblem, MOST_ACTIONS, MOST_PHASES, type PlanEdit } from './plan-edit';
import type { EditGround } from './shift-phase';

/**
 * A plan after one change. What is done stays as it was done; every day that is set is a school day; phases come in
 * the order of their first days.
 */
export function applyEdit(
  ground: EditGround,
  plan: EditedPlan,
  edit: PlanEdit,
): Result<EditedPlan, EditProblem> {
  const edited = change(ground, plan, edit);
  if (!edited.ok) return edited;
  const { phases } = edited.value;
  const actionCount = phases.reduce((sum, phase) => sum + phase.actions.length, 0);
  if (phases.length > MOST_PHASES || actionCount > MOST_ACTIONS) return refuse('plan_full');
  return ok({ ...edited.value, phases: inOrder(phases) });
}

function change(ground: EditGround, plan: EditedPlan, edit: PlanEdit): Result<EditedPlan, EditProblem> {
  switch (edit.do) {
    case 'move_phase':
      return movePhase(ground, plan, edit);
    case 'resize_phase':
      return resizePhase(ground, plan, edit);
    case 'rename_phase':
      return renamePhase(plan, edit);
    case 'set_levels':
      return setLevels(plan, edit);
    case 'split_phase':
      return splitPhase(ground, plan, edit);
    case 'merge_phases':
      return mergePhases(plan, edit);
    case 'add_phase':
      return addPhase(ground, plan, edit);
    case 'remove_phase':
      return removePhase(plan, edit);
    case 'move_action':
      return moveAction(ground, plan, edit);
    case 'change_action':
      return changeAction(plan, edit);
    case 'add_action':
      return addAction(ground, plan, edit);
    case 'remove_action':
      return removeAction(plan, edit);
    case 'set_goal': {
      if (edit.by < ground.todayOn) return refuse('before_today');
      return ok({ ...plan, goal: { ...plan.goal, value: edit.value, by: edit.by } });
    }
  }
}

/** Phases by first day, actions by day; what falls on one day keeps its order. */
const inOrder = (phases: EditedPlan['phases']): EditedPlan['phases'] =>
  [...phases]
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn))
    .map((phase, position) => ({
      ...phase,
      position,
      actions: [...phase.actions].sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
    }));
