import { describe, expect, it } from 'vitest';
import { findLaterEnd, spanOfPlan } from './plan-span';
import { plan, progressive } from './testing/toulouse';

const phase = (startsOn: string, endsOn: string, ...due: string[]) => ({
  startsOn,
  endsOn,
  actions: due.map((dueOn) => ({ dueOn })),
});

describe('the end of a phase', () => {
  it('is told when an action comes after its weeks, and only then', () => {
    expect(findLaterEnd(phase('2026-11-30', '2026-12-11', '2026-12-15', '2026-12-01'))).toBe('2026-12-15');
    expect(findLaterEnd(phase('2026-11-30', '2026-12-11', '2026-12-11'))).toBeUndefined();
    expect(findLaterEnd(phase('2026-11-30', '2026-12-11'))).toBeUndefined();
  });
});

describe('the days of a plan', () => {
  it('go from its first to its last action, of a real plan too', () => {
    const span = spanOfPlan([phase('2026-11-30', '2026-12-11', '2026-11-27', '2026-12-15')], '2026-11-24');
    expect(span).toEqual({ startsOn: '2026-11-27', endsOn: '2026-12-15' });
    const late = plan(progressive, { adoptedOn: '2026-11-23' });
    const due = late.phases.flatMap((p) => p.actions.map((a) => a.dueOn)).sort();
    expect(spanOfPlan(late.phases, '2026-11-23').endsOn >= (due.at(-1) ?? '')).toBe(true);
  });

  it('are today without a phase', () => {
    expect(spanOfPlan([], '2026-11-24')).toEqual({ startsOn: '2026-11-24', endsOn: '2026-11-24' });
  });
});
