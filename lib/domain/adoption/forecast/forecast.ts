import { type CoverageBand, forecastGoal, type GoalForecast, listCoverageBands } from './describe-runs';
import { hasEnoughData, type Learned } from './learn';
import { createRandom } from './random';
import { simulateCoverage } from './simulate';
import {
  isCoveredOn,
  listObservationDays,
  narrowFamilies,
  type SchoolDayIndex,
  type SchoolHistory,
} from './types';

export type Forecast = {
  /** Day of the last observation, families in all and covered on it. */
  now: SchoolDayIndex;
  total: number;
  covered: number;
  /** One for each school day after `now`. */
  days: CoverageBand[];
  goal: GoalForecast;
};

/**
 * Why there is no forecast, which is an answer like any other (METRICS):
 * - `no_families`: no pupil of the scope has a legal guardian known.
 * - `no_school_days_ahead`: the calendar gives no day to forecast.
 * - `not_enough_data`: fewer than `LEAST_OBSERVATIONS` days with a list or `LEAST_FAMILIES_AT_RISK` open families in
 *   the school; what came out would be the priors under the school's name.
 */
export type ForecastGap = 'no_families' | 'no_school_days_ahead' | 'not_enough_data';

export type ForecastAnswer = { known: true; forecast: Forecast } | { known: false; gap: ForecastGap };

export type ForecastInput = {
  /** Of the whole school. */
  history: SchoolHistory;
  /** From the same history. */
  learned: Learned;
  /** Some classes, counted as METRICS does there; 'all': the school. */
  classCodes: 'all' | readonly string[];
  /** Share of families, 0..1. */
  goalRate: number;
  /** School days after the last observation. */
  horizon: number;
  seed: number;
  runs?: number;
};

/**
 * Family coverage on each coming school day of a school or some classes, from what the whole school has taught. The
 * same input and seed give the same forecast. A scope wholly covered needs no history.
 */
export function forecastCoverage(input: ForecastInput): ForecastAnswer {
  const { history, learned, horizon } = input;
  const families = narrowFamilies(history.families, input.classCodes);
  if (families.length === 0) return { known: false, gap: 'no_families' };
  if (horizon < 1) return { known: false, gap: 'no_school_days_ahead' };
  const now = listObservationDays(history).at(-1);
  const done = now !== undefined && families.every((f) => isCoveredOn(f, now));
  if (now === undefined || (!done && !hasEnoughData(learned)))
    return { known: false, gap: 'not_enough_data' };
  const runs = simulateCoverage({ ...history, families }, learned, {
    horizon,
    random: createRandom(input.seed),
    ...(input.runs === undefined ? {} : { runs: input.runs }),
  });
  const { total, covered } = runs;
  const days = listCoverageBands(runs);
  return { known: true, forecast: { now, total, covered, days, goal: forecastGoal(runs, input.goalRate) } };
}
