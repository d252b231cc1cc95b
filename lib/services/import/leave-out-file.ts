import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findFile, listFilesOfBatch, lockBatch, type StoredFile, updateFile } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { UnmappedList } from '@/lib/importers/list/read-list';
import type { ServiceContext } from '../context';
import { tellUnmapped } from './check-read';

type Context = Pick<ServiceContext, 'db' | 'now'>;

/**
 * Does without a file whose columns nobody has told, so that the others of its drop can be applied, or takes it
 * back (`leftOut: false`) while nothing is. It stays listed with its reason; what is known of its columns is kept
 * until the drop is applied or given up. Refusals: `not_allowed`, `unknown_batch`, `batch_closed`, `unknown_file`.
 */
export async function leaveOutFile(
  ctx: Context,
  scope: SchoolScope,
  { batchId, fileId, leftOut }: { batchId: string; fileId: string; leftOut: boolean },
): Promise<Result<null, 'not_allowed' | 'unknown_batch' | 'batch_closed' | 'unknown_file'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return refuse('unknown_batch');
    if (batch.status !== 'checked') return refuse('batch_closed');
    const file = await findFile(tx, fileId);
    if (file?.batchId !== batchId || !(leftOut ? isWaiting(file) : isLeftOut(file))) {
      return refuse('unknown_file');
    }
    await (leftOut ? leaveOut(tx, scope, ctx.now, fileId) : takeBack(tx, scope, ctx.now, file));
    return ok(null);
  });
}

/** Does without every such file of a drop. Returns how many there were. */
export async function leaveOutAll(
  ctx: Context,
  scope: SchoolScope,
  { batchId }: { batchId: string },
): Promise<Result<{ leftOut: number }, 'not_allowed' | 'unknown_batch' | 'batch_closed'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return refuse('unknown_batch');
    if (batch.status !== 'checked') return refuse('batch_closed');
    const waiting = (await listFilesOfBatch(tx, batchId)).filter(isWaiting);
    for (const { id } of waiting) await leaveOut(tx, scope, ctx.now, id);
    return ok({ leftOut: waiting.length });
  });
}

const isWaiting = ({ status }: Pick<StoredFile, 'status'>) => status === 'needs_mapping';
const isLeftOut = ({ errorCode }: Pick<StoredFile, 'errorCode'>) => errorCode === 'left_out';

async function leaveOut(tx: Tx, scope: SchoolScope, now: Date, id: string): Promise<void> {
  await updateFile(tx, id, { status: 'refused', errorCode: 'left_out' });
  await recordAudit(tx, scope, now, 'import.file_left_out', { fileId: id });
}

async function takeBack(tx: Tx, scope: SchoolScope, now: Date, file: StoredFile): Promise<void> {
  await updateFile(tx, file.id, { status: 'needs_mapping', ...tellUnmapped(file.payload as UnmappedList) });
  await recordAudit(tx, scope, now, 'import.file_taken_back', { fileId: file.id });
}
