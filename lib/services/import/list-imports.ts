import { type BatchCard, listBatches, listRowsOfFiles, type StoredRow } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** As many as a screen and a person can take; the counts always tell the whole. */
const MAX_ROWS = 500;

/** The newest drops with their files and counts. */
export async function listImports(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { limit = 20 }: { limit?: number } = {},
): Promise<Result<BatchCard[], 'not_allowed'>> {
  if (!can(scope.roles, 'import')) return refuse('not_allowed');
  return ok(await inSchool(ctx.db, scope, (tx) => listBatches(tx, limit)));
}

export type ImportReport = BatchCard & { rows: StoredRow[] };

/** One drop with what was put aside, refused or warned of in its files. */
export async function getImport(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { batchId }: { batchId: string },
): Promise<Result<ImportReport, 'not_allowed' | 'unknown_batch'>> {
  if (!can(scope.roles, 'import')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const [batch] = await listBatches(tx, 1, batchId);
    if (!batch) return refuse('unknown_batch');
    const rows = await listRowsOfFiles(
      tx,
      batch.files.map((f) => f.id),
      MAX_ROWS,
    );
    return ok({ ...batch, rows });
  });
}
