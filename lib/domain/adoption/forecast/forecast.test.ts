import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBackTestStarts, recallHistory, summariseBackTest, testForecastFrom } from './back-test';
import { describeParameters } from './describe-parameters';
import { familiesForRate, forecastGoal, listCoverageBands } from './describe-runs';
import { type Forecast, type ForecastInput, forecastCoverage } from './forecast';
import { drawFromPriors, learnParameters } from './learn';
import { AT, DEFAULT_PRIORS, PARAMETERS } from './parameters';
import { createRandom } from './random';
import { simulateCoverage } from './simulate';
import { buildExposures, buildSchool, family, guardian } from './testing/build-school';
import { observe, simulateTruth } from './testing/simulate-truth';
import {
  type Exposure,
  FORECAST_CHANNELS,
  type ForecastFamily,
  isCoveredOn,
  narrowFamilies,
  type SchoolHistory,
} from './types';

const OBSERVED_ON = [0, 5, 10, 15, 20];
const exposures = buildExposures(4, 2);
const school = (seed: number): SchoolHistory => {
  const families = buildSchool({ families: 80, classes: 4, seed, alike: true });
  const set = drawFromPriors(DEFAULT_PRIORS, 1, createRandom(seed));
  const truth = simulateTruth(families, exposures, set, { base: 0, until: 20 }, createRandom(seed));
  return { families: observe(truth, OBSERVED_ON), observedOn: OBSERVED_ON, exposures };
};
const fromPriors = { draws: 50, values: drawFromPriors(DEFAULT_PRIORS, 50, createRandom(1)) };
const simulate = (history: SchoolHistory, horizon = 60, seed = 5) =>
  simulateCoverage(history, fromPriors, { horizon, runs: 100, random: createRandom(seed) });
const learn = (history: SchoolHistory) =>
  learnParameters(history, DEFAULT_PRIORS, { draws: 200, random: createRandom(1) });
const input = (history: SchoolHistory, more: Partial<ForecastInput> = {}): ForecastInput => ({
  history,
  learned: learn(history),
  classCodes: 'all',
  goalRate: 0.7,
  horizon: 60,
  seed: 1,
  runs: 100,
  ...more,
});
const forecast = (asked: ForecastInput): Forecast => {
  const answer = forecastCoverage(asked);
  if (!answer.known) throw new Error(answer.gap);
  return answer.forecast;
};

