import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafe, SMALLEST_CELL } from './cells';
import { NOTHING_PUBLISHED, publishSchool } from './publish-school';
import { listRecovered } from './testing/attack';
import {
  add,
  arbitraryHistory,
  dayName,
  type History,
  levelName,
  population,
  rowsOf,
} from './testing/history';
import type { PublishedSchool, ShownCount } from './types';

describe('an attacker with everything that is shown', () => {
  it('recovers no small cell and no small change over levels, totals, the matrix and dates', () => {
    const shownParts = { activated: 0, matrix: 0, levels: 0 };
    fc.assert(
      fc.property(arbitraryHistory({ levels: 4, days: 3 }), (history) => {
        const published = publishSchool(rowsOf(history));
        shownParts.activated += published.pupils.activated.shown.length;
        shownParts.matrix += published.pupils.matrix.shown.length;
        shownParts.levels += published.pupils.levels.shown.length;
        expect(listRecovered(history, published)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    // A test of what is never shown would prove nothing.
    expect(Math.min(...Object.values(shownParts))).toBeGreaterThan(10);
  });
});

/** What most tables do: each count of fewer than five people is left out, its complement and its changes are not looked at. */
function publishByFiveRule(history: History): PublishedSchool {
  const levels = (history[0] ?? []).map((_, l) => levelName(l));
  const shown = history.map((cells, d) => {
    const count = (which: typeof cells): Omit<ShownCount, 'on'> => {
      const sum = add(...which);
      return { count: sum[0] + sum[1], population: population(sum) };
    };
    const own = cells.map((c, l) => ({ levels: levels.slice(l, l + 1), ...count([c]) }));
    return { on: dayName(d), school: { on: dayName(d), ...count(cells) }, groups: own };
  });
  const totals = shown.map((s) => s.school).filter((s) => isSafe(s.count, SMALLEST_CELL));
  const tables = shown.map((s) => ({ ...s, groups: s.groups.filter((g) => isSafe(g.count, SMALLEST_CELL)) }));
  const pupils = {
    ...NOTHING_PUBLISHED.pupils,
    activated: { knownSince: dayName(0), shown: totals },
    levels: { knownSince: dayName(0), shown: tables },
  };
  return { ...NOTHING_PUBLISHED, pupils };
}

describe('the same attacker where only cells under five are left out', () => {
  it('recovers the hidden level as the total less the others', () => {
    const history: History = [
      [
        [0, 3, 0, 40],
        [0, 30, 0, 20],
      ],
    ];
    expect(listRecovered(history, publishByFiveRule(history))).toContainEqual(
      expect.stringMatching(/^day 0 levels 0 cells 0,1=3 in 3\.\.3$/),
    );
    expect(listRecovered(history, publishSchool(rowsOf(history)))).toEqual([]);
  });

  it('recovers those who have not, and those who came between two days', () => {
    const history: History = [[[0, 30, 0, 20]], [[0, 33, 0, 17]], [[0, 47, 0, 3]]];
    const recovered = listRecovered(history, publishByFiveRule(history));
    expect(recovered).toContainEqual(expect.stringMatching(/^days 0 to 1 cells 0,1=3 in 3\.\.3$/));
    expect(recovered).toContainEqual(expect.stringMatching(/^day 2 levels 0 cells 2,3=3 in 3\.\.3$/));
    expect(listRecovered(history, publishSchool(rowsOf(history)))).toEqual([]);
  });

  it('wins against a good part of random schools', () => {
    const histories = fc.sample(arbitraryHistory({ levels: 4, days: 3 }), { numRuns: 60, seed: 1 });
    const lost = histories.filter((h) => listRecovered(h, publishByFiveRule(h)).length > 0);
    expect(lost.length).toBeGreaterThan(10);
  });
});
