import { drawFamily } from './draw-family';
import { buildExposureMap } from './exposure-map';
import { allocateIntensities, fillIntensities } from './intensity';
import type { Learned } from './learn';
import { listOpenFamilies } from './list-open-families';
import { AT, PARAMETER_COUNT } from './parameters';
import type { Random } from './random';
import { listObservationDays, type SchoolDayIndex, type SchoolHistory } from './types';

export const DEFAULT_RUNS = 2000;

/** Simulated numbers of covered families. */
export type CoverageRuns = {
  /** Day of the last observation. */
  now: SchoolDayIndex;
  /** Families in all, and covered now. */
  total: number;
  covered: number;
  runs: number;
  /** School days after `now`. */
  horizon: number;
  /** Row r holds the covered families of run r on the days `now` + 1 to `now` + `horizon`. */
  counts: Int32Array;
};

/**
 * Runs the school from its last observed state over the coming school days, under the exposures past and planned.
 * Each run plays one of the parameter sets, each set as many runs as the others, give or take one.
 * Covered families and activated holders leave; with one seed, two plans meet the same chances.
 * @param history narrowed to a class (`narrowFamilies`) or whole
 * @throws RangeError without an observation: coverage is then unknown, not zero
 */
export function simulateCoverage(
  history: SchoolHistory,
  learned: Pick<Learned, 'draws' | 'values'>,
  options: { horizon: number; random: Random; runs?: number },
): CoverageRuns {
  const observedOn = listObservationDays(history);
  const base = observedOn[0];
  const now = observedOn.at(-1);
  if (base === undefined || now === undefined) throw new RangeError('no observation to start from');
  const { horizon, random } = options;
  const runs = options.runs ?? DEFAULT_RUNS;
  const map = buildExposureMap(history.families, history.exposures);
  const open = listOpenFamilies(history.families, map, observedOn);
  const total = history.families.length;
  const everyDay = Array.from({ length: now - base + horizon + 1 }, (_, day) => day);
  const tables = allocateIntensities(map, base, everyDay);
  const counts = new Int32Array(runs * horizon);
  for (let set = 0; set < learned.draws; set += 1) {
    const from = Math.ceil((set * runs) / learned.draws) * horizon;
    const until = Math.ceil(((set + 1) * runs) / learned.draws) * horizon;
    if (from === until) continue;
    const offset = set * PARAMETER_COUNT;
    fillIntensities(map, learned.values, offset, tables);
    const settings = {
      variance: learned.values[offset + AT.frailtyVariance] as number,
      share: learned.values[offset + AT.personalOnlyShare] as number,
      now: now - base,
    };
    const perDay = counts.subarray(from, until);
    for (const family of open) drawFamily(family, tables, settings, random, perDay);
  }
  addUp(counts, horizon, total - open.length);
  return { now, total, covered: total - open.length, runs, horizon, counts };
}

/** From families newly covered each day to families covered by then. */
function addUp(counts: Int32Array, horizon: number, covered: number): void {
  for (let at = 0; at < counts.length; at += 1) {
    counts[at] = (counts[at] as number) + (at % horizon === 0 ? covered : (counts[at - 1] as number));
  }
}
