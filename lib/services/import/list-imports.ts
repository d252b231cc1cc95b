import { type BatchCard, listBatches } from '@/db/queries/import';
import { countRows, listFirstRows, type RowCount, type StoredRow } from '@/db/queries/import-rows';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { clearedAt } from './clear-drop-job';

/** Of each outcome of each file: enough to see what is the matter. `listFileRows` has them all. */
export const ROWS_IN_REPORT = 10;

/** The newest drops with their files and counts. */
export async function listImports(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { limit = 20 }: { limit?: number } = {},
): Promise<Result<BatchCard[], 'not_allowed'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  return ok(await inSchool(ctx.db, scope, (tx) => listBatches(tx, limit)));
}

/**
 * `rows` are the first `ROWS_IN_REPORT` of each outcome of each file; `rowCounts` count them all. `clearedAt`: when
 * what the files said is forgotten, unless somebody decides before.
 */
export type ImportReport = BatchCard & { rows: StoredRow[]; rowCounts: RowCount[]; clearedAt: Date };

/** One drop with its files, and what was put aside, refused or warned of in each. */
export async function getImport(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { batchId }: { batchId: string },
): Promise<Result<ImportReport, 'not_allowed' | 'unknown_batch'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const [batch] = await listBatches(tx, 1, batchId);
    if (!batch) return refuse('unknown_batch');
    const fileIds = batch.files.map((f) => f.id);
    const rows = await listFirstRows(tx, fileIds, ROWS_IN_REPORT);
    const rowCounts = await countRows(tx, fileIds);
    return ok({ ...batch, rows, rowCounts, clearedAt: clearedAt(batch.createdAt) });
  });
}
