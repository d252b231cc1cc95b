import { afterAll, describe, expect, it } from 'vitest';
import { drawFromPriors } from '@/lib/domain/adoption/forecast/learn';
import { DEFAULT_PRIORS } from '@/lib/domain/adoption/forecast/parameters';
import { createRandom } from '@/lib/domain/adoption/forecast/random';
import { buildSchool } from '@/lib/domain/adoption/forecast/testing/build-school';
import { simulatePlan } from '@/lib/domain/planning/simulate-plan';
import { locateUnbundled } from '../locate-unbundled';
import { createJobRunner } from './run-job';

const input = {
  history: { families: buildSchool({ families: 60, classes: 3, seed: 1 }), observedOn: [0], exposures: [] },
  learned: { draws: 20, values: drawFromPriors(DEFAULT_PRIORS, 20, createRandom(1)) },
  goalRate: 0.5,
  horizon: 40,
  switchOverOn: 20,
  seed: 1,
  runs: 100,
};
const runner = createJobRunner({ threads: 2, idleMs: 200 });
afterAll(() => runner.close());

describe('a computation in a thread', () => {
  it('gives what it gives here, also when several ask at once', async () => {
    const seeds = [1, 2, 3, 4];
    const answers = await Promise.all(seeds.map((seed) => runner.run('simulatePlan', { ...input, seed })));
    expect(answers).toEqual(seeds.map((seed) => simulatePlan({ ...input, seed })));
  });

  it('leaves this process free: timers fire while it works', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    await runner.run('simulatePlan', { ...input, runs: 20_000 });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  it('throws what it throws, and works on', async () => {
    const nothing = { ...input, history: { ...input.history, observedOn: [] } };
    await expect(runner.run('simulatePlan', nothing)).rejects.toThrow('no observation to start from');
    await expect(runner.run('simulatePlan', input)).resolves.toMatchObject({ now: 0 });
  });

  it('is ended when it takes too long, and the next one is done', async () => {
    const impatient = createJobRunner({ threads: 1, timeoutMs: 50 });
    await expect(impatient.run('simulatePlan', { ...input, runs: 1_000_000 })).rejects.toThrow('took longer');
    await impatient.close();
    await expect(runner.run('simulatePlan', input)).resolves.toMatchObject({ now: 0 });
  });

  it('starts anew after it was idle', async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await expect(runner.run('simulatePlan', input)).resolves.toMatchObject({ now: 0 });
  });

  it('is found from the working folder when this file is part of a bundle, and not just anywhere', () => {
    expect(locateUnbundled('simulation/thread.mjs')).toMatch(/lib\/adapters\/simulation\/thread\.mjs$/);
    expect(() => locateUnbundled('simulation/nothing.mjs', '/tmp')).toThrow('start from the project');
  });
});
