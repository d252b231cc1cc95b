import fc from 'fast-check';
import { LEVELS } from '../../../directory/types';
import type { RollUpRow } from '../../roll-up';

/** The four cells of one level on one day: adopted, dormant, reachable, unreached. */
export type Cells = readonly [number, number, number, number];

/** cells[day][level]. */
export type History = Cells[][];

export const dayName = (d: number): string => `2026-10-${String(d + 1).padStart(2, '0')}`;
export const levelName = (l: number) => LEVELS[l] ?? 'autre';
export const add = (...cells: Cells[]): Cells =>
  [0, 1, 2, 3].map((c) => cells.reduce((sum, x) => sum + (x[c] ?? 0), 0)) as unknown as Cells;
export const population = (c: Cells): number => c[0] + c[1] + c[2] + c[3];

/**
 * Pupils who stay, activate once and connect once: the roster that tells an attacker most, since every count can
 * only grow. Each level is a table of how many activated on which day and connected from which day on.
 */
export function arbitraryHistory({ levels, days }: { levels: number; days: number }): fc.Arbitrary<History> {
  const crowds = (most: number) => {
    const crowd = fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.nat(6) },
      { weight: 4, arbitrary: fc.integer({ min: 9, max: most }) },
    );
    const level = fc.array(crowd, { minLength: (days + 1) ** 2, maxLength: (days + 1) ** 2 });
    return fc.array(level, { minLength: 1, maxLength: levels });
  };
  // Counts just above what may be shown leave an attacker least room; large ones are what schools have.
  return fc.oneof(crowds(12), crowds(60)).map((all) =>
    Array.from({ length: days }, (_, day) =>
      all.map((level) => {
        const cells: [number, number, number, number] = [0, 0, 0, 0];
        level.forEach((people, i) => {
          const activated = Math.floor(i / (days + 1)) <= day;
          const connected = i % (days + 1) <= day;
          cells[cellIndex(activated, connected)] += people;
        });
        return cells as Cells;
      }),
    ),
  );
}

function cellIndex(activated: boolean, connected: boolean): 0 | 1 | 2 | 3 {
  if (activated) return connected ? 0 : 1;
  return connected ? 2 : 3;
}

/** The roll-up rows of pupils that such a history leaves. */
export function rowsOf(history: History): RollUpRow[] {
  return history.flatMap((levels, d) => [
    rowOf(dayName(d), 'school', '', add(...levels)),
    ...levels.flatMap((cells, l) =>
      population(cells) > 0 ? [rowOf(dayName(d), 'level', levelName(l), cells)] : [],
    ),
  ]);
}

function rowOf(on: string, scopeKind: RollUpRow['scopeKind'], scopeCode: string, cells: Cells): RollUpRow {
  const [adopted, dormant, reachable] = cells;
  return {
    on,
    scopeKind,
    scopeCode,
    audience: 'pupils',
    population: population(cells),
    activated: adopted + dormant,
    connected: adopted + reachable,
    adopted,
  };
}
