import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { regionAudit } from '@/db/schema/region-audit';
import type { RegionScope } from '@/db/scope';
import type { AuditEntry } from './audit';

/**
 * Writes what was done at a région's desk, in the transaction that does it. `detail` holds ids, titles and counts,
 * never a person's name. `userId` is null for the command line.
 */
export async function recordRegionAudit(
  tx: Tx,
  { regionCode, userId }: Pick<RegionScope, 'regionCode'> & { userId: string | null },
  at: Date,
  event: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await tx.insert(regionAudit).values({ regionCode, at, actorId: userId, event, detail });
}

/** The newest entries of the scope's région first. */
export async function listRegionAudit(tx: Tx, limit: number): Promise<AuditEntry[]> {
  return tx
    .select({
      id: regionAudit.id,
      at: regionAudit.at,
      actor: appUser.name,
      event: regionAudit.event,
      detail: regionAudit.detail,
    })
    .from(regionAudit)
    .leftJoin(appUser, eq(appUser.id, regionAudit.actorId))
    .orderBy(desc(regionAudit.at), desc(regionAudit.id))
    .limit(limit);
}
