import type { SchoolKind } from '@/lib/domain/directory/types';
import { listClasses } from '@/lib/domain/roster/list-classes';
import { type DroppedFile, readDroppedFile } from './read-dropped-file';

export type SchoolOfFiles = { uai: string; schoolYear: number; kind: SchoolKind };

/** The school that SIECLE files name, with the kind that its levels tell; undefined when no file is SIECLE's. */
export async function findSchoolOfFiles(files: readonly DroppedFile[]): Promise<SchoolOfFiles | undefined> {
  let found: SchoolOfFiles | undefined;
  for (const file of files) {
    const read = await readDroppedFile(file, new Map(), []);
    if (read.outcome !== 'siecle') continue;
    const { uai, schoolYear } = read.content;
    if (read.content.kind === 'siecle_pupils') {
      return { uai, schoolYear, kind: guessKind(listClasses(read.content.pupils).map((c) => c.level)) };
    }
    found ??= { uai, schoolYear, kind: 'college' };
  }
  return found;
}

function guessKind(levels: readonly string[]): SchoolKind {
  const has = (...wanted: string[]) => wanted.some((level) => levels.includes(level));
  if (has('6e', '5e', '4e', '3e')) return 'college';
  if (has('CAP')) return has('2de', '1re', 'Tle', 'BTS/CPGE') ? 'lpo' : 'lp';
  return 'legt';
}
