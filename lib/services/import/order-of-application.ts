import type { FileCard } from '@/db/queries/import';
import type { Day } from '@/lib/domain/directory/types';

type Orderable = Pick<FileCard, 'kind' | 'observedOn' | 'name'>;

const RANK = {
  siecle_pupils: 0,
  siecle_guardians: 1,
  educonnect_pupils: 2,
  educonnect_guardians: 2,
  ent_accounts: 2,
} as const;

/** Exports first (pupils before their guardians), then lists from the oldest day on. */
export function inOrderOfApplication(a: Orderable, b: Orderable): number {
  const rank = (f: { kind: FileCard['kind'] }) => (f.kind ? RANK[f.kind] : 9);
  const isExport = (f: { kind: FileCard['kind'] }) => rank(f) < 2;
  const day = (f: { observedOn: Day | null }) => f.observedOn ?? '';
  if (isExport(a) !== isExport(b)) return isExport(a) ? -1 : 1;
  const byDay = day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;
  return (
    (isExport(a) ? rank(a) - rank(b) || byDay : byDay || rank(a) - rank(b)) || (a.name < b.name ? -1 : 1)
  );
}

/**
 * The files that are applied together, in order: each export by itself, since what comes after it builds on it;
 * the lists of one day at once, so that the figures of that day are made once.
 */
export function groupForApplication<File extends Orderable>(files: readonly File[]): File[][] {
  const groups: File[][] = [];
  let day: Day | null = null;
  for (const file of [...files].sort(inOrderOfApplication)) {
    const isList = file.kind !== null && RANK[file.kind] === 2;
    const group = groups.at(-1);
    if (group && isList && day !== null && file.observedOn === day) group.push(file);
    else groups.push([file]);
    day = isList ? file.observedOn : null;
  }
  return groups;
}
