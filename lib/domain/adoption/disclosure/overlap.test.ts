import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RollUpRow } from '../roll-up';
import { publishSchool } from './publish-school';
import { dayName, levelName } from './testing/history';
import { type Fact, solveRange } from './testing/solve-range';

/** Guardians by the levels of their children (a bit each) and by the day of activation; the last is never. */
type Guardians = number[][];

const LEVEL_COUNT = 3;
const DAYS = 2;
const MASKS = Array.from({ length: 2 ** LEVEL_COUNT - 1 }, (_, i) => i + 1);
const levels = Array.from({ length: LEVEL_COUNT }, (_, l) => l);
const allOf = () => true;
const inLevel = (l: number) => (mask: number) => (mask >> l) % 2 === 1;

const count = (people: Guardians, d: number, of: (mask: number) => boolean) =>
  MASKS.filter(of).reduce((n, m) => n + (people[m - 1] ?? []).slice(0, d + 1).reduce((a, b) => a + b, 0), 0);

function rowsOf(people: Guardians): RollUpRow[] {
  return Array.from({ length: DAYS }, (_, d) => {
    const row = (scopeCode: string, of: (mask: number) => boolean, audience: 'pupils' | 'guardians') => ({
      on: dayName(d),
      scopeKind: scopeCode ? ('level' as const) : ('school' as const),
      scopeCode,
      audience,
      population: count(people, DAYS, of),
      activated: audience === 'pupils' ? null : count(people, d, of),
      connected: null,
      adopted: null,
    });
    return (['pupils', 'guardians'] as const).flatMap((audience) => [
      row('', allOf, audience),
      ...levels.map((l) => row(levelName(l), inLevel(l), audience)).filter((r) => r.population > 0),
    ]);
  }).flat();
}

describe('an attacker who knows that guardians count once in the school and once in each level', () => {
  it('recovers no small cell of a level, of the school without it, nor a small change', () => {
    const crowd = fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat(6) },
      { weight: 3, arbitrary: fc.integer({ min: 10, max: 40 }) },
    );
    const arbitrary = fc.array(fc.array(crowd, { minLength: DAYS + 1, maxLength: DAYS + 1 }), {
      minLength: MASKS.length,
      maxLength: MASKS.length,
    });
    let shownLevels = 0;
    fc.assert(
      fc.property(arbitrary, (people) => {
        const { guardians } = publishSchool(rowsOf(people));
        shownLevels += guardians.levels.shown.length;
        // One unknown for each day, set of levels, and yes or no.
        const sum = (d: number, of: (mask: number) => boolean, has: 0 | 1, sign = 1) =>
          new Map(MASKS.filter(of).map((m) => [(d * MASKS.length + m - 1) * 2 + has, sign]));
        const facts: Fact[] = [];
        const equal = (coefficients: Map<number, number>, value: number) =>
          facts.push({ coefficients, relation: '=', value });
        for (let d = 0; d < DAYS; d += 1) {
          for (const of of [allOf, ...levels.map(inLevel)]) {
            equal(new Map([...sum(d, of, 0), ...sum(d, of, 1)]), count(people, DAYS, of));
          }
          for (const m of d > 0 ? MASKS : []) {
            const only = (mask: number) => mask === m;
            const grows = new Map([...sum(d - 1, only, 1), ...sum(d, only, 1, -1)]);
            facts.push({ coefficients: grows, relation: '<=', value: 0 });
            const stays = [d - 1, d].flatMap((day) => [
              ...sum(day, only, 0, day === d ? 1 : -1),
              ...sum(day, only, 1, day === d ? 1 : -1),
            ]);
            equal(new Map(stays), 0);
          }
        }
        const dayOf = (on: string) => (on === dayName(0) ? 0 : 1);
        for (const s of guardians.activated.shown) equal(sum(dayOf(s.on), allOf, 1), s.count);
        for (const { on, groups } of guardians.levels.shown) {
          for (const [l] of levels.map((n) => [n] as const)) {
            const group = groups.find((g) => g.levels.includes(levelName(l)));
            if (group) equal(sum(dayOf(on), inLevel(l), 1), group.count);
          }
        }
        const range = solveRange(DAYS * MASKS.length * 2, facts);
        const scopes = [allOf, ...levels.flatMap((l) => [inLevel(l), (m: number) => !inLevel(l)(m)])];
        for (let d = 0; d < DAYS; d += 1) {
          for (const [i, of] of scopes.entries()) {
            const everybody = count(people, DAYS, of);
            // A total leaves a part as open as there are people in the part, or in the rest: their numbers are public.
            const rest = of === allOf ? everybody : count(people, DAYS, allOf) - everybody;
            for (const has of [0, 1] as const) {
              const n = has === 1 ? count(people, d, of) : everybody - count(people, d, of);
              if (n < 1 || n > 4) continue;
              // "Nobody of the school has not" may be said (cells.ts), and says of each part that all of it have.
              const isEverybody = count(people, d, allOf) === (has === 1 ? count(people, DAYS, allOf) : 0);
              if (n === everybody && isEverybody) continue;
              const [least, greatest] = range(sum(d, of, has));
              const open = greatest - least + 0.001 >= Math.min(4, everybody, rest);
              expect(open, `day ${d} scope ${i} has ${has}: ${n} in ${least}..${greatest}`).toBe(true);
            }
          }
        }
        const change = count(people, 1, allOf) - count(people, 0, allOf);
        if (change < 1 || change > 4) return;
        const [least, greatest] = range(new Map([...sum(0, allOf, 1, -1), ...sum(1, allOf, 1)]));
        expect(greatest - least).toBeGreaterThan(3.999);
      }),
      { numRuns: 500 },
    );
    expect(shownLevels).toBeGreaterThan(20);
  });
});
