import { describe, expect, it } from 'vitest';
import { decidePace } from './decide-pace';
import { toulouse } from './testing/toulouse';

const families = { total: 176, covered: 120 };
const ask = (fields: Partial<Parameters<typeof decidePace>[0]> = {}) =>
  decidePace({
    calendar: toulouse,
    todayOn: '2026-11-09',
    goal: { by: '2026-12-18', value: 1 },
    families,
    ...fields,
  });

describe('the pace to a goal', () => {
  it('counts school days only, after today and up to the day of the goal', () => {
    // Six weeks from Monday, less that Monday and 11 November.
    const pace = ask();
    expect(pace.left).toBe(56);
    expect(pace.schoolDays).toBe(28);
    expect(pace.neededPerWeek).toBe(10);
  });

  it('asks for whole families, and for none when the goal is reached', () => {
    expect(ask({ goal: { by: '2026-12-18', value: 0.85 } }).left).toBe(30);
    const done = ask({ families: { total: 10, covered: 10 } });
    expect([done.left, done.neededPerWeek]).toEqual([0, 0]);
    // 0.7 × 10 is 7.000000000000001 in binary: seven families, not eight.
    expect(ask({ goal: { by: '2026-12-18', value: 0.7 }, families: { total: 10, covered: 7 } }).left).toBe(0);
  });

  it('has none once the day has passed', () => {
    const late = ask({ goal: { by: '2026-11-06', value: 1 } });
    expect([late.schoolDays, late.neededPerWeek]).toEqual([0, null]);
  });

  it('compares with what was won lately, holidays left out', () => {
    // From 12 October to 9 November: four school days before the break, six after it.
    const pace = ask({ recent: { fromOn: '2026-10-12', toOn: '2026-11-09', net: 11 } });
    expect(pace.recentPerWeek).toBeCloseTo(5.5, 5);
    expect(ask().recentPerWeek).toBeNull();
  });
});
