import { beginApplying, closeBatch, listFilesOfBatch, lockBatch } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { enqueueWatchSchools } from '../alerts/watch-school-job';
import type { ServiceContext } from '../context';
import { applyFiles, type SeenRoster } from './apply-files';
import { groupForApplication } from './order-of-application';

/** What became of the files of a batch; every file is counted once. */
export type AppliedImport = { applied: number; unchanged: number; refused: number; leftOut: number };

/**
 * Applies the ready files of a batch, exports before lists and older before newer, each export in a transaction of
 * its own, the lists of one day in one: all of a file or nothing of it. Files applied before a failure stay applied;
 * the batch can be applied again for the rest. Refusals: `not_allowed`, `unknown_batch`, `batch_closed`, `needs_mapping`.
 */
export async function applyImport(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { batchId }: { batchId: string },
): Promise<Result<AppliedImport, 'not_allowed' | 'unknown_batch' | 'batch_closed' | 'needs_mapping'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  const files = await inSchool(ctx.db, scope, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return undefined;
    const files = await listFilesOfBatch(tx, batchId);
    const waiting = files.find((file) => file.status === 'needs_mapping');
    // Under the lock: from here on nobody can give up what is being applied.
    if (batch.status === 'checked' && !waiting) await beginApplying(tx, batchId);
    return { status: batch.status, files, waiting };
  });
  if (!files) return refuse('unknown_batch');
  if (files.status !== 'checked' && files.status !== 'applying') return refuse('batch_closed');
  if (files.waiting) return refuse('needs_mapping', { file: files.waiting.name });
  const ready = files.files.filter((f) => f.status === 'ready');
  let applied = 0;
  const seen: SeenRoster = {};
  for (const group of groupForApplication(ready)) {
    const ids = group.map(({ id }) => id);
    applied += await inSchool(ctx.db, scope, (tx) => applyFiles(tx, scope, ctx.now, ids, seen));
  }
  await inSchool(ctx.db, scope, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (batch?.status !== 'applying') return;
    await closeBatch(tx, batchId, 'applied', ctx.now);
    await enqueueWatchSchools(tx, [scope.uai]);
  });
  const leftOut = files.files.filter((f) => f.errorCode === 'left_out').length;
  const refused = files.files.filter((f) => f.status === 'refused').length - leftOut;
  return ok({
    applied,
    unchanged: files.files.length - ready.length - refused - leftOut,
    refused,
    leftOut,
  });
}
