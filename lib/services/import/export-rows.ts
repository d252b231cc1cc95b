import { z } from 'zod';
import { findFileCard } from '@/db/queries/import';
import { listRowsOfFile } from '@/db/queries/import-rows';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { buildRowsTable, nameRowsFile } from '@/lib/messages/import-report';
import type { ServiceContext } from '../context';
import { writeCsv } from './write-csv';

/**
 * Every row that was refused, put aside or warned of in one file, with its reason, as a table for a spreadsheet.
 * Refusals: `not_allowed`, `unknown_file`.
 */
export async function exportRows(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { batchId, fileId }: { batchId: string; fileId: string },
): Promise<Result<{ fileName: string; csv: string }, 'not_allowed' | 'unknown_file'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  if (![batchId, fileId].every((id) => z.uuid().safeParse(id).success)) return refuse('unknown_file');
  return inSchool(ctx.db, scope, async (tx) => {
    const file = await findFileCard(tx, batchId, fileId);
    if (!file) return refuse('unknown_file');
    const rows = await listRowsOfFile(tx, fileId);
    return ok({ fileName: nameRowsFile(file.name), csv: writeCsv(buildRowsTable(rows)) });
  });
}
