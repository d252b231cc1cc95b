import {
  type CoverageBand,
  forecastGoal,
  type GoalForecast,
  listCoverageBands,
  type Spread,
  spreadOf,
} from '../adoption/forecast/describe-runs';
import type { Learned } from '../adoption/forecast/learn';
import { createRandom } from '../adoption/forecast/random';
import { simulateCoverage } from '../adoption/forecast/simulate';
import { simulateLockedOut } from '../adoption/forecast/simulate-locked-out';
import type { SchoolDayIndex, SchoolHistory } from '../adoption/forecast/types';

export type SimulationInput = {
  /** The school as it is, with the requests made so far and those of the plan; at least one observation. */
  history: SchoolHistory;
  /** Parameter sets, the school's own or moved by somebody. */
  learned: Pick<Learned, 'draws' | 'values'>;
  /** Share of families to be covered, 0..1. */
  goalRate: number;
  /** School days after the last observation; at least one. */
  horizon: number;
  /** Day on which the old login closes; null: the plan closes none, or nobody knows who comes to the ENT. */
  switchOverOn: SchoolDayIndex | null;
  seed: number;
  runs?: number;
};

export type SimulatedPlan = {
  /** Day of the last observation, families in all and covered on it. */
  now: SchoolDayIndex;
  total: number;
  covered: number;
  /** One for each school day after `now`. */
  days: CoverageBand[];
  goal: GoalForecast;
  /** On the day of the switch-over; null without one within the horizon. */
  lockedOut: { guardians: Spread; families: Spread } | null;
};

/**
 * What a plan would bring, by the model of the forecast (docs/decisions/0018-simulation.md): the only difference is
 * that its requests are those of a plan that nobody has adopted. The same input and seed give the same figures, and two
 * plans under one seed meet the same chances.
 */
export function simulatePlan(input: SimulationInput): SimulatedPlan {
  const { history, learned, horizon, seed, switchOverOn } = input;
  const random = createRandom(seed);
  const runs = simulateCoverage(history, learned, {
    horizon,
    random,
    ...(input.runs === undefined ? {} : { runs: input.runs }),
  });
  const { now, total, covered } = runs;
  const inReach = switchOverOn !== null && switchOverOn > now && switchOverOn <= now + horizon;
  const locked = inReach
    ? simulateLockedOut(history, learned, { day: switchOverOn, random: createRandom(seed + 1) })
    : null;
  return {
    now,
    total,
    covered,
    days: listCoverageBands(runs),
    goal: forecastGoal(runs, input.goalRate),
    lockedOut: locked && {
      guardians: spreadOf(locked.guardians.sort()),
      families: spreadOf(locked.families.sort()),
    },
  };
}
