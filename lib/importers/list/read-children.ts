import type { WrittenChild } from '@/lib/domain/import/types';
import { splitFullName } from './split-name';

/** More children than anybody has in one school; a longer cell is no list of children. */
const MAX_CHILDREN = 30;

/** The children in one cell: `Chloé PELLETIER (5B), Adam PELLETIER (4B)`, with or without classes. */
export function readChildren(cell: string): WrittenChild[] {
  return cell
    .split(/[,;|\n/](?![^(]*\))/)
    .map((part) => part.trim())
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
