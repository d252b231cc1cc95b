import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { findFile, updateFile } from '@/db/queries/import';
import { saveMapping } from '@/db/queries/import-words';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { LIST_FIELDS, LIST_KINDS, listMissingFields } from '@/lib/domain/import/columns';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { findMappingProblem, type UnmappedList } from '@/lib/importers/list/read-list';
import type { ServiceContext } from '../context';

const input = z.object({
  fileId: z.uuid(),
  kind: z.enum(LIST_KINDS),
  columns: z.partialRecord(z.enum(LIST_FIELDS), z.int().min(0)),
});

export type MapColumnsProblem = 'not_allowed' | 'unknown_file' | 'mapping_incomplete';

/**
 * A person says what the columns of an unknown list are; every list with these headers is read so from now on.
 * The file itself was not kept (it may hold secrets nobody has told us to drop), so it is to be dropped again.
 */
export async function mapColumns(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  given: z.input<typeof input>,
): Promise<Result<null, MapColumnsProblem>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  const parsed = input.safeParse(given);
  if (!parsed.success) return refuse('mapping_incomplete', { fields: '' });
  const { fileId, ...mapping } = parsed.data;
  return inSchool(ctx.db, scope, async (tx) => {
    const file = await findFile(tx, fileId);
    if (file?.status !== 'needs_mapping' || !file.payload) return refuse('unknown_file');
    const list = file.payload as UnmappedList;
    const headers = list.columns.map((c) => c.header);
    if (findMappingProblem(mapping, headers)) {
      return refuse('mapping_incomplete', { fields: listMissingFields(mapping).join(', ') });
    }
    await saveMapping(tx, scope.uai, list.signature, mapping);
    await updateFile(tx, fileId, { status: 'refused', errorCode: 'drop_again', payload: null });
    await recordAudit(tx, scope, ctx.now, 'columns.mapped', { kind: mapping.kind });
    return ok(null);
  });
}

/** What the mapping screen shows of a file that waits for it: its columns with masked samples. */
export async function findUnmapped(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  fileId: string,
): Promise<{ name: string; list: UnmappedList } | undefined> {
  if (!can(scope.grants, 'import') || !z.uuid().safeParse(fileId).success) return undefined;
  return inSchool(ctx.db, scope, async (tx) => {
    const file = await findFile(tx, fileId);
    return file?.status === 'needs_mapping' && file.payload
      ? { name: file.name, list: file.payload as UnmappedList }
      : undefined;
  });
}
