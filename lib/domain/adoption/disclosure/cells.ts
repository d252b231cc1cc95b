/** METRICS, privacy: a cell that describes fewer than this many people is not shown to a région. */
export const SMALLEST_CELL = 5;

/**
 * What a detail (a level, the matrix) must reach when its total is shown. Twice the smallest cell, so that a
 * reader who knows this rule learns from a withheld detail that something was below ten, never that it was
 * one of the four values below five (docs/decisions/0010).
 */
export const SMALLEST_DETAIL_CELL = 2 * SMALLEST_CELL;

/** Nobody, or enough people. Zero describes everybody in the complement, who are enough on their own account. */
export function isSafe(people: number, smallest: number): boolean {
  return people === 0 || Math.abs(people) >= smallest;
}

type Dated = { on: string };
type Count = Dated & { count: number; population: number };

/**
 * Whether a table may be shown: each of its cells is safe, and so is the change of each cell since **every** table
 * shown of another day, since the difference of two dates is a cell too. A day is shown once.
 */
export function mayShow<T extends Dated>(
  table: T,
  shown: readonly T[],
  cellsOf: (table: T) => readonly number[],
  smallest: number,
): boolean {
  const cells = cellsOf(table);
  for (const people of cells) if (!isSafe(people, smallest)) return false;
  // Newest first: the nearest table is the one that most often forbids the next.
  return shown.every((_, i) => {
    const other = shown[shown.length - 1 - i] as T;
    const before = cellsOf(other);
    return (
      other.on !== table.on &&
      before.length === cells.length &&
      cells.every((people, c) => isSafe(people - (before[c] ?? 0), smallest))
    );
  });
}

/** `mayShow` for those who have and those who have not: most tables are such, and a région has millions of pairs. */
export function mayShowCount(table: Count, shown: readonly Count[]): boolean {
  const lack = table.population - table.count;
  if (!isSafe(table.count, SMALLEST_CELL) || !isSafe(lack, SMALLEST_CELL)) return false;
  for (const other of shown) {
    if (other.on === table.on) return false;
    if (!isSafe(table.count - other.count, SMALLEST_CELL)) return false;
    if (!isSafe(lack - (other.population - other.count), SMALLEST_CELL)) return false;
  }
  return true;
}
