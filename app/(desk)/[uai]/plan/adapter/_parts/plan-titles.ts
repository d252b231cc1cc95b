import type { EditedPlan } from '@/lib/domain/planning/edit/plan-edit';
import type { PlanTitles } from '@/lib/messages/plan-edit';

/** What the phases and actions of a plan are called; for one that is gone, its id. */
export function titlesOf({ phases }: EditedPlan): PlanTitles {
  const find = (id: string) => phases.find((phase) => phase.id === id);
  return {
    phase: (id) => find(id)?.title ?? id,
    action: ({ phaseId, actionId }) =>
      find(phaseId)?.actions.find((action) => action.id === actionId)?.title ?? actionId,
  };
}
