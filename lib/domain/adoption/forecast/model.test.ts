import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildExposureMap } from './exposure-map';
import { allocateIntensities, fillIntensities } from './intensity';
import { drawFromPriors } from './learn';
import { measureLogLikelihood } from './likelihood';
import { AT, DEFAULT_PRIORS, PARAMETER_COUNT } from './parameters';
import { createRandom, drawGamma, drawNormal } from './random';
import { buildStrata, listNeeds } from './strata';
import { buildExposures, buildSchool, family, guardian } from './testing/build-school';
import { observe, simulateTruth } from './testing/simulate-truth';
import { type Exposure, isCoveredOn } from './types';

const someParameters = (seed: number) => drawFromPriors(DEFAULT_PRIORS, 1, createRandom(seed));
const request = (
  day: number,
  channel: Exposure['channel'],
  classes: Exposure['classes'] = 'all',
): Exposure => ({
  day,
  channel,
  classes,
  knownOn: day,
});

describe('daily chances', () => {
  it('sum up what MODELS gives for each day: drift, strength, repetition, fading and reach', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.uniqueArray(fc.integer({ min: -20, max: 40 }), { maxLength: 6 }),
        fc.boolean(),
        (seed, days, easyRoute) => {
          const values = someParameters(seed);
          const families = [family('a', 'A', [guardian(['A'], { easyRoute })])];
          const map = buildExposureMap(
            families,
            days.map((day) => request(day, 'email')),
          );
          const tables = allocateIntensities(
            map,
            3,
            Array.from({ length: 31 }, (_, i) => i),
          );
          fillIntensities(map, values, 0, tables);
          const at = (place: number) => values[place] ?? 0;
          const asked = [...days].sort((a, b) => a - b);
          let sum = 0;
          for (let day = 4; day <= 33; day += 1) {
            sum += at(AT.drift);
            asked.forEach((on, k) => {
              if (on > day) return;
              const reach = easyRoute ? 1 + at(AT.easyRouteBonus) : 1;
              const faded = Math.exp(-(day - on) / at(AT.fading + 1));
              sum += at(AT.strength + 1) * reach * at(AT.repetition) ** k * faded;
            });
            expect(tables.all[day - 3]).toBeCloseTo(sum, 10);
            expect(tables.personal[day - 3]).toBe(0);
          }
        },
      ),
    );
  });

  it('take a channel that cannot reach, another class and another cell for nothing', () => {
    const map = buildExposureMap(
      [family('a', 'A', [guardian(['A'], { channels: ['paper'] })])],
      [request(1, 'email'), request(1, 'paper', ['B']), { ...request(1, 'paper'), cells: ['reachable'] }],
    );
    expect(map).toEqual({
      tracks: [],
      profiles: [{ tracks: [], easyRoute: false }],
      profilesOf: [Int32Array.of(0)],
    });
  });

  it('count two requests through one channel on one day once', () => {
    const map = buildExposureMap(
      [family('a', 'A', [guardian(['A', 'B'])])],
      [request(1, 'paper', ['A']), request(1, 'paper', ['B'])],
    );
    expect(map.tracks).toEqual([{ channel: 0, days: [1] }]);
  });

  it('count a call to one guardian for this guardian alone', () => {
    const called = guardian(['A'], { channels: [], contacts: [{ channel: 'phone', day: 4 }] });
    const map = buildExposureMap([family('a', 'A', [called, guardian(['A'])])], []);
    expect(map.tracks).toEqual([{ channel: 4, days: [4] }]);
    expect(map.profiles.map((p) => p.tracks)).toEqual([[0], []]);
  });

  it('are the same on chosen days as day by day', () => {
    const map = buildExposureMap(
      [family('a', 'A', [guardian(['A'])])],
      [request(-2, 'paper'), request(5, 'paper'), request(6, 'meeting')],
    );
    const daily = allocateIntensities(
      map,
      0,
      Array.from({ length: 21 }, (_, i) => i),
    );
    const chosen = allocateIntensities(map, 0, [0, 5, 6, 20]);
    for (const tables of [daily, chosen]) fillIntensities(map, someParameters(2), 0, tables);
    expect([...chosen.all]).toEqual([0, 5, 6, 20].map((day) => daily.all[day]));
    expect([...chosen.personal]).toEqual([0, 5, 6, 20].map((day) => daily.personal[day]));
  });
});

