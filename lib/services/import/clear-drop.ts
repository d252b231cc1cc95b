import { recordAudit } from '@/db/queries/audit';
import { closeBatch, lockBatch } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { ServiceContext } from '../context';

/**
 * Forgets what the files of a drop said that nobody applied in time: names of minors must not wait for ever for a
 * click. A drop that was applied or given up meanwhile, or purged, is left alone.
 */
export async function clearDrop(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { batchId }: { batchId: string },
): Promise<{ outcome: 'cleared' | 'closed' }> {
  return inSchool(ctx.db, scope, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (batch?.status !== 'checked' && batch?.status !== 'applying') return { outcome: 'closed' };
    await closeBatch(tx, batchId, 'discarded', ctx.now);
    await recordAudit(tx, scope, ctx.now, 'import.expired', { batchId });
    return { outcome: 'cleared' };
  });
}
