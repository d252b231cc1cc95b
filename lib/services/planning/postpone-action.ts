import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import type { ActionKey } from '@/db/queries/planning';
import type { SchoolScope } from '@/db/scope';
import { isDay } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { EditProblem } from '@/lib/domain/planning/edit/plan-edit';
import { canTick } from '@/lib/domain/planning/follow-plan';
import { addSchoolDays } from '@/lib/domain/planning/school-calendar';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { changeLockedPlan } from './change-plan';
import { keepEdits } from './keep-edits';
import { loadCalendar } from './load-ground';

/** A month of school: who needs more asks the principal to change the plan. */
export const MOST_POSTPONED_DAYS = 20;

const postponeInput = z.strictObject({
  planId: z.uuid(),
  phaseId: z.string(),
  actionId: z.string(),
  schoolDays: z.number().int().min(1).max(MOST_POSTPONED_DAYS),
  /** The day for which it was due when it was read. */
  dueOn: z.string().refine(isDay),
});

export type PostponeProblem =
  | EditProblem
  | 'not_allowed'
  | 'plan_not_running'
  | 'plan_changed'
  | 'action_automatic'
  | 'postponed_too_far';

/**
 * Moves an action some school days further: from its day, or from today when that has passed. By whoever may tick it: the
 * plan keeps the change like any other, so that the principal can undo it. `plan_changed`: somebody else has given the
 * action another day since it was read.
 */
export async function postponeAction(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: ActionKey & { schoolDays: number; dueOn: Day },
): Promise<Result<{ version: number }, PostponeProblem>> {
  const parsed = postponeInput.safeParse(input);
  if (!parsed.success) return refuse('postponed_too_far', { max: MOST_POSTPONED_DAYS });
  const { planId, phaseId, actionId, schoolDays, dueOn } = parsed.data;
  return changeLockedPlan<PostponeProblem>(ctx, scope, planId, async (tx, stored, current) => {
    const ground = await loadCalendar(tx, scope, ctx.now);
    const action = current.phases
      .find((phase) => phase.id === phaseId)
      ?.actions.find((one) => one.id === actionId);
    if (!action) return refuse('action_gone');
    if (!canTick(action, scope.roles)) return refuse('not_allowed');
    if (action.automatic) return refuse('action_automatic');
    if (action.dueOn !== dueOn) return refuse('plan_changed');
    const isLate = dueOn < ground.todayOn;
    const fromOn = isLate ? ground.todayOn : dueOn;
    const toOn = addSchoolDays(ground.calendar, fromOn, schoolDays);
    const kept = await keepEdits(
      tx,
      { scope, now: ctx.now, ground },
      { stored, current, edits: [{ do: 'move_action', phaseId, actionId, dueOn: toOn }] },
    );
    if (!kept.ok) return kept;
    const detail = { planId, phaseId, actionId, title: action.title, dueOn: toOn };
    await recordAudit(tx, scope, ctx.now, 'action.postponed', detail);
    return kept;
  });
}
