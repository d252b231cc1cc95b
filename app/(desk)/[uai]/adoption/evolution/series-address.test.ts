import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SERIES_MEASURES } from '@/lib/domain/adoption/series-measure';
import { SERIES_WINDOWS } from '@/lib/domain/planning/series-window';
import { MEASURE_CODES } from '@/lib/messages/series';
import {
  keepChoices,
  readSeriesQuery,
  SERIES_KEYS,
  type SeriesAddress,
  WINDOW_CODES,
  writeScope,
} from './series-address';

describe('the address of a series', () => {
  it('is the usual view when it says nothing: covered families, as rates, since the beginning', () => {
    expect(readSeriesQuery({})).toEqual({ measure: 'families', window: 'all', unit: 'rate' });
    expect(readSeriesQuery({ de: '', mesure: '', avec: '', periode: '' })).toEqual(readSeriesQuery({}));
  });

  it('names every measure, window and scope by a code of its own', () => {
    expect(SERIES_MEASURES.map((m) => readSeriesQuery({ mesure: MEASURE_CODES[m] })?.measure)).toEqual([
      ...SERIES_MEASURES,
    ]);
    expect(SERIES_WINDOWS.map((w) => readSeriesQuery({ periode: WINDOW_CODES[w] })?.window)).toEqual([
      ...SERIES_WINDOWS,
    ]);
    const kinds = fc.constantFrom('level' as const, 'class' as const);
    fc.assert(
      fc.property(kinds, fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), (kind, code) => {
        const scope = { kind, code };
        expect(readSeriesQuery({ de: writeScope(scope) })?.scope).toEqual(scope);
      }),
    );
  });

  it('compares with a scope or a phase', () => {
    expect(readSeriesQuery({ avec: 'classe:6B' })?.compare).toEqual({
      kind: 'scope',
      scope: { kind: 'class', code: '6B' },
    });
    expect(readSeriesQuery({ avec: 'phase:5e', phase: '6e' })).toMatchObject({
      compare: { kind: 'phase', phaseId: '5e' },
      basePhaseId: '6e',
    });
  });

  it('is refused for what does not exist, and never breaks', () => {
    for (const bad of [
      { mesure: 'toString' },
      { periode: '__proto__' },
      { unite: 'constructor' },
      { de: 'classe:' },
      { de: 'ecole' },
      { avec: 'phase:' },
      { avec: '<script>' },
      { du: '1'.repeat(200) },
    ] satisfies SeriesAddress[]) {
      expect(readSeriesQuery(bad)).toBeUndefined();
    }
    const anything = fc.record(
      Object.fromEntries(SERIES_KEYS.map((key) => [key, fc.string({ unit: 'binary', maxLength: 120 })])),
      { requiredKeys: [] },
    );
    fc.assert(fc.property(anything, (address) => void readSeriesQuery(address as SeriesAddress)));
  });

  it('is kept for a download, without what says nothing', () => {
    expect(keepChoices({ de: 'classe:6A', mesure: '', avec: 'etablissement' })).toEqual([
      ['de', 'classe:6A'],
      ['avec', 'etablissement'],
    ]);
  });
});
