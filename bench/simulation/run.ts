/**
 * 2,000 runs of a plan in a school of about 1,200 pupils: `npx tsx bench/simulation/run.ts`. Beside it the same law played
 * naively, each guardian each day (the code that the tests take for the truth), some runs of it, multiplied. In turn,
 * medians of five; processor time, which other work on the machine does not lengthen much, and time on the clock.
 */
import { loadavg } from 'node:os';
import { createJobRunner } from '@/lib/adapters/simulation/run-job';
import { drawFromPriors } from '@/lib/domain/adoption/forecast/learn';
import { DEFAULT_PRIORS, PARAMETER_COUNT } from '@/lib/domain/adoption/forecast/parameters';
import { createRandom } from '@/lib/domain/adoption/forecast/random';
import { buildExposures, buildSchool } from '@/lib/domain/adoption/forecast/testing/build-school';
import { simulateTruth } from '@/lib/domain/adoption/forecast/testing/simulate-truth';
import { simulatePlan } from '@/lib/domain/planning/simulate-plan';

const [TIMES, RUNS, NAIVE_RUNS, HORIZON, DRAWS] = [5, 2000, 20, 150, 500];
const families = buildSchool({ families: 1000, classes: 40, seed: 3 });
const exposures = buildExposures(40, 4);
const values = drawFromPriors(DEFAULT_PRIORS, DRAWS, createRandom(1));
const input = {
  history: { families, observedOn: [0], exposures },
  learned: { draws: DRAWS, values },
  goalRate: 0.85,
  horizon: HORIZON,
  switchOverOn: 90,
  seed: 1,
  runs: RUNS,
};

const median = (times: number[]) => Math.round(times.sort((a, b) => a - b)[times.length >> 1] ?? 0);
const runner = createJobRunner({ threads: 1 });
const times = { cpu: [] as number[], clock: [] as number[], naive: [] as number[], thread: [] as number[] };
await runner.run('simulatePlan', { ...input, runs: 10 });
for (let i = 0; i < TIMES; i += 1) {
  let [from, cpu] = [performance.now(), process.cpuUsage()];
  simulatePlan(input);
  const used = process.cpuUsage(cpu);
  times.cpu.push((used.user + used.system) / 1000);
  times.clock.push(performance.now() - from);
  cpu = process.cpuUsage();
  for (let run = 0; run < NAIVE_RUNS; run += 1) {
    const set = values.subarray(run * PARAMETER_COUNT, (run + 1) * PARAMETER_COUNT);
    simulateTruth(families, exposures, set, { base: 0, until: HORIZON }, createRandom(run));
  }
  const naive = process.cpuUsage(cpu);
  times.naive.push(((naive.user + naive.system) / 1000) * (RUNS / NAIVE_RUNS));
  from = performance.now();
  await runner.run('simulatePlan', input);
  times.thread.push(performance.now() - from);
}
await runner.close();
const [cpu, naive] = [median(times.cpu), median(times.naive)];
console.log(
  JSON.stringify({
    pupils: families.reduce((sum, family) => sum + family.pupils.length, 0),
    guardians: families.reduce((sum, family) => sum + family.guardians.length, 0),
    cpuMs: cpu,
    clockMs: median(times.clock),
    threadClockMs: median(times.thread),
    naiveCpuMs: naive,
    ratio: Math.round(naive / cpu),
    load: loadavg()[0],
  }),
);
