import { listCoverageBands } from './describe-runs';
import { hasEnoughData, LEAST_OBSERVATIONS, learnParameters } from './learn';
import type { Priors } from './parameters';
import { createRandom } from './random';
import { simulateCoverage } from './simulate';
import { isCoveredOn, listObservationDays, type SchoolDayIndex, type SchoolHistory } from './types';

/** A forecast made from a past observation, beside what a later one showed. Rates of all families. */
export type BackTestCase = {
  madeOn: SchoolDayIndex;
  day: SchoolDayIndex;
  low: number;
  median: number;
  high: number;
  actual: number;
};

export type BackTest = {
  /** Pairs of a past forecast and a later list. */
  cases: number;
  /** Mean of |median − actual|; null: no past forecast was possible. */
  meanAbsoluteError: number | null;
  /** Share of the cases inside their 80 % interval. Cases of one school hang together: few schools prove nothing. */
  heldRate: number | null;
};

/** Each past forecast learns anew; a school with a list a day would otherwise take minutes. */
const MOST_STARTS = 6;
/** Enough for the tenths of a past forecast. */
const DRAWS = 1000;
const RUNS = 500;

/** The observations that a forecast can be made from and compared with a later one, spread evenly when many. */
export function listBackTestStarts(history: Pick<SchoolHistory, 'observedOn'>): SchoolDayIndex[] {
  const starts = listObservationDays(history).slice(LEAST_OBSERVATIONS - 1, -1);
  if (starts.length <= MOST_STARTS) return starts;
  return Array.from(
    { length: MOST_STARTS },
    (_, i) => starts[Math.round((i * (starts.length - 1)) / (MOST_STARTS - 1))] as SchoolDayIndex,
  );
}

/**
 * The forecast made on a past day with what was known then, against every later observation. Empty when there was
 * not enough data. The roster, who connects and who can be reached are today's.
 */
export function testForecastFrom(
  history: SchoolHistory,
  priors: Priors,
  madeOn: SchoolDayIndex,
  { seed, draws = DRAWS, runs = RUNS }: { seed: number; draws?: number; runs?: number },
): BackTestCase[] {
  const then = recallHistory(history, madeOn);
  const learned = learnParameters(then, priors, { draws, random: createRandom(seed) });
  if (!hasEnoughData(learned)) return [];
  const later = listObservationDays(history).filter((day) => day > madeOn);
  const horizon = (later.at(-1) ?? madeOn) - madeOn;
  const bands = listCoverageBands(
    simulateCoverage(then, learned, { horizon, runs, random: createRandom(seed + 1) }),
  );
  return later.flatMap((day) => {
    const band = bands[day - madeOn - 1];
    if (!band) return [];
    const actual = history.families.filter((f) => isCoveredOn(f, day)).length / history.families.length;
    return [{ madeOn, day, ...band.rate, actual }];
  });
}

export function summariseBackTest(cases: readonly BackTestCase[]): BackTest {
  const mean = (of: (c: BackTestCase) => number) =>
    cases.length === 0 ? null : cases.reduce((sum, c) => sum + of(c), 0) / cases.length;
  return {
    cases: cases.length,
    meanAbsoluteError: mean((c) => Math.abs(c.median - c.actual)),
    heldRate: mean((c) => (c.low <= c.actual && c.actual <= c.high ? 1 : 0)),
  };
}

/** The history as it was known on a past day: later activations, observations, contacts and unplanned exposures are not. */
export function recallHistory(history: SchoolHistory, day: SchoolDayIndex): SchoolHistory {
  return {
    families: history.families.map((family) => ({
      ...family,
      guardians: family.guardians.map((g) => ({
        ...g,
        contacts: g.contacts.filter((contact) => contact.day <= day),
        activatedOn: g.activatedOn !== null && g.activatedOn > day ? null : g.activatedOn,
      })),
    })),
    observedOn: history.observedOn.filter((on) => on <= day),
    exposures: history.exposures.filter((e) => e.knownOn <= day),
  };
}
