import { recordAudit } from '@/db/queries/audit';
import { changeSegment, lockSegment } from '@/db/queries/segment';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { isWaveId } from './wave-input';

/** Puts a segment away; `restoreSegment` undoes it. Waves that were started from it are not touched. */
export async function deleteSegment(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<null, 'not_allowed' | 'unknown_segment'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(id)) return refuse('unknown_segment');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, 'unknown_segment'>> => {
    const segment = await lockSegment(tx, id);
    if (!segment) return refuse('unknown_segment');
    if (segment.deletedAt) return ok(null);
    await changeSegment(tx, segment, { deletedAt: ctx.now });
    await recordAudit(tx, scope, ctx.now, 'segment.deleted', { segmentId: id, title: segment.name });
    return ok(null);
  });
}
