import { describe, expect, it } from 'vitest';
import { SCENARIO_LIMITS } from './scenario-limits';
import { scenarioSchema } from './scenario-schema';
import { listScenarios } from './scenarios/library';
import { progressive } from './testing/toulouse';

describe('a scenario as data', () => {
  it.each(listScenarios())('$id that ships is one, also after a way through JSON', (scenario) => {
    expect(scenarioSchema.parse(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
  });

  it('may be unfinished: no title, no phase, a gate of 140 %', () => {
    const [phase] = progressive.phases;
    if (!phase) throw new Error('no phase');
    const draft = { ...progressive, title: '', phases: [] };
    expect(scenarioSchema.safeParse(draft).success).toBe(true);
    const gated = { ...phase, gates: [{ metric: 'family_coverage', atLeast: 1.4 }] };
    expect(scenarioSchema.safeParse({ ...progressive, phases: [gated] }).success).toBe(true);
  });

  it.each([
    ['a field that nobody reads', { ...progressive, script: 'x' }],
    ['a control character', { ...progressive, title: 'Collège\u0007' }],
    ['a title without end', { ...progressive, title: 'x'.repeat(SCENARIO_LIMITS.title + 1) }],
    ['hundreds of phases', { ...progressive, phases: Array(200).fill(progressive.phases[0]) }],
    [
      'a day that does not exist',
      { ...progressive, goal: { ...progressive.goal, by: { at: 'day', on: '2026-02-30' } } },
    ],
    ['half a week', { ...progressive, phases: [{ ...progressive.phases[0], weeks: 1.5 }] }],
    [
      'a role over a région',
      {
        ...progressive,
        phases: [
          { ...progressive.phases[0], actions: [{ ...progressive.phases[0]?.actions[0], role: 'drane' }] },
        ],
      },
    ],
    ['a number that is none', { ...progressive, goal: { ...progressive.goal, value: Number.NaN } }],
    ['nothing at all', null],
  ])('is refused with %s', (_, draft) => {
    expect(scenarioSchema.safeParse(draft).success).toBe(false);
  });
});