describe('simulation', () => {
  it('never lowers coverage from day to day, never leaves 0..1 and never counts a family twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (seed) => {
        const history = school(seed);
        const { counts, horizon, runs, total, covered } = simulate(history);
        expect(covered).toBe(history.families.filter((f) => isCoveredOn(f, 20)).length);
        for (let run = 0; run < runs; run += 1) {
          let before = covered;
          for (let day = 0; day < horizon; day += 1) {
            const now = counts[run * horizon + day] ?? -1;
            expect(now >= before && now <= total).toBe(true);
            before = now;
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is never slowed by one more request to come', () => {
    const more = fc.record({
      day: fc.integer({ min: 21, max: 80 }),
      channel: fc.constantFrom(...FORECAST_CHANNELS),
      classes: fc.constantFrom<Exposure['classes']>('all', ['C1'], ['C2', 'C3']),
      knownOn: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), more, (seed, extra) => {
        const history = school(seed);
        const without = simulate(history);
        const withIt = simulate({ ...history, exposures: [...exposures, extra] });
        expect(withIt.counts.every((n, i) => n >= (without.counts[i] ?? 0))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same runs for the same seed and others for another', () => {
    const history = school(3);
    expect(simulate(history)).toEqual(simulate(history));
    expect(simulate(history, 60, 6).counts).not.toEqual(simulate(history).counts);
  });

  it('agrees with the model played day by day, half-siblings and partly activated families included', () => {
    const parameters = drawFromPriors(DEFAULT_PRIORS, 1, createRandom(12));
    const families: ForecastFamily[] = Array.from({ length: 4000 }, (_, i) => ({
      id: `e${i}`,
      pupils: [
        { classCode: 'C1', guardians: [0] },
        { classCode: 'C2', guardians: [1] },
      ],
      guardians: [guardian(['C1']), guardian(['C2'])],
    }));
    const truth = simulateTruth(families, exposures, parameters, { base: 0, until: 60 }, createRandom(2));
    const history = { families: observe(truth, OBSERVED_ON), observedOn: OBSERVED_ON, exposures };
    const runs = simulateCoverage(
      history,
      { draws: 1, values: parameters },
      { horizon: 40, runs: 20, random: createRandom(4) },
    );
    const shown = listCoverageBands(runs).at(-1)?.rate.median ?? 0;
    const actual = truth.filter((f) => isCoveredOn(f, 60)).length / truth.length;
    expect(Math.abs(shown - actual)).toBeLessThan(0.012);
  });

  it('is less certain the further it looks, while far from the end', () => {
    const bands = listCoverageBands(simulate(school(3), 60));
    const widths = [0, 9, 29, 59].map((i) => (bands[i]?.families.high ?? 0) - (bands[i]?.families.low ?? 0));
    expect([...widths].sort((a, b) => a - b)).toEqual(widths);
    expect(new Set(widths).size).toBe(4);
  });

  it('refuses to start from nothing, and gives no day for no horizon', () => {
    expect(() => simulate({ ...school(1), observedOn: [] })).toThrow(RangeError);
    expect(listCoverageBands(simulate(school(1), 0))).toEqual([]);
  });
});

describe('forecast of a school or a class', () => {
  it('gives a band for every coming school day, the same for the same seed', () => {
    const asked = input(school(3));
    const { days } = forecast(asked);
    expect(days.map((d) => d.day)).toEqual(Array.from({ length: 60 }, (_, i) => 21 + i));
    for (const { families } of days) {
      expect(families.low <= families.median && families.median <= families.high).toBe(true);
    }
    expect(forecast(asked)).toEqual(forecast(asked));
    expect(forecast({ ...asked, seed: 2 }).days).not.toEqual(days);
  });

  it('of a class counts its own pupils only, from what the whole school has taught', () => {
    const history = school(3);
    const { total, covered } = forecast(input(history, { classCodes: ['C2'] }));
    const there = narrowFamilies(history.families, ['C2']);
    expect({ total, covered }).toEqual({
      total: there.length,
      covered: there.filter((f) => isCoveredOn(f, 20)).length,
    });
    expect(total).toBeLessThan(history.families.length / 2);
  });

  it('takes more requests to come for more families, and none for the drift alone', () => {
    const history = school(3);
    const [learned, past] = [learn(history), exposures.filter((e) => e.day <= 20)];
    const endOf = (planned: Exposure[]) =>
      forecast({ ...input({ ...history, exposures: planned }), learned }).days.at(-1)?.families.median ?? 0;
    expect(endOf(past)).toBeLessThan(endOf(exposures));
  });

  it('says why there is none: no families, no school day ahead, not enough data', () => {
    const history = school(3);
    const gapOf = (more: Partial<SchoolHistory>, asked: Partial<ForecastInput> = {}) => {
      const answer = forecastCoverage(input({ ...history, ...more }, asked));
      return answer.known ? 'known' : answer.gap;
    };
    expect(gapOf({ families: [] })).toBe('no_families');
    expect(gapOf({}, { classCodes: ['Z'] })).toBe('no_families');
    expect(gapOf({}, { horizon: 0 })).toBe('no_school_days_ahead');
    expect(gapOf({ observedOn: [] })).toBe('not_enough_data');
    expect(gapOf({ observedOn: [20, 20] })).toBe('not_enough_data');
    expect(gapOf({ families: history.families.slice(0, 15) })).toBe('not_enough_data');
    expect(gapOf({ observedOn: [0, 20] })).toBe('known');
  });

  it('of a school wholly covered stays there, with the goal reached today, whatever its history', () => {
    const covered = Array.from({ length: 5 }, (_, i) =>
      family(`e${i}`, 'A', [guardian(['A'], { activatedOn: 2 })]),
    );
    const { days, goal } = forecast(input({ families: covered, observedOn: [4], exposures: [] }));
    expect(days.every((d) => d.families.low === 5 && d.families.high === 5)).toBe(true);
    expect(goal).toMatchObject({ earliestOn: 4, medianOn: 4, latestOn: 4, withinHorizonRate: 1 });
  });

  it('takes requests that nobody can receive for none', () => {
    const families = Array.from({ length: 40 }, (_, i) =>
      family(`e${i}`, 'A', [guardian(['A'], { channels: [] })]),
    );
    const quiet = { families, observedOn: [0, 5, 10], exposures: [] };
    expect(forecast(input({ ...quiet, exposures }))).toEqual(forecast(input(quiet)));
  });
});

describe('goal', () => {
  it('says when: quantiles of the first day at the goal, null beyond the horizon', () => {
    const counts = Int32Array.from([5, 7, 9, 5, 6, 7, 5, 5, 5]);
    const runs = { now: 10, total: 10, covered: 5, runs: 3, horizon: 3, counts };
    expect(forecastGoal(runs, 0.7)).toEqual({
      rate: 0.7,
      families: 7,
      earliestOn: 12,
      medianOn: 13,
      latestOn: null,
      withinHorizonRate: 2 / 3,
    });
    expect(familiesForRate(0.85, 20)).toBe(17);
  });
});

describe('learning and looking back', () => {
  it('keeps to the priors with too little data, and says how few of their draws agree with much', () => {
    expect(learn({ ...school(3), observedOn: [20] })).toMatchObject({
      basis: 'prior',
      draws: 50,
      effectiveDraws: 200,
      rounds: 0,
    });
    const learned = learn(school(3));
    expect(learned.basis).not.toBe('prior');
    expect(learned.effectiveDraws).toBeLessThan(200);
  });

  it('tells a school where e-mail works from one where it does not', () => {
    const mails = [0, 8, 16].map((day): Exposure => ({ day, channel: 'email', classes: 'all', knownOn: 0 }));
    const learntOf = (strength: number) => {
      const set = Float64Array.from(PARAMETERS, (name) => DEFAULT_PRIORS[name].median);
      set[AT.strength + FORECAST_CHANNELS.indexOf('email')] = strength;
      const families = buildSchool({ families: 400, classes: 4, seed: 2, alike: true });
      const truth = simulateTruth(families, mails, set, { base: 0, until: 20 }, createRandom(3));
      const history = { families: observe(truth, OBSERVED_ON), observedOn: OBSERVED_ON, exposures: mails };
      const learned = learnParameters(history, DEFAULT_PRIORS, { draws: 1000, random: createRandom(1) });
      return describeParameters(learned, DEFAULT_PRIORS);
    };
    const email = (strength: number) => learntOf(strength).find((p) => p.name === 'strength_email');
    const [weak, strong] = [email(0.01), email(0.15)];
    expect(weak?.posterior.high).toBeLessThan(strong?.posterior.low ?? 0);
    expect([weak?.learnt, strong?.learnt]).toEqual([true, true]);
    // Nobody has been called yet: what a call does is still the assumption.
    expect(learntOf(0.05).find((p) => p.name === 'strength_phone')?.learnt).toBe(false);
  });

  it('of a past day knows neither later activations nor later contacts nor requests planned later', () => {
    const { families, ...rest } = school(3);
    const called = families.map((f) => ({
      ...f,
      guardians: f.guardians.map((g) => ({ ...g, contacts: [{ channel: 'phone' as const, day: 11 }] })),
    }));
    const planned: Exposure = { day: 30, channel: 'email', classes: 'all', knownOn: 18 };
    const then = recallHistory({ ...rest, families: called, exposures: [planned] }, 10);
    expect(then.observedOn).toEqual([0, 5, 10]);
    expect(then.exposures).toEqual([]);
    const guardians = then.families.flatMap((f) => f.guardians);
    expect(guardians.filter((g) => (g.activatedOn ?? 0) > 10 || g.contacts.length > 0)).toEqual([]);
  });

  it('back-tests each past forecast against every later list', () => {
    const history = school(3);
    const starts = listBackTestStarts(history);
    expect(starts).toEqual([5, 10, 15]);
    const cases = starts.flatMap((on) =>
      testForecastFrom(history, DEFAULT_PRIORS, on, { seed: 1, draws: 200, runs: 100 }),
    );
    expect(cases.map((c) => [c.madeOn, c.day])).toEqual([
      [5, 10],
      [5, 15],
      [5, 20],
      [10, 15],
      [10, 20],
      [15, 20],
    ]);
    expect(summariseBackTest(cases).meanAbsoluteError).toBeLessThan(0.15);
    expect(listBackTestStarts({ observedOn: [0, 20] })).toEqual([]);
    expect(listBackTestStarts({ observedOn: Array.from({ length: 40 }, (_, i) => i) })).toHaveLength(6);
  });

  it('sums a back-test up: error, share that held, number of cases', () => {
    const one = { madeOn: 0, day: 5, low: 0.2, median: 0.3, high: 0.4 };
    expect(
      summariseBackTest([
        { ...one, actual: 0.4 },
        { ...one, actual: 0.6 },
      ]),
    ).toEqual({
      cases: 2,
      meanAbsoluteError: expect.closeTo(0.2, 12),
      heldRate: 0.5,
    });
    expect(summariseBackTest([])).toEqual({ cases: 0, meanAbsoluteError: null, heldRate: null });
  });
});
