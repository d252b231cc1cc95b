import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_PUBLISHED, publishDay, publishSchool } from './publish-school';
import { listNewReleases, listReleases, readReleases } from './release-rows';
import { arbitraryHistory, dayName, rowsOf } from './testing/history';

const history = arbitraryHistory({ levels: 3, days: 4 });

describe('the rows of what is released', () => {
  it('give back what was published, in any order', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const published = publishSchool(rowsOf(drawn));
        expect(readReleases(listReleases(published).reverse())).toEqual(published);
      }),
    );
    expect(readReleases([])).toEqual(NOTHING_PUBLISHED);
  });

  it('have one key each, and a day adds rows without changing one', () => {
    fc.assert(
      fc.property(history, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (drawn, order) => {
        const rows = rowsOf(drawn);
        const stored: ReturnType<typeof listReleases> = [];
        let published = NOTHING_PUBLISHED;
        for (const d of order) {
          const before = readReleases(stored);
          published = publishDay(before, dayName(d), rows);
          stored.push(...listNewReleases(before, published));
          expect(readReleases(stored)).toEqual(published);
        }
        const keys = stored.map(({ audience, measure, on }) => `${audience} ${measure} ${on}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('stay when a late list changes a day that was shown, or shows a day before it', () => {
    const shown = publishSchool(rowsOf([[[20, 10, 20, 30]]]));
    const later = publishDay(shown, dayName(0), rowsOf([[[40, 10, 10, 20]]]));
    expect(listNewReleases(shown, later)).toEqual([]);
    expect(later).toEqual(shown);
  });
});
