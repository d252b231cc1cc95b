import { listWaveTitles } from '@/db/queries/audience';
import { listSegmentRows, listSegmentUses, type SegmentUse, type StoredSegment } from '@/db/queries/segment';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

export type ListedSegment = StoredSegment & {
  /** The waves that were started from it, the newest first. */
  uses: SegmentUse[];
};

export type SegmentList = {
  segments: ListedSegment[];
  /** Those that can be brought back, the last deleted first. */
  deleted: ListedSegment[];
  /** Waves that a rule may ask for, the newest first. */
  waves: { id: string; title: string; startedAt: Date }[];
};

const collator = new Intl.Collator('fr', { numeric: true });

/** The segments of the school by name, with the waves that were started from each; and those that were deleted. */
export async function listSegments(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<Result<SegmentList, 'not_allowed'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const [rows, uses, waves] = [
      await listSegmentRows(tx),
      await listSegmentUses(tx),
      await listWaveTitles(tx),
    ];
    const listed = rows
      .map((row) => ({ ...row, uses: uses.filter((use) => use.segmentId === row.id) }))
      .sort((a, b) => collator.compare(a.name, b.name));
    return ok({
      segments: listed.filter((one) => one.deletedAt === null),
      deleted: listed
        .filter((one) => one.deletedAt !== null)
        .sort((a, b) => Number(b.deletedAt) - Number(a.deletedAt)),
      waves,
    });
  });
}
