import type { AuditEntry } from '@/db/queries/audit';
import { listRegionAudit } from '@/db/queries/region-audit';
import { inRegion, type RegionScope } from '@/db/scope';
import type { ServiceContext } from '../context';

/** What was done at the région's desk, newest first. It names who works there, and nobody of a school. */
export async function listRegionJournal(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
  { limit }: { limit: number },
): Promise<AuditEntry[]> {
  return inRegion(ctx.db, scope, (tx) => listRegionAudit(tx, limit));
}
