import { findSegment, type StoredSegment } from '@/db/queries/segment';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { isWaveId } from './wave-input';

/** One segment of the school that has not been deleted. */
export async function getSegment(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<StoredSegment, 'not_allowed' | 'unknown_segment'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(id)) return refuse('unknown_segment');
  const segment = await inSchool(ctx.db, scope, (tx) => findSegment(tx, id));
  return segment && segment.deletedAt === null ? ok(segment) : refuse('unknown_segment');
}
