import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../directory/day';
import { decideWindow, SERIES_WINDOWS } from './series-window';
import { toulouse } from './testing/toulouse';

const ground = { calendar: toulouse, todayOn: '2026-11-23', firstOn: '2026-09-07' };
const own = (from?: string, to?: string) =>
  decideWindow('own', ground, { ...(from !== undefined && { from }), ...(to !== undefined && { to }) });

describe('the window of a series', () => {
  it('is the last thirty days, the term, the school year, or all there is, up to today', () => {
    const spans = (['30-days', 'term', 'year', 'all'] as const).map((w) => decideWindow(w, ground));
    expect(spans).toEqual(
      ['2026-10-24', '2026-09-01', '2026-09-01', '2026-09-07'].map((from) => ({
        ok: true,
        value: { from, to: '2026-11-23' },
      })),
    );
  });

  it('starts the second term on the return from Christmas, the third on that from spring', () => {
    const startOn = (todayOn: string) => {
      const span = decideWindow('term', { ...ground, todayOn });
      return span.ok && span.value.from;
    };
    expect(startOn('2026-12-25')).toBe('2026-09-01');
    expect(startOn('2027-01-04')).toBe('2027-01-04');
    expect(startOn('2027-03-01')).toBe('2027-01-04');
    expect(startOn('2027-06-01')).toBe(
      toulouse.holidays.find((h) => h.name === 'printemps' && h.startsOn > '2027')?.returnsOn,
    );
  });

  it('takes dates of one’s own in their order, and says what is wrong with others', () => {
    expect(own('2026-09-01', '2026-09-01')).toEqual({
      ok: true,
      value: { from: '2026-09-01', to: '2026-09-01' },
    });
    expect(own('2026-10-01', '2026-09-01')).toMatchObject({ problem: { code: 'window_backwards' } });
    expect(own('1950-01-01', '2026-09-01')).toMatchObject({ problem: { code: 'window_too_long' } });
    for (const bad of [undefined, '', 'demain', '2026-02-30', '2026-9-1', '<script>']) {
      expect(own(bad, '2026-09-01')).toMatchObject({ problem: { code: 'window_incomplete' } });
      expect(own('2026-09-01', bad)).toMatchObject({ problem: { code: 'window_incomplete' } });
    }
  });

  it('never runs backwards, on any day of the year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SERIES_WINDOWS), fc.integer({ min: -400, max: 700 }), (window, n) => {
        const todayOn = addDays('2026-09-01', n);
        const span = decideWindow(window, { ...ground, todayOn }, { from: '2026-09-01', to: '2026-10-01' });
        if (span.ok) expect(span.value.from <= span.value.to).toBe(true);
      }),
    );
  });
});
