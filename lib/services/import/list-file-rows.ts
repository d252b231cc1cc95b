import { z } from 'zod';
import { type FileCard, findFileCard } from '@/db/queries/import';
import { countRows, listRowsOfFile, type RowCount, type StoredRow } from '@/db/queries/import-rows';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** What a person reads through without losing the place. */
export const ROWS_A_PAGE = 50;

const input = z.object({
  batchId: z.uuid(),
  fileId: z.uuid(),
  outcome: z.enum(['refused', 'undecided', 'warned', 'resolved']).optional(),
  page: z.int().min(1).default(1),
});

export type FileRows = {
  file: FileCard;
  rows: StoredRow[];
  /** Of every outcome, whatever was asked for. */
  rowCounts: RowCount[];
  page: number;
  pages: number;
};

/**
 * One page of what was kept of one file, refused rows first; a page behind the last is the last.
 * Refusals: `not_allowed`, `unknown_file`.
 */
export async function listFileRows(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  given: z.input<typeof input>,
): Promise<Result<FileRows, 'not_allowed' | 'unknown_file'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  const parsed = input.safeParse(given);
  if (!parsed.success) return refuse('unknown_file');
  const { batchId, fileId, outcome, page: wanted } = parsed.data;
  return inSchool(ctx.db, scope, async (tx) => {
    const file = await findFileCard(tx, batchId, fileId);
    if (!file) return refuse('unknown_file');
    const rowCounts = await countRows(tx, [fileId]);
    const total = rowCounts
      .filter((count) => outcome === undefined || count.outcome === outcome)
      .reduce((sum, count) => sum + count.rows, 0);
    const pages = Math.max(1, Math.ceil(total / ROWS_A_PAGE));
    const page = Math.min(wanted, pages);
    const rows = await listRowsOfFile(tx, fileId, {
      ...(outcome && { outcome }),
      limit: ROWS_A_PAGE,
      offset: (page - 1) * ROWS_A_PAGE,
    });
    return ok({ file, rows, rowCounts, page, pages });
  });
}
