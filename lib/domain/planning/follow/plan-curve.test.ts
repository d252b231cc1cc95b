import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlanned, readCurve } from './plan-curve';

const curve = {
  observedOn: '2026-11-09',
  families: 200,
  covered: 100,
  days: [
    { on: '2026-11-10', low: 100, median: 104, high: 110 },
    { on: '2026-11-12', low: 108, median: 120, high: 130 },
  ],
  goal: { rate: 0.9, earliestOn: '2027-01-11', medianOn: '2027-02-01', latestOn: null },
};

describe('a kept curve', () => {
  it('says nothing before it begins, its start until the next school day, and its last day afterwards', () => {
    expect(readCurve(curve, '2026-11-08')).toBeUndefined();
    expect(readCurve(curve, '2026-11-09')).toEqual({ low: 100, median: 100, high: 100 });
    expect(readCurve(curve, '2026-11-11')).toMatchObject({ median: 104 });
    expect(readCurve(curve, '2027-06-01')).toMatchObject({ median: 120 });
  });
});

describe('planned against actual', () => {
  it('is told in points and in families of today, with the day of the goal on both sides', () => {
    expect(comparePlanned(curve, { on: '2026-11-12', covered: 111, total: 200 }, '2027-02-15')).toMatchObject(
      {
        plannedRate: 0.6,
        actualRate: 0.555,
        families: -9,
        position: 'within',
        goal: { plannedOn: '2027-02-01', expectedOn: '2027-02-15' },
      },
    );
  });

  it('is outside of the interval on either side from the first family on', () => {
    const at = (covered: number) =>
      comparePlanned(curve, { on: '2026-11-12', covered, total: 200 }, null)?.position;
    expect([at(107), at(108), at(130), at(131)]).toEqual(['under', 'within', 'within', 'over']);
  });

  it('compares nothing while no list has come since', () => {
    expect(comparePlanned(curve, { on: '2026-11-09', covered: 100, total: 200 }, null)).toBeUndefined();
    expect(comparePlanned(curve, { on: '2026-11-12', covered: 0, total: 0 }, null)).toBeUndefined();
  });

  it('finds a school that does as planned on the plan, however many families it has by now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (total) => {
        const covered = Math.round(0.6 * total);
        expect(comparePlanned(curve, { on: '2026-11-12', covered, total }, null)?.families).toBe(0);
      }),
    );
  });
});
