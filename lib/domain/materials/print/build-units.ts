import type { ClassPile } from '../library/draft';
import type { PrintOptions } from './options';

/** Letters of one file: memory stays flat, and a run that is cut off loses as much at most. */
export const MAX_PER_FILE = 200;

/** What is made in one go: its documents, with a cover page and a ticking sheet for each class of them. */
export type PrintUnit<Doc> = { classCode: string; docs: Doc[] };

const chunk = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Documents one behind the other, by class; a class is met once. */
function groupByClass<Doc extends { classCode: string }>(docs: readonly Doc[]): Doc[][] {
  const groups = new Map<string, Doc[]>();
  for (const doc of docs) groups.set(doc.classCode, [...(groups.get(doc.classCode) ?? []), doc]);
  return [...groups.values()];
}

/**
 * The units of a run, in the order of its documents: a class is one, a class of more than `max` several. In one file
 * whole classes lie together up to `max`, and a unit is of no class when it holds several.
 */
export function buildUnits<Doc extends { classCode: string }>(
  docs: readonly Doc[],
  files: PrintOptions['files'],
  max = MAX_PER_FILE,
): PrintUnit<Doc>[] {
  const piles = groupByClass(docs).flatMap((group) => chunk(group, max));
  if (files === 'per_class')
    return piles.map((pile) => ({ classCode: pile[0]?.classCode ?? '', docs: pile }));
  const bundles: Doc[][] = [];
  for (const pile of piles) {
    const last = bundles.at(-1);
    if (last && last.length + pile.length <= max) last.push(...pile);
    else bundles.push([...pile]);
  }
  return bundles.map((all) => ({
    classCode: groupByClass(all).length === 1 ? (all[0]?.classCode ?? '') : '',
    docs: all,
  }));
}

/** Whoever hands out ticks a line for each name of a class; several documents for one name are one line. */
export function buildPiles(
  docs: readonly { classCode: string; carrier: { id: string; name: string } }[],
  document: string,
): ClassPile[] {
  return groupByClass(docs).map((group) => {
    const rows = new Map<string, ClassPile['rows'][number]>();
    for (const { carrier } of group) {
      const row = rows.get(carrier.id);
      if (row) row.count += 1;
      else rows.set(carrier.id, { name: carrier.name, document, count: 1 });
    }
    return { classCode: group[0]?.classCode ?? '', rows: [...rows.values()] };
  });
}
