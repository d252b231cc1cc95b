import type { CoverageRuns } from './simulate';
import type { SchoolDayIndex } from './types';

/** A figure with its 80 % interval: tenth, fiftieth and ninetieth percentile of the runs. */
export type Spread = { low: number; median: number; high: number };

/** Covered families on a day: integers, and the same as rates of all families. */
export type CoverageBand = { day: SchoolDayIndex; families: Spread; rate: Spread };

/** The day on which coverage first reaches the goal; null: later than the horizon, or never. */
export type GoalForecast = {
  rate: number;
  /** Families that have to be covered for it. */
  families: number;
  earliestOn: SchoolDayIndex | null;
  medianOn: SchoolDayIndex | null;
  latestOn: SchoolDayIndex | null;
  /** Share of the runs that reach it within the horizon. */
  withinHorizonRate: number;
};

/** Percentiles of sorted values, each outwards to a value that was simulated. */
export const spreadOf = (sorted: ArrayLike<number>): Spread => {
  const last = sorted.length - 1;
  return {
    low: sorted[Math.floor(0.1 * last)] ?? 0,
    median: sorted[Math.round(0.5 * last)] ?? 0,
    high: sorted[Math.ceil(0.9 * last)] ?? 0,
  };
};

/** One band for each school day after `now`. Families left on a day are `total` minus the covered ones. */
export function listCoverageBands(runs: CoverageRuns): CoverageBand[] {
  const column = new Int32Array(runs.runs);
  const rateOf = (n: number) => (runs.total === 0 ? 0 : n / runs.total);
  return Array.from({ length: runs.horizon }, (_, day) => {
    for (let run = 0; run < runs.runs; run += 1) column[run] = runs.counts[run * runs.horizon + day] ?? 0;
    const families = spreadOf(column.sort());
    const rate = { low: rateOf(families.low), median: rateOf(families.median), high: rateOf(families.high) };
    return { day: runs.now + 1 + day, families, rate };
  });
}

/** Families that a coverage rate asks for: the least whole number, safe from rounding (0.7 of 10 is 7). */
export const familiesForRate = (rate: number, total: number): number => Math.ceil(rate * total - 1e-9);

/** When the goal is reached, with 10, 50 and 90 % quantiles over the runs. */
export function forecastGoal(runs: CoverageRuns, rate: number): GoalForecast {
  const families = familiesForRate(rate, runs.total);
  const days = new Float64Array(runs.runs);
  let within = 0;
  for (let run = 0; run < runs.runs; run += 1) {
    const row = runs.counts.subarray(run * runs.horizon, (run + 1) * runs.horizon);
    const at = runs.covered >= families ? -1 : row.findIndex((count) => count >= families);
    const reached = at >= 0 || runs.covered >= families;
    days[run] = reached ? runs.now + 1 + at : Number.POSITIVE_INFINITY;
    if (reached) within += 1;
  }
  const { low, median, high } = spreadOf(days.sort());
  const dayOrNull = (day: number) => (Number.isFinite(day) ? day : null);
  return {
    rate,
    families,
    earliestOn: dayOrNull(low),
    medianOn: dayOrNull(median),
    latestOn: dayOrNull(high),
    withinHorizonRate: runs.runs === 0 ? 0 : within / runs.runs,
  };
}
