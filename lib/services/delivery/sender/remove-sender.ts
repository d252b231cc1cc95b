import { recordAudit } from '@/db/queries/audit';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { deleteSender, inOwner, type SenderOwner } from '@/db/queries/sender';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';

/** Forgets a sender with its secrets: from the next run on messages leave as those of the région or the installation do. */
export async function removeSender(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  owner: SenderOwner,
): Promise<Result<null, 'not_allowed'>> {
  if ('school' in owner && !can(owner.school.grants, 'edit_settings')) return refuse('not_allowed');
  return inOwner(ctx.db, owner, async (tx) => {
    const wasThere = await deleteSender(tx, owner);
    if (wasThere) {
      if ('school' in owner) await recordAudit(tx, owner.school, ctx.now, 'sender.removed', {});
      else await recordRegionAudit(tx, owner.region, ctx.now, 'sender.removed', {});
    }
    return ok(null);
  });
}
