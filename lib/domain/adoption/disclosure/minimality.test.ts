import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RollUpRow } from '../roll-up';
import { publishSchool } from './publish-school';
import { type Cells, dayName, rowsOf } from './testing/history';
import type { PublishedSchool } from './types';

/**
 * This attacker has the program: from what is withheld it concludes that something was too small. It tries every
 * history there could have been, and keeps those that would have been shown in just this way. What the rule itself
 * says ("one to four") must stay all that it learns: four values for each cell of one to four people.
 */
class Candidates {
  readonly #seen = new Map<string, Map<string, Set<number>>>();

  add(shown: string, values: Record<string, number>): void {
    const cells = this.#seen.get(shown) ?? new Map<string, Set<number>>();
    this.#seen.set(shown, cells);
    for (const [name, value] of Object.entries(values)) {
      cells.set(name, (cells.get(name) ?? new Set()).add(value));
    }
  }

  listNarrowed(): string[] {
    return [...this.#seen.values()].flatMap((cells) =>
      [...cells]
        .filter(
          ([, values]) => values.size < 4 && [...values].some((n) => Math.abs(n) >= 1 && Math.abs(n) <= 4),
        )
        .map(([name, values]) => `${name} in ${[...values]}`),
    );
  }
}

const fingerprint = ({ pupils }: PublishedSchool) =>
  JSON.stringify([pupils.activated.shown, pupils.connected.shown, pupils.matrix.shown, pupils.levels.shown]);

describe('an attacker with everything that is shown and the program', () => {
  it('learns of two levels on three days no more than that a cell is small', () => {
    const sizes = { '6e': 26, '5e': 22 };
    const row = (d: number, scopeCode: string, activated: number, population: number): RollUpRow => ({
      on: dayName(d),
      scopeKind: scopeCode ? 'level' : 'school',
      scopeCode,
      audience: 'pupils',
      population,
      activated,
      connected: null,
      adopted: null,
    });
    const rowsOfDay = (d: number, a: number, b: number) => [
      row(d, '', a + b, sizes['6e'] + sizes['5e']),
      row(d, '6e', a, sizes['6e']),
      row(d, '5e', b, sizes['5e']),
    ];
    const candidates = new Candidates();
    let shownLevels = 0;
    const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    for (const a1 of upTo(0, sizes['6e'])) {
      for (const a2 of upTo(a1, sizes['6e'])) {
        for (const b1 of upTo(0, sizes['5e'])) {
          for (const b2 of upTo(b1, sizes['5e'])) {
            const published = publishSchool([
              ...rowsOfDay(0, 0, 0),
              ...rowsOfDay(1, a1, b1),
              ...rowsOfDay(2, a2, b2),
            ]);
            shownLevels += published.pupils.levels.shown.length - 1;
            candidates.add(fingerprint(published), {
              a1,
              a2,
              b1,
              b2,
              total1: a1 + b1,
              total2: a2 + b2,
              change: a2 + b2 - a1 - b1,
            });
          }
        }
      }
    }
    expect(shownLevels).toBeGreaterThan(1000);
    expect(candidates.listNarrowed()).toEqual([]);
  }, 60_000);

  it('learns of a withheld matrix between two shown ones no more than that a cell is small', () => {
    const none = fc.constant(0);
    const cell = fc.oneof(none, fc.integer({ min: 20, max: 24 }));
    const move = fc.oneof(
      { weight: 3, arbitrary: none },
      { weight: 2, arbitrary: fc.integer({ min: 10, max: 13 }) },
    );
    const first = fc.tuple(fc.oneof(none, fc.constant(10)), cell, cell, fc.integer({ min: 40, max: 60 }));
    const moves = fc.tuple(move, move, move, move, move);
    let enclosed = 0;
    fc.assert(
      fc.property(first, moves, (first, [toAdopted, toDormant, toReachable, further, activate]) => {
        const [adopted, dormant, reachable, unreached] = first;
        const last: Cells = [
          adopted + toAdopted + further + activate,
          dormant + toDormant - further,
          reachable + toReachable - activate,
          unreached - toAdopted - toDormant - toReachable,
        ];
        fc.pre(last.every((n) => n >= 0));
        const showsBoth = (middle: Cells) => {
          const published = publishSchool(rowsOf([[first], [middle], [last]]));
          const days = published.pupils.matrix.shown.map((m) => m.on);
          return days.includes(dayName(0)) && days.includes(dayName(2)) ? published : undefined;
        };
        // Not every drawn pair may be shown at all, and nothing lies between two equal tables: neither says anything.
        fc.pre(first.join() !== last.join() && showsBoth(first) !== undefined);
        const candidates = new Candidates();
        for (const middle of listBetween(first, last)) {
          const published = showsBoth(middle);
          if (!published) continue;
          enclosed += 1;
          candidates.add(fingerprint(published), Object.fromEntries(middle.entries()));
        }
        expect(candidates.listNarrowed()).toEqual([]);
      }),
      { numRuns: 30 },
    );
    expect(enclosed).toBeGreaterThan(1000);
  }, 60_000);
});

/** Every table that people who never go back can have come through from the first to the last. */
function* listBetween(first: Cells, last: Cells): Generator<Cells> {
  const people = first[0] + first[1] + first[2] + first[3];
  const within = (of: (c: Cells) => number, c: Cells) => of(c) >= of(first) && of(c) <= of(last);
  for (let adopted = first[0]; adopted <= last[0]; adopted += 1) {
    for (let activated = first[0] + first[1]; activated <= last[0] + last[1]; activated += 1) {
      for (let connected = first[0] + first[2]; connected <= last[0] + last[2]; connected += 1) {
        const cells: Cells = [
          adopted,
          activated - adopted,
          connected - adopted,
          people - activated - connected + adopted,
        ];
        if (cells.every((n) => n >= 0) && within((c) => -c[3], cells)) yield cells;
      }
    }
  }
}
