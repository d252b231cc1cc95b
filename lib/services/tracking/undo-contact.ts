import { recordAudit } from '@/db/queries/audit';
import { deleteAct, findAct, listHoldersInClasses, lockAct } from '@/db/queries/contact';
import { findTimeZone } from '@/db/queries/import';
import { isUuid } from '@/db/queries/is-uuid';
import { inSchool, type SchoolScope } from '@/db/scope';
import { classesFor } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../context';
import { unsuppress } from './suppress';

/**
 * Takes an act back, for all its people at once, with the objection or the wrong number that came with it, unless another
 * call has told the same. One's own always, even when a pupil has left the class since; a colleague's by the principal or
 * the secretariat, when everybody it is on is in their classes.
 * An act that nobody may take back here is told from one that does not exist to nobody: `unknown_act` for both.
 */
export async function undoContact(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  { actId }: { actId: string },
): Promise<Result<{ holderIds: HolderId[] }, 'unknown_act'>> {
  if (!isUuid(actId)) return refuse('unknown_act');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ holderIds: HolderId[] }, 'unknown_act'>> => {
    await lockAct(tx, actId);
    const act = await findAct(tx, actId);
    if (!act) return refuse('unknown_act');
    const { kind, recordedBy, holderIds } = act;
    if (recordedBy !== scope.userId) {
      const classes = classesFor(scope.grants, 'undo_any_contact');
      const on = dayIn(await findTimeZone(tx, scope.uai), ctx.now);
      // Over the whole school an act can be taken back also when its people have left.
      const own =
        classes === 'all'
          ? new Set(holderIds)
          : await listHoldersInClasses(tx, on, holderIds, { pupils: classes, guardians: classes });
      if (holderIds.some((id) => !own.has(id))) return refuse('unknown_act');
    }
    const people = await deleteAct(tx, scope.uai, actId);
    if (kind === 'wrong_number' || kind === 'refused') await unsuppress(tx, ctx, scope, act);
    await recordAudit(tx, scope, ctx.now, 'contact.undone', { actId, kind, people });
    return ok({ holderIds });
  });
}
