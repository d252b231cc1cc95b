import { recordAudit } from '@/db/queries/audit';
import { insertSegment } from '@/db/queries/segment';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { checkAudience } from './check-audience';
import { isNameTaken, type SegmentInput, segmentInput, segmentProblem } from './segment-input';

export type SegmentProblem =
  | 'not_allowed'
  | 'invalid_segment_name'
  | 'invalid_audience'
  | 'unknown_audience_class'
  | 'unknown_earlier_wave'
  | 'segment_name_taken';

/** Names a rule, so that waves can be started from it. It holds no person: who is meant is found when it is used. */
export async function createSegment(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  input: SegmentInput,
): Promise<Result<{ id: string }, SegmentProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const parsed = segmentInput.safeParse(input);
  if (!parsed.success) return refuse(segmentProblem(parsed.error));
  const { name, rule } = parsed.data;
  const id = ctx.newId();
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ id: string }, SegmentProblem>> => {
    const checked = await checkAudience(tx, rule);
    if (!checked.ok) return checked;
    const { uai: schoolUai, userId: createdBy } = scope;
    if (await isNameTaken(tx, { schoolUai, id, name })) return refuse('segment_name_taken', { name });
    await insertSegment(tx, { schoolUai, id, name, rule, createdBy, createdAt: ctx.now });
    await recordAudit(tx, scope, ctx.now, 'segment.created', { segmentId: id, title: name });
    return ok({ id });
  });
}
