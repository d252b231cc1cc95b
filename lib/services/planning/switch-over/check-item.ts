import { recordAudit } from '@/db/queries/audit';
import { findRunningPlan } from '@/db/queries/planning';
import { deleteCheck, insertCheck } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import { findItem } from '@/lib/domain/planning/switch-over/checklist';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';

/**
 * Ticks an item of the preparation, or takes its tick back: whoever has the item's role, or the principal. Doing it twice
 * changes nothing and records nothing. Refusals: `not_allowed`, `action_unknown`, `plan_not_running`.
 */
export async function checkItem(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { item: id, planId, wanted }: { item: string; planId: string; wanted: 'done' | 'open' },
): Promise<Result<null, 'not_allowed' | 'action_unknown' | 'plan_not_running'>> {
  const item = findItem(id);
  if (!item) return refuse('action_unknown');
  if (!scope.roles.some((role) => role === 'principal' || role === item.role)) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, 'plan_not_running'>> => {
    const plan = await findRunningPlan(tx);
    if (plan?.id !== planId) return refuse('plan_not_running');
    const key = { schoolUai: scope.uai, planId, item: item.id };
    const changed =
      wanted === 'done'
        ? await insertCheck(tx, { ...key, doneBy: scope.userId, doneAt: ctx.now })
        : await deleteCheck(tx, key);
    const event = wanted === 'done' ? 'switch_over.item_done' : 'switch_over.item_reopened';
    if (changed) await recordAudit(tx, scope, ctx.now, event, { item: item.id });
    return ok(null);
  });
}
