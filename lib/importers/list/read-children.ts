import type { WrittenChild } from '@/lib/domain/import/types';
import { splitFullName } from './split-name';

/** More children than anybody has in one school; a longer cell is no list of children. */
const MAX_CHILDREN = 30;

/** Between separators, but a class in brackets is kept whole: `LE GALL Anaïs (6A, latin)`. */
const PART = /(?:\([^()]*\)|[^,;|/\n])+/g;

/** The children in one cell: `Chloé PELLETIER (5B), Adam PELLETIER (4B)`, with or without classes. */
export function readChildren(cell: string): WrittenChild[] {
  return [...cell.matchAll(PART)]
    .map(([part]) => part.trim())
    .filter(Boolean)
    .slice(0, MAX_CHILDREN)
    .flatMap(readChild);
}

function readChild(text: string): WrittenChild[] {
  const [, name = text, classCode] = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(text) ?? [];
  if (name === '') return [];
  const parts = splitFullName(name);
  return [{ full: name, ...parts, ...(classCode?.trim() && { classCode: classCode.trim() }) }];
}
