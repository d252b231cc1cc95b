import { recordAudit } from '@/db/queries/audit';
import { findFile, lockBatch, saveFile } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { dayIn, isDay } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

export type SetObservedOnProblem = 'not_allowed' | 'unknown_file' | 'observed_day_invalid';

/**
 * Corrects the day that a checked list describes, before it is applied. An export of SIECLE carries its own day.
 */
export async function setObservedOn(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { batchId, fileId, observedOn }: { batchId: string; fileId: string; observedOn: string },
): Promise<Result<null, SetObservedOnProblem>> {
  if (!can(scope.roles, 'import')) return refuse('not_allowed');
  if (!isDay(observedOn) || observedOn > dayIn('Europe/Paris', ctx.now))
    return refuse('observed_day_invalid');
  return inSchool(ctx.db, scope, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    const file = batch?.status === 'checked' ? await findFile(tx, fileId) : undefined;
    const isList = file?.kind?.startsWith('siecle_') === false;
    if (!file || file.batchId !== batchId || file.status !== 'ready' || !isList)
      return refuse('unknown_file');
    await saveFile(tx, { ...file, observedOn });
    await recordAudit(tx, scope, ctx.now, 'import.redated', { fileId, observedOn });
    return ok(null);
  });
}
