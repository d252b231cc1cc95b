import type { ClassPile } from '../library/draft';

/** Documents of one part: memory stays flat, and a run that is cut off loses as much at most. */
export const MAX_PER_PART = 200;

/** What is made in one go: documents of a class, with its cover page and its ticking sheet. */
export type PrintUnit<Doc> = { classCode: string; docs: Doc[] };

const chunk = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Documents one behind the other, by class; a class is met once. */
function groupByClass<Doc extends { classCode: string }>(docs: readonly Doc[]): Doc[][] {
  const groups = new Map<string, Doc[]>();
  for (const doc of docs) groups.set(doc.classCode, [...(groups.get(doc.classCode) ?? []), doc]);
  return [...groups.values()];
}

/** The units of a run, in the order of its documents: a class is one, a class of more than `max` several. */
export const buildUnits = <Doc extends { classCode: string }>(
  docs: readonly Doc[],
  max = MAX_PER_PART,
): PrintUnit<Doc>[] =>
  groupByClass(docs)
    .flatMap((group) => chunk(group, max))
    .map((pile) => ({ classCode: pile[0]?.classCode ?? '', docs: pile }));

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