describe('likelihood', () => {
  it('gives each interval the share of families that the model, played day by day, covers in it', () => {
    const values = someParameters(4);
    values[AT.personalOnlyShare] = 0.2;
    values[AT.strength + 1] = 0.15;
    // Half-siblings: one guardian in common, or one each.
    const one = {
      id: 'e',
      pupils: [
        { classCode: 'A', guardians: [0, 1] },
        { classCode: 'B', guardians: [1, 2] },
      ],
      guardians: [guardian(['A']), guardian(['A', 'B']), guardian(['B'])],
    };
    const exposures = [request(1, 'email'), request(6, 'email'), request(4, 'meeting')];
    const observedOn = [0, 5, 12];
    const families = Array.from({ length: 20_000 }, () => one);
    const truth = simulateTruth(families, exposures, values, { base: 0, until: 12 }, createRandom(5));
    const map = buildExposureMap([one], exposures);
    const tables = allocateIntensities(map, 0, observedOn);
    fillIntensities(map, values, 0, tables);
    const chanceOf = (seen: 5 | 12 | null) => {
      const [a, b, c] = one.guardians;
      if (!a || !b || !c) throw new Error('three guardians');
      const history = [{ ...one, guardians: [a, { ...b, activatedOn: seen }, c] }];
      const strata = buildStrata(history, map, observedOn);
      return Math.exp(measureLogLikelihood(strata, tables, values, 0));
    };
    const shown = observe(truth, observedOn);
    const shareBy = (day: number) => shown.filter((f) => isCoveredOn(f, day)).length / shown.length;
    expect(Math.abs(chanceOf(5) - shareBy(5))).toBeLessThan(0.012);
    expect(Math.abs(chanceOf(12) - (shareBy(12) - shareBy(5)))).toBeLessThan(0.012);
    expect(chanceOf(5) + chanceOf(12) + chanceOf(null)).toBeCloseTo(1, 10);
  });

  it('counts every family open at the baseline exactly once', () => {
    const families = buildSchool({ families: 300, classes: 8, seed: 3 });
    const exposures = buildExposures(8, 2);
    const truth = simulateTruth(
      families,
      exposures,
      someParameters(9),
      { base: 0, until: 40 },
      createRandom(1),
    );
    const observedOn = [5, 10, 30];
    const seen = observe(truth, observedOn);
    const strata = buildStrata(seen, buildExposureMap(seen, exposures), observedOn);
    const counted = strata.reduce((n, s) => n + s.notCovered + s.newlyCovered.reduce((a, b) => a + b, 0), 0);
    expect(counted).toBe(seen.filter((f) => !isCoveredOn(f, 5)).length);
  });
});

describe('needs of a family', () => {
  it('are the smallest sets of guardians of whom one must activate', () => {
    const siblings = {
      id: 'e',
      pupils: [
        { classCode: 'A', guardians: [0, 1] },
        { classCode: 'B', guardians: [1] },
        { classCode: 'B', guardians: [1, 0] },
      ],
      guardians: [guardian(['A']), guardian(['A', 'B'])],
    };
    expect(listNeeds(siblings, 0)).toEqual([[1]]);
  });
});

describe('random numbers and priors', () => {
  it('gamma and normal draws have their mean and variance', () => {
    const random = createRandom(8);
    for (const shape of [0.4, 1, 3]) {
      const draws = Array.from({ length: 40_000 }, () => drawGamma(random, shape));
      const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
      const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
      expect(Math.abs(mean / shape - 1)).toBeLessThan(0.04);
      expect(Math.abs(variance / shape - 1)).toBeLessThan(0.08);
    }
    const normal = Array.from({ length: 40_000 }, () => drawNormal(random));
    expect(Math.abs(normal.reduce((a, b) => a + b, 0) / normal.length)).toBeLessThan(0.02);
  });

  it('the priors take guardians to the pilot’s 46 % within a few weeks of its channels, give or take', () => {
    const sets = drawFromPriors(DEFAULT_PRIORS, 200, createRandom(3));
    const families = buildSchool({ families: 200, classes: 8, seed: 2 });
    const pilot = [
      request(0, 'paper'),
      request(0, 'banner'),
      request(3, 'email'),
      request(5, 'ent_message'),
      request(10, 'email'),
      request(15, 'paper'),
      request(15, 'banner'),
      request(20, 'email'),
      request(22, 'ent_message'),
    ];
    const rates = Array.from({ length: 200 }, (_, i) => {
      const set = sets.subarray(i * PARAMETER_COUNT, (i + 1) * PARAMETER_COUNT);
      const truth = simulateTruth(families, pilot, set, { base: -1, until: 40 }, createRandom(i));
      const guardians = truth.flatMap((f) => f.guardians);
      return guardians.filter((g) => g.activatedOn !== null).length / guardians.length;
    }).sort((a, b) => a - b);
    expect(rates[20]).toBeLessThan(0.456);
    expect(rates[180]).toBeGreaterThan(0.456);
    expect(Math.abs((rates[100] ?? 0) - 0.456)).toBeLessThan(0.08);
  });
});
