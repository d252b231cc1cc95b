import { recordAudit } from '@/db/queries/audit';
import {
  findAlreadyApplied,
  findFile,
  findSchoolYear,
  findTimeZone,
  lockBatch,
  type StoredFile,
  updateFile,
} from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { dayIn, isDay, startOfSchoolYear } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

export type SetObservedOnProblem = 'not_allowed' | 'unknown_file' | 'observed_day_invalid';

/**
 * Corrects the day that a checked list describes, before it is applied: one of this school year that has come. An export of SIECLE carries its own day.
 * A list that has been applied for the new day already is `unchanged`, and ready again for another one.
 */
export async function setObservedOn(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { batchId, fileId, observedOn }: { batchId: string; fileId: string; observedOn: string },
): Promise<Result<null, SetObservedOnProblem>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const today = dayIn(await findTimeZone(tx, scope.uai), ctx.now);
    const firstOn = startOfSchoolYear(await findSchoolYear(tx, scope.uai));
    if (!isDay(observedOn) || observedOn > today || observedOn < firstOn) {
      return refuse('observed_day_invalid');
    }
    const batch = await lockBatch(tx, batchId);
    const file = batch?.status === 'checked' ? await findFile(tx, fileId) : undefined;
    if (file?.batchId !== batchId || !isRedatable(file)) return refuse('unknown_file');
    const { sha256, kind, rowsAccepted } = file;
    const isApplied = await findAlreadyApplied(tx, [sha256]);
    const known = isApplied({ sha256, kind, observedOn, rowsAccepted });
    // What the list says is kept: another day may make it ready again.
    await updateFile(tx, fileId, { observedOn, status: known ? 'unchanged' : 'ready' });
    await recordAudit(tx, scope, ctx.now, 'import.redated', { fileId, observedOn });
    return ok(null);
  });
}

/** A list whose content is still there. */
const isRedatable = (
  file: StoredFile | undefined,
): file is StoredFile & { kind: NonNullable<StoredFile['kind']> } =>
  file?.kind?.startsWith('siecle_') === false &&
  (file.status === 'ready' || file.status === 'unchanged') &&
  file.payload !== null;
