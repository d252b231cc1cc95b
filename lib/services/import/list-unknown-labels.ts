import { listRefusedLabels } from '@/db/queries/import-rows';
import { listStateLabels } from '@/db/queries/import-words';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { normaliseLabel, resolveState } from '@/lib/domain/import/state-labels';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** A label that nobody has given a meaning yet: as it was first written, its refused rows, and the lists that hold them. */
export type UnknownLabel = { label: string; rows: number; fileNames: string[] };

/**
 * The labels that lists of this school hold and that still mean nothing, the most frequent first. Different
 * spellings that are read as one are one; drops that were given up do not count.
 */
export async function listUnknownLabels(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<Result<UnknownLabel[], 'not_allowed'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const own = await listStateLabels(tx);
    const byKey = new Map<string, UnknownLabel>();
    for (const { label, rows, fileName } of await listRefusedLabels(tx)) {
      const key = normaliseLabel(label);
      if (key === '' || resolveState(label, own)) continue;
      const known = byKey.get(key) ?? { label, rows: 0, fileNames: [] };
      const fileNames = [...new Set([...known.fileNames, fileName])];
      byKey.set(key, { label: known.label, rows: known.rows + rows, fileNames });
    }
    return ok([...byKey.values()].sort((a, b) => b.rows - a.rows));
  });
}
