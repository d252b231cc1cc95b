import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../directory/day';
import { discloseCount } from './disclose';
import { measureCohort } from './outcome';

const DAY = '2027-01-14';
const measure = (days: Record<string, string>, given = {}) =>
  measureCohort({
    switchOverOn: DAY,
    todayOn: '2027-02-01',
    cohort: ['a', 'b', 'c', 'd'],
    activatedOn: new Map(Object.entries(days)),
    toldOn: '2027-02-01',
    ...given,
  });

describe('what became of those who were locked out', () => {
  it('counts them after 1, 3, 7 and 14 days, and says who had an account before', () => {
    const outcome = measure({ a: '2027-01-10', b: '2027-01-15', c: '2027-01-21' });
    expect(outcome.within.map(({ count }) => count)).toEqual([2, 2, 3, 3]);
    expect(outcome).toMatchObject({ size: 4, before: 1, left: ['d'] });
    expect(outcome.curve).toHaveLength(15);
  });

  it('knows nothing after the newest list', () => {
    const outcome = measure({ b: '2027-01-15' }, { toldOn: '2027-01-18' });
    expect(outcome.within.map(({ count }) => count)).toEqual([1, 1, null, null]);
    expect(outcome.curve.at(-1)).toEqual({ on: '2027-01-18', count: 1 });
    expect(measure({}, { toldOn: null }).within.every(({ count }) => count === null)).toBe(true);
  });

  it('never loses anybody: the curve rises, and who is left and who has activated are all of them', () => {
    const days = fc.array(fc.option(fc.integer({ min: -5, max: 30 })), { maxLength: 20 });
    fc.assert(
      fc.property(days, (drawn) => {
        const cohort = drawn.map((_, i) => `p${i}`);
        const known = drawn.flatMap((n, i) => (n === null ? [] : [[`p${i}`, addDays(DAY, n)] as const]));
        const { curve, left } = measure({}, { cohort, activatedOn: new Map(known) });
        const counts = curve.map(({ count }) => count);
        expect([...counts].sort((a, b) => a - b)).toEqual(counts);
        const isKnown = (n: number | null) => n !== null && addDays(DAY, n) <= '2027-02-01';
        expect(left).toHaveLength(drawn.filter((n) => !isKnown(n)).length);
      }),
    );
  });
});

describe('what a région is shown of a count', () => {
  it('is no small number, none with a small complement, none that differs from an earlier one by few', () => {
    expect([0, 1, 4, 5, 95, 96, 100].map((count) => discloseCount(count, 100, []))).toEqual([
      0,
      null,
      null,
      5,
      95,
      null,
      100,
    ]);
    expect(discloseCount(null, 100, [])).toBeNull();
    expect([30, 31, 34, 35, 26, 25].map((count) => discloseCount(count, 100, [30]))).toEqual([
      30,
      null,
      null,
      35,
      null,
      25,
    ]);
  });
});
