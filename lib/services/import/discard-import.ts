import { recordAudit } from '@/db/queries/audit';
import { closeBatch, lockBatch } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/**
 * Gives up a checked batch: what its files said is emptied. Refusals: `not_allowed`, `unknown_batch`, `batch_closed`,
 * `batch_applying` while somebody applies it.
 */
export async function discardImport(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { batchId }: { batchId: string },
): Promise<Result<null, 'not_allowed' | 'unknown_batch' | 'batch_closed' | 'batch_applying'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return refuse('unknown_batch');
    if (batch.status === 'applying') return refuse('batch_applying');
    if (batch.status !== 'checked') return refuse('batch_closed');
    await closeBatch(tx, batchId, 'discarded', ctx.now);
    await recordAudit(tx, scope, ctx.now, 'import.discarded', { batchId });
    return ok(null);
  });
}
