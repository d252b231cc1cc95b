import type { EditedPlan, PlanEdit } from '../edit/plan-edit';
import {
  type BoundBreak,
  type CampaignBounds,
  listBoundBreaks,
  shapeOf,
} from '../region-campaign/plan-bounds';
import { addSchoolDays, schoolDaysBetween } from '../school-calendar';
import type { Conflict, ConflictGround } from './conflict';

/**
 * Where a plan leaves the bounds of the région's campaign that it takes part in. Told and not forbidden (decision 0022):
 * the région sees it too.
 */
export function listOutOfBounds(
  ground: ConflictGround,
  plan: EditedPlan,
  bounds: CampaignBounds | null,
): Conflict[] {
  if (!bounds) return [];
  return listBoundBreaks(bounds, shapeOf(plan)).map((broken) => ({
    code: 'out_of_bounds',
    broken,
    repair: findRepair(ground, plan, bounds, broken),
  }));
}

/** The change that brings the plan back within one bound; none for a plan that lasts too long. */
function findRepair(
  { calendar, todayOn }: ConflictGround,
  plan: EditedPlan,
  bounds: CampaignBounds,
  broken: BoundBreak,
): PlanEdit[] {
  switch (broken.bound) {
    case 'starts_early':
    case 'starts_late': {
      const first = plan.phases.find((phase) =>
        phase.actions.some((action) => action.audience !== null && action.dueOn === broken.on),
      );
      if (!first || first.actions.some((action) => action.doneAt)) return [];
      const startsOn = addSchoolDays(
        calendar,
        first.startsOn,
        schoolDaysBetween(calendar, broken.on, broken.limitOn),
      );
      if (startsOn < todayOn) return [];
      return [{ do: 'move_phase', phaseId: first.id, startsOn, withFollowing: true }];
    }
    case 'ends_late':
      return [];
    case 'goal_low':
    case 'goal_late': {
      const value = Math.max(plan.goal.value, bounds.goal.value);
      const by = [plan.goal.by, bounds.goal.by].sort()[0] ?? bounds.goal.by;
      return by < todayOn ? [] : [{ do: 'set_goal', value, by }];
    }
  }
}
