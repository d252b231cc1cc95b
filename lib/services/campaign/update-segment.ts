import { recordAudit } from '@/db/queries/audit';
import { changeSegment, lockSegment } from '@/db/queries/segment';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { checkAudience } from './check-audience';
import type { SegmentProblem } from './create-segment';
import { isNameTaken, type SegmentInput, segmentInput, segmentProblem } from './segment-input';
import { isWaveId } from './wave-input';

export type UpdateSegmentProblem = SegmentProblem | 'unknown_segment' | 'segment_edited';

/**
 * Renames a segment or changes its rule. Waves that were started from it keep the rule that they have
 * (docs/decisions/0016-audiences.md). `version` is that of the segment that was opened.
 * Refusals: `segment_edited` (`version` as it is now), those of `createSegment`.
 */
export async function updateSegment(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id, version, ...input }: SegmentInput & { id: string; version: number },
): Promise<Result<null, UpdateSegmentProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(id)) return refuse('unknown_segment');
  const parsed = segmentInput.safeParse(input);
  if (!parsed.success) return refuse(segmentProblem(parsed.error));
  const { name, rule } = parsed.data;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, UpdateSegmentProblem>> => {
    const segment = await lockSegment(tx, id);
    if (!segment || segment.deletedAt) return refuse('unknown_segment');
    if (segment.version !== version) return refuse('segment_edited', { version: segment.version });
    const checked = await checkAudience(tx, rule);
    if (!checked.ok) return checked;
    if (await isNameTaken(tx, { ...segment, name })) return refuse('segment_name_taken', { name });
    await changeSegment(tx, segment, { name, rule, version: version + 1 });
    await recordAudit(tx, scope, ctx.now, 'segment.changed', { segmentId: id, title: name });
    return ok(null);
  });
}
