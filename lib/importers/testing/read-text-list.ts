import type { ColumnMapping } from '@/lib/domain/import/columns';
import type { ListLayout } from '../list/map-file';
import { type ListFile, readList, type UnmappedList } from '../list/read-list';
import { openFile } from '../open-file';

/** The headers of a list of pupils that maps itself. */
export const PUPILS =
  'Nom;Prénom;Date de naissance;Classe;Identifiant;État du compte;Date de notification;Date d’activation';

export async function readText(
  text: string | Uint8Array,
  mappings?: ReadonlyMap<string, ColumnMapping>,
  layouts?: readonly ListLayout[],
) {
  const opened = await openFile('liste.csv', typeof text === 'string' ? Buffer.from(text, 'utf8') : text);
  if (!opened.ok) return opened;
  return readList(opened.value, mappings, layouts);
}

export async function readKnown(
  text: string | Uint8Array,
  mappings?: ReadonlyMap<string, ColumnMapping>,
): Promise<ListFile> {
  const result = await readText(text, mappings);
  if (!result.ok || result.value.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result.value;
}

export async function readUnknown(text: string): Promise<UnmappedList> {
  const result = await readText(text);
  if (!result.ok || result.value.outcome !== 'needs_mapping') throw new Error(JSON.stringify(result));
  return result.value;
}

export const problemOf = async (...args: Parameters<typeof readText>) => {
  const result = await readText(...args);
  return result.ok ? result.value.outcome : result.problem;
};
