import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { lockPlanning } from '@/db/queries/planning';
import { changePrepared, deletePrepared, lockPrepared } from '@/db/queries/prepared-work';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { decidePrepared } from '@/lib/domain/planning/prepare/decide-prepared';
import { WORK_KINDS } from '@/lib/domain/planning/prepare/prepared-work';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { loadEditedPlan } from '../load-edited-plan';
import { loadCalendar } from '../load-ground';
import { canPrintPiece } from './build-work';

const keepInput = z.strictObject({ planId: z.uuid(), workKind: z.enum(WORK_KINDS), workId: z.uuid() });
export type KeepInput = z.input<typeof keepInput>;

/**
 * The answer « garder tel quel » where prepared work and the plan have parted: the work stays as it is, and is the
 * action's again; where the action is gone, or the plan, it is nobody's but its own. The principal's. Refusals:
 * `not_allowed`, `work_unknown`.
 */
export async function keepWork(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: KeepInput,
): Promise<Result<null, 'not_allowed' | 'work_unknown'>> {
  if (!can(scope.grants, 'adopt_plan')) return refuse('not_allowed');
  const parsed = keepInput.safeParse(input);
  if (!parsed.success) return refuse('work_unknown');
  const { planId, ...key } = parsed.data;
  const plan = { schoolUai: scope.uai, planId };
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, 'work_unknown'>> => {
    await lockPlanning(tx, scope.uai);
    const prepared = await lockPrepared(tx, planId);
    if (!prepared.some(({ workKind, workId }) => workKind === key.workKind && workId === key.workId))
      return refuse('work_unknown');
    const loaded = await loadEditedPlan(tx);
    const { todayOn } = await loadCalendar(tx, scope, ctx.now);
    const phases = loaded?.stored.id === planId ? loaded.edited.phases : [];
    const { estranged } = decidePrepared(phases, prepared, { todayOn, canPrint: canPrintPiece });
    const parted = estranged.find(({ work }) => work.workKind === key.workKind && work.workId === key.workId);
    if (!parted) return ok(null);
    if (parted.now) {
      const { from } = parted.now;
      await changePrepared(tx, plan, key, { dueOn: from.dueOn, madeFrom: from });
    } else await deletePrepared(tx, plan, [key]);
    await recordAudit(tx, scope, ctx.now, 'plan.work_kept', {
      ...key,
      planId,
      title: parted.work.madeFrom.title,
    });
    return ok(null);
  });
}
