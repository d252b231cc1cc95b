import { describe, expect, it } from 'vitest';
import { drawFromPriors } from './learn';
import { DEFAULT_PRIORS } from './parameters';
import { createRandom } from './random';
import { simulateCoverage } from './simulate';
import { simulateLockedOut } from './simulate-locked-out';
import { buildExposures, buildSchool, family, guardian } from './testing/build-school';
import { simulateTruth } from './testing/simulate-truth';
import { type Exposure, isActivatedOn, isCoveredOn } from './types';

const DAY = 60;
const families = buildSchool({ families: 150, classes: 4, seed: 5 });
const exposures = buildExposures(4, 2).map((e): Exposure => ({ ...e, alsoCovered: true }));
const values = drawFromPriors(DEFAULT_PRIORS, 40, createRandom(3));
const set = values.subarray(0, values.length / 40);
const one = { draws: 1, values: set };
const school = { families, observedOn: [0], exposures };

const mean = (counts: ArrayLike<number>) => Array.from(counts).reduce((sum, n) => sum + n, 0) / counts.length;
const lockedOut = (history = school, runs = 400, seed = 9) =>
  simulateLockedOut(history, one, { day: DAY, random: createRandom(seed), runs });

describe('who would be shut out', () => {
  it('agrees with the model played day by day, in guardians and in families', () => {
    const truths = Array.from({ length: 400 }, (_, i) => {
      const random = createRandom(700 + i);
      const truth = simulateTruth(families, exposures, set, { base: 0, until: DAY }, random);
      const shut = truth.map((f) => f.guardians.filter((g) => g.connected && !isActivatedOn(g, DAY)).length);
      return {
        guardians: shut.reduce((sum, n) => sum + n, 0),
        families: truth.filter((f, at) => !isCoveredOn(f, DAY) && (shut[at] ?? 0) > 0).length,
      };
    });
    const simulated = lockedOut();
    // Three standard errors of a mean of 400 runs, of counts whose deviation is about 7.
    expect(Math.abs(mean(simulated.guardians) - mean(truths.map((t) => t.guardians)))).toBeLessThan(1.5);
    expect(Math.abs(mean(simulated.families) - mean(truths.map((t) => t.families)))).toBeLessThan(1.5);
  });

  it('are, where everybody comes to the ENT, the families that the curve leaves uncovered', () => {
    const all = families.map((f) => ({
      ...f,
      guardians: f.guardians.map((g) => ({ ...g, connected: true })),
    }));
    const history = { ...school, families: all };
    const curve = simulateCoverage(history, one, { horizon: DAY, random: createRandom(4), runs: 400 });
    const left = Array.from(
      { length: 400 },
      (_, run) => curve.total - (curve.counts[(run + 1) * DAY - 1] ?? 0),
    );
    expect(Math.abs(mean(lockedOut(history).families) - mean(left))).toBeLessThan(1.5);
  });

  it('are more where reminders stop with the family’s first account, in guardians only', () => {
    const stopping = { ...school, exposures: exposures.map(({ alsoCovered: _, ...e }) => e) };
    const [going, stopped] = [lockedOut(), lockedOut(stopping)];
    expect(stopped.families).toEqual(going.families);
    expect(mean(stopped.guardians)).toBeGreaterThan(mean(going.guardians) + 2);
  });

  it('are guardians of covered families too, and nobody who never comes to the ENT', () => {
    const told = [
      family('a', 'C1', [guardian(['C1'], { activatedOn: 0 }), guardian(['C1'], { connected: true })]),
      family('b', 'C1', [guardian(['C1'])]),
    ];
    const counts = simulateLockedOut({ families: told, observedOn: [0], exposures: [] }, one, {
      day: 1,
      random: createRandom(1),
      runs: 50,
    });
    expect(mean(counts.guardians)).toBeGreaterThan(0.9);
    expect(mean(counts.families)).toBe(0);
  });

  it('are the same for one seed, and need a day to come', () => {
    expect(lockedOut(school, 20)).toEqual(lockedOut(school, 20));
    expect(lockedOut(school, 20, 10)).not.toEqual(lockedOut(school, 20));
    expect(() => simulateLockedOut(school, one, { day: 0, random: createRandom(1) })).toThrow(RangeError);
    const nothing = { ...school, observedOn: [] };
    expect(() => simulateLockedOut(nothing, one, { day: 5, random: createRandom(1) })).toThrow(RangeError);
  });
});
