import { createHash } from 'node:crypto';
import type { ColumnMapping } from '@/lib/domain/import/columns';
import type { FileProblem } from '@/lib/domain/import/file-problem';
import type { ListLayout } from '@/lib/importers/list/map-file';
import { type ListFile, readList, type UnmappedList } from '@/lib/importers/list/read-list';
import { openFile } from '@/lib/importers/open-file';
import { readSiecleFile } from '@/lib/importers/siecle/read-siecle-file';
import type { SiecleFile } from '@/lib/importers/siecle/types';

export type DroppedFile = { name: string; bytes: Uint8Array };

export type ReadFile = { name: string; sha256: string } & (
  | { outcome: 'siecle'; content: SiecleFile }
  | { outcome: 'list'; content: ListFile }
  | { outcome: 'needs_mapping'; content: UnmappedList }
  | { outcome: 'refused'; problem: FileProblem }
);

/** Reads one dropped file by its content, whatever its name. Never throws for bad bytes. */
export async function readDroppedFile(
  { name, bytes }: DroppedFile,
  mappings: ReadonlyMap<string, ColumnMapping>,
  layouts: readonly ListLayout[],
): Promise<ReadFile> {
  const head = { name, sha256: createHash('sha256').update(bytes).digest('hex') };
  const opened = await openFile(name, bytes);
  if (!opened.ok) return { ...head, outcome: 'refused', problem: opened.problem };
  if (opened.value.format === 'xml') {
    const siecle = await readSiecleFile(opened.value);
    return siecle.ok
      ? { ...head, outcome: 'siecle', content: siecle.value }
      : { ...head, outcome: 'refused', problem: siecle.problem };
  }
  const list = await readList(opened.value, mappings, layouts);
  if (!list.ok) {
    // A text that is no table and is called a zip was meant to be one: "no separator" would help nobody.
    const meantAsZip = list.problem.code === 'list_no_table' && /\.zip$/i.test(name);
    return { ...head, outcome: 'refused', problem: meantAsZip ? { code: 'zip_broken' } : list.problem };
  }
  return list.value.outcome === 'needs_mapping'
    ? { ...head, outcome: 'needs_mapping', content: list.value }
    : { ...head, outcome: 'list', content: list.value };
}
