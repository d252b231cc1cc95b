import { recordAudit } from '@/db/queries/audit';
import { changeSegment, lockSegment } from '@/db/queries/segment';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { isNameTaken } from './segment-input';
import { isWaveId } from './wave-input';

export type RestoreSegmentProblem = 'not_allowed' | 'unknown_segment' | 'segment_name_taken';

/** Brings back a segment that was deleted, as it was; not while another one has its name. */
export async function restoreSegment(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<null, RestoreSegmentProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(id)) return refuse('unknown_segment');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, RestoreSegmentProblem>> => {
    const segment = await lockSegment(tx, id);
    if (!segment) return refuse('unknown_segment');
    if (!segment.deletedAt) return ok(null);
    const { name } = segment;
    if (await isNameTaken(tx, segment)) return refuse('segment_name_taken', { name });
    await changeSegment(tx, segment, { deletedAt: null });
    await recordAudit(tx, scope, ctx.now, 'segment.restored', { segmentId: id, title: name });
    return ok(null);
  });
}
