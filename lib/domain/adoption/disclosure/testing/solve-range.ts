/** `coefficients · x = value`, or `<= value`; every unknown is at least 0. Coefficients by unknown's index. */
export type Fact = { coefficients: ReadonlyMap<number, number>; relation: '=' | '<='; value: number };

const EPSILON = 1e-7;

/**
 * The exact auditor of disclosure control: what a reader of the facts can conclude about any sum of the unknowns,
 * as the least and the greatest value that the facts allow. Two-phase simplex on a dense tableau (Bland's rule).
 * Throws when the facts contradict each other.
 */
export function solveRange(
  unknowns: number,
  facts: readonly Fact[],
): (sum: ReadonlyMap<number, number>) => [number, number] {
  const slacks = facts.filter((f) => f.relation === '<=').length;
  const width = unknowns + slacks + facts.length + 1;
  let slack = unknowns;
  const rows = facts.map((fact, i) => {
    const row = new Float64Array(width);
    for (const [j, c] of fact.coefficients) row[j] = c;
    if (fact.relation === '<=') row[slack++] = 1;
    row[width - 1] = fact.value;
    if (fact.value < 0) for (let j = 0; j < width; j += 1) row[j] = -at(row, j);
    row[unknowns + slacks + i] = 1;
    return row;
  });
  const base = facts.map((_, i) => unknowns + slacks + i);
  const real = unknowns + slacks;

  const artificial = new Float64Array(width);
  for (let j = real; j < width - 1; j += 1) artificial[j] = 1;
  if (minimise(rows, base, artificial, width - 1) > EPSILON)
    throw new Error('the facts contradict each other');
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    if ((base[i] ?? 0) < real) continue;
    const row = rows[i] as Float64Array;
    const enter = row.findIndex((c, j) => j < real && Math.abs(c) > EPSILON);
    if (enter >= 0) pivot(rows, base, i, enter);
    else {
      rows.splice(i, 1);
      base.splice(i, 1);
    }
  }

  return (sum) => {
    const solve = (sign: 1 | -1) => {
      const cost = new Float64Array(width);
      for (const [j, c] of sum) cost[j] = sign * c;
      return sign * minimise(rows, base, cost, real);
    };
    return [solve(1) + 0, solve(-1) + 0];
  };
}

/** Moves the basis to the least cost over the first `columns` unknowns; the tableau stays feasible for the next question. */
function minimise(rows: Float64Array[], base: number[], cost: Float64Array, columns: number): number {
  const reduced = Float64Array.from(cost);
  rows.forEach((row, i) => {
    const c = at(cost, base[i] ?? 0);
    if (c !== 0) for (let j = 0; j < reduced.length; j += 1) reduced[j] = at(reduced, j) - c * at(row, j);
  });
  for (;;) {
    const enter = reduced.findIndex((c, j) => j < columns && c < -EPSILON);
    if (enter < 0) return -at(reduced, reduced.length - 1);
    let leave = -1;
    let best = Number.POSITIVE_INFINITY;
    rows.forEach((row, i) => {
      const c = at(row, enter);
      if (c <= EPSILON) return;
      const ratio = at(row, row.length - 1) / c;
      const tie = Math.abs(ratio - best) <= EPSILON && (base[i] ?? 0) < (base[leave] ?? 0);
      if (ratio < best - EPSILON || tie) {
        best = ratio;
        leave = i;
      }
    });
    if (leave < 0) return Number.NEGATIVE_INFINITY;
    pivot(rows, base, leave, enter);
    eliminate(reduced, rows[leave] as Float64Array, enter);
  }
}

function pivot(rows: Float64Array[], base: number[], leave: number, enter: number): void {
  const row = rows[leave] as Float64Array;
  const c = at(row, enter);
  for (let j = 0; j < row.length; j += 1) row[j] = at(row, j) / c;
  rows.forEach((other, i) => {
    if (i !== leave) eliminate(other, row, enter);
  });
  base[leave] = enter;
}

function eliminate(row: Float64Array, by: Float64Array, column: number): void {
  const c = at(row, column);
  if (c === 0) return;
  for (let j = 0; j < row.length; j += 1) row[j] = at(row, j) - c * at(by, j);
}

const at = (row: Float64Array, j: number): number => row[j] ?? 0;
