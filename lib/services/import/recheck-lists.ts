import type { Tx } from '@/db/client';
import { findAlreadyApplied, lockOpenLists, type StoredFile, updateFile } from '@/db/queries/import';
import { replaceRows } from '@/db/queries/import-rows';
import type { SchoolScope } from '@/db/scope';
import type { ListFile } from '@/lib/importers/list/read-list';
import type { SiecleFile } from '@/lib/importers/siecle/types';
import { loadCheckContext } from './check-files';
import { checkRead } from './check-read';
import type { ReadFile } from './read-dropped-file';

/**
 * Checks the lists of the drops that nobody has applied yet again, from what is kept of them: a label that has been
 * told since then lets in the rows that waited for it. Returns the drops of which a list reads otherwise now.
 */
export async function recheckOpenLists(tx: Tx, scope: SchoolScope, now: Date): Promise<string[]> {
  const files = await lockOpenLists(tx);
  const isApplied = await findAlreadyApplied(
    tx,
    files.map(({ sha256 }) => sha256),
  );
  const changed = new Set<string>();
  for (const batchId of new Set(files.map((file) => file.batchId))) {
    const dropped = files.filter((file) => file.batchId === batchId);
    const context = await loadCheckContext(tx, scope, now, dropped.map(readAgain));
    for (const file of dropped) {
      const { kind, observedOn } = file;
      if (!kind?.startsWith('educonnect_') || !observedOn) continue;
      const { rows, ...checked } = checkRead(readAgain(file), { ...context, observedOn });
      const { rowsAccepted = 0, rowsWarned, rowsRefused, rowsUndecided, summary } = checked;
      if (checked.status !== 'ready' || rowsAccepted === file.rowsAccepted) continue;
      const known = isApplied({ sha256: file.sha256, kind, observedOn, rowsAccepted });
      await updateFile(tx, file.id, {
        status: known ? 'unchanged' : 'ready',
        rowsAccepted,
        ...(rowsWarned !== undefined && { rowsWarned }),
        ...(rowsRefused !== undefined && { rowsRefused }),
        ...(rowsUndecided !== undefined && { rowsUndecided }),
        summary: summary ?? null,
      });
      await replaceRows(tx, scope.uai, file.id, rows);
      changed.add(batchId);
    }
  }
  return [...changed];
}

/** A file of a drop as it was when it was read: its parsed content is what is kept. */
function readAgain({ name, sha256, kind, payload }: StoredFile): ReadFile {
  return kind?.startsWith('siecle_')
    ? { name, sha256, outcome: 'siecle', content: payload as SiecleFile }
    : { name, sha256, outcome: 'list', content: payload as ListFile };
}
