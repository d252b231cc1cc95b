import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFromPriors } from '../adoption/forecast/learn';
import { DEFAULT_PRIORS, PARAMETER_COUNT } from '../adoption/forecast/parameters';
import { createRandom } from '../adoption/forecast/random';
import { buildSchool } from '../adoption/forecast/testing/build-school';
import { simulateTruth } from '../adoption/forecast/testing/simulate-truth';
import { type Exposure, FORECAST_CHANNELS, isCoveredOn } from '../adoption/forecast/types';
import { addDays } from '../directory/day';
import { fitCapacity } from './fit-capacity';
import { listPlanExposures } from './plan-exposures';
import { listScenarios } from './scenarios/library';
import { isSchoolDay } from './school-calendar';
import { simulatePlan } from './simulate-plan';
import { spaceMessages } from './space-messages';
import { calendars, families as counts, plan, progressive } from './testing/toulouse';

const CLASSES = (['6e', '5e', '4e', '3e'] as const).map((level, i) => ({ code: `C${i + 1}`, level }));
const families = buildSchool({ families: 120, classes: 4, seed: 8 });
const learned = { draws: 100, values: drawFromPriors(DEFAULT_PRIORS, 100, createRandom(2)) };
const school = (exposures: readonly Exposure[]) => ({ families, observedOn: [0], exposures });
const simulate = (exposures: readonly Exposure[], more: Partial<Parameters<typeof simulatePlan>[0]> = {}) =>
  simulatePlan({
    history: school(exposures),
    learned,
    goalRate: 0.85,
    horizon: 80,
    switchOverOn: 60,
    seed: 1,
    runs: 200,
    ...more,
  });

const anyExposure = fc.record({
  day: fc.integer({ min: 1, max: 79 }),
  channel: fc.constantFrom(...FORECAST_CHANNELS),
  classes: fc.constantFrom('all' as const, ['C1'], ['C2', 'C3']),
  knownOn: fc.constant(0),
});

describe('a simulated plan', () => {
  it('is the same for one seed, and another for another', () => {
    const exposures: Exposure[] = [{ day: 5, channel: 'email', classes: 'all', knownOn: 0 }];
    expect(simulate(exposures)).toEqual(simulate(exposures));
    expect(simulate(exposures, { seed: 2 }).days).not.toEqual(simulate(exposures).days);
  });

  it('never covers fewer families for one more request, on any day, nor reaches the goal later', () => {
    fc.assert(
      fc.property(fc.array(anyExposure, { maxLength: 6 }), anyExposure, (some, more) => {
        const [without, with_] = [simulate(some), simulate([...some, more])];
        without.days.forEach(({ families: f }, i) => {
          const other = with_.days[i]?.families;
          expect(other && other.low >= f.low && other.median >= f.median && other.high >= f.high).toBe(true);
        });
        const { medianOn } = without.goal;
        if (medianOn !== null) expect(with_.goal.medianOn).toBeLessThanOrEqual(medianOn);
      }),
      { numRuns: 25 },
    );
  });

  it('holds the mean of what the model, played day by day, then does', () => {
    const exposures: Exposure[] = [10, 20, 30].flatMap((day): Exposure[] => [
      { day, channel: 'email', classes: 'all', knownOn: 0 },
      { day: day + 3, channel: 'paper', classes: 'all', knownOn: 0 },
    ]);
    const { days } = simulate(exposures, { runs: 1000 });
    const truths = Array.from({ length: 200 }, (_, i) => {
      const set = learned.values.subarray((i % 100) * PARAMETER_COUNT, ((i % 100) + 1) * PARAMETER_COUNT);
      return simulateTruth(families, exposures, set, { base: 0, until: 60 }, createRandom(300 + i));
    });
    for (const day of [20, 40, 60]) {
      const covered = truths.map((truth) => truth.filter((f) => isCoveredOn(f, day)).length);
      const mean = covered.reduce((sum, n) => sum + n, 0) / covered.length;
      const band = days[day - 1]?.families ?? { low: 0, median: 0, high: 0 };
      expect(band.low < mean && mean < band.high).toBe(true);
      const held = covered.filter((n) => band.low <= n && n <= band.high).length / covered.length;
      expect(Math.abs(held - 0.82)).toBeLessThan(0.08);
    }
  });

  it('tells nobody locked out without a switch-over in the year', () => {
    expect(simulate([], { switchOverOn: null }).lockedOut).toBeNull();
    expect(simulate([], { switchOverOn: 81 }).lockedOut).toBeNull();
    expect(simulate([], { switchOverOn: 0 }).lockedOut).toBeNull();
    expect(simulate([]).lockedOut?.families.median).toBeGreaterThan(0);
  });
});

describe('the requests of a plan', () => {
  const daysOf = (zone: 'A' | 'B' | 'C') =>
    Array.from({ length: 430 }, (_, n) => addDays('2026-05-04', n)).filter((day) =>
      isSchoolDay(calendars[zone], day),
    );

  it('fall on school days, whatever the scenario, the zone, the staff and the day of adoption', () => {
    const anyCase = fc.record({
      of: fc.constantFrom(...listScenarios('college')),
      zone: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
      later: fc.nat(150),
      minutes: fc.integer({ min: 10, max: 600 }),
    });
    let requests = 0;
    fc.assert(
      fc.property(anyCase, ({ of, zone, later, minutes }) => {
        const schoolDays = daysOf(zone);
        const adoptedOn = addDays('2026-06-01', later);
        const { phases } = plan(of, { adoptedOn, families: counts }, calendars[zone]);
        const staff = { cpe: minutes, secretariat: minutes, class_teacher: minutes };
        const actions = phases.flatMap((phase) => phase.actions);
        const fitted = fitCapacity(actions, schoolDays, { staff, printedOn: adoptedOn });
        const planned = listPlanExposures(fitted.actions, { classes: CLASSES, schoolDays, knownOn: 0 });
        const spaced = spaceMessages(planned, [], {
          schoolDays,
          classCodes: CLASSES.map((c) => c.code),
          pressureOf: (messagesOn, on) => messagesOn.map((day) => addDays(day, 2)).find((end) => end > on),
        });
        requests += spaced.length;
        for (const { day } of spaced) expect(isSchoolDay(calendars[zone], schoolDays[day] ?? '')).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(requests).toBeGreaterThan(500);
  });

  it('are those of its actions for guardians, with whom they speak to', () => {
    const { phases } = plan(progressive, {});
    const actions = phases.flatMap((p) => p.actions.map((a) => ({ ...a, doneOn: a.dueOn })));
    const listed = listPlanExposures(actions, { classes: CLASSES, schoolDays: daysOf('C'), knownOn: 0 });
    expect(listed).toHaveLength(
      actions.filter((a) => a.audience?.holders === 'guardians' && a.kind !== 'switch_over').length,
    );
    const channels = new Set(listed.map((e) => e.channel));
    expect(channels).toEqual(new Set(['paper', 'email', 'ent_message', 'meeting', 'phone', 'banner']));
    expect(listed.filter((e) => e.alsoCovered).length).toBe(3);
    expect(listed.find((e) => e.channel === 'phone')).toMatchObject({ cells: ['reachable', 'unreached'] });
    expect(
      listPlanExposures([{ ...actions[0], doneOn: null } as never], {
        classes: CLASSES,
        schoolDays: [],
        knownOn: 0,
      }),
    ).toEqual([]);
  });
});
