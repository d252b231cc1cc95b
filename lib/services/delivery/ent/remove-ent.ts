import { recordAudit } from '@/db/queries/audit';
import { deleteEnt, type EntOwner, inEntOwner } from '@/db/queries/ent';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';

/** Forgets an ENT with its secrets: from the next run on the région's counts, or somebody sends by hand. */
export async function removeEnt(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  owner: EntOwner,
): Promise<Result<null, 'not_allowed'>> {
  if ('school' in owner && !can(owner.school.grants, 'edit_settings')) return refuse('not_allowed');
  return inEntOwner(ctx.db, owner, async (tx) => {
    const wasThere = await deleteEnt(tx, owner);
    if (wasThere) {
      if ('school' in owner) await recordAudit(tx, owner.school, ctx.now, 'ent.removed', {});
      else await recordRegionAudit(tx, owner.region, ctx.now, 'ent.removed', {});
    }
    return ok(null);
  });
}
