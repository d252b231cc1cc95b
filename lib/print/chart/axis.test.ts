import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/directory/day';
import { buildCountAxis, cutAtGaps, listDayTicks, placeDay, spreadLabels } from './axis';

describe('a time axis', () => {
  it('has from one to nine ticks inside it, in order, whatever its length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3700 }), fc.integer({ min: 0, max: 400 }), (length, start) => {
        const from = addDays('2026-08-01', start);
        const ticks = listDayTicks({ from, to: addDays(from, length) });
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(11);
        const places = ticks.map((t) => t.at);
        expect(places.every((at) => at >= 0 && at <= 1)).toBe(true);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('writes Mondays of a month, then firsts of months, with their year over several', () => {
    const labels = (from: string, to: string) => listDayTicks({ from, to }).map((t) => t.label);
    expect(labels('2026-09-07', '2026-10-05')).toEqual(['07/09', '14/09', '21/09', '28/09', '05/10']);
    expect(labels('2026-09-01', '2027-02-28')).toEqual([
      '01/09',
      '01/10',
      '01/11',
      '01/12',
      '01/01',
      '01/02',
    ]);
    expect(labels('2026-09-01', '2028-09-01')[0]).toBe('01/10/2026');
  });

  it('keeps days outside at its ends', () => {
    const span = { from: '2026-09-01', to: '2026-09-11' };
    expect(['2026-08-01', '2026-09-06', '2027-01-01'].map((d) => placeDay(span, d))).toEqual([0, 0.5, 1]);
  });
});

describe('a count axis', () => {
  it('starts at zero, holds the largest count, and has round steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (largest) => {
        const { most, ticks } = buildCountAxis(largest);
        expect(most).toBeGreaterThanOrEqual(largest);
        expect(ticks[0]).toEqual({ at: 0, label: '0' });
        expect(ticks.at(-1)?.at).toBe(1);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(Number.isInteger(most / (ticks.length - 1))).toBe(true);
      }),
    );
  });
});

describe('names at the ends of lines', () => {
  it('are a gap apart, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), (places) => {
        const spread = spreadLabels(places, 0.1);
        const sorted = [...spread].sort((a, b) => a - b);
        for (const [i, at] of sorted.entries()) {
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          if (i > 0) expect(at - (sorted[i - 1] ?? 0)).toBeGreaterThan(0.1 - 1e-9);
        }
      }),
    );
    expect(spreadLabels([0.5, 0.9], 0.1)).toEqual([0.5, 0.9]);
  });
});

describe('a line', () => {
  it('is broken where nothing is told', () => {
    expect(cutAtGaps([null, 1, 2, null, null, 3])).toEqual([[1, 2], [3]]);
    expect(cutAtGaps([null])).toEqual([]);
  });
});
