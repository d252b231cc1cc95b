import { expect } from 'vitest';
import type { PublishedSchool } from '../types';
import { add, dayName, type History, levelName, population } from './history';
import { type Fact, solveRange } from './solve-range';

/**
 * The attacker reads everything that is shown of a school all year, knows the enrolment of every level, and that
 * nobody leaves, arrives or goes back. What is shown then leaves at least five values open for every cell of one
 * to four people, and for every change of one to four people.
 */
const OPEN = 4;
const CELLS = [0, 1, 2, 3];
const ACTIVATED = [0, 1];
const CONNECTED = [0, 2];
const TABLES = [[0], [1], [2], [3], ACTIVATED, [2, 3], CONNECTED, [1, 3]];
/** A change of these is a group of people; that of `dormant` or `reachable` is what came less what went on. */
const GROWING = [[0], ACTIVATED, CONNECTED, [0, 1, 2]];

type Sum = Map<number, number>;

function attack(history: History, published: PublishedSchool) {
  const levels = history[0]?.length ?? 0;
  const days = history.length;
  const unknown = (d: number, l: number, c: number) => (d * levels + l) * 4 + c;
  const sumOf = (
    d: number,
    which: readonly number[],
    cells: readonly number[],
    sign = 1,
    into: Sum = new Map(),
  ) => {
    for (const l of which) {
      for (const c of cells) {
        const i = unknown(d, l, c);
        into.set(i, (into.get(i) ?? 0) + sign);
      }
    }
    return into;
  };
  const all = Array.from({ length: levels }, (_, l) => l);
  const dayOf = (on: string) => Array.from({ length: days }, (_, d) => d).findIndex((d) => dayName(d) === on);
  const facts: Fact[] = [];
  const equal = (coefficients: Sum, value: number) => facts.push({ coefficients, relation: '=', value });

  for (let d = 0; d < days; d += 1) {
    for (const l of all) {
      const cells = history[0]?.[l];
      if (cells) equal(sumOf(d, [l], CELLS), population(cells));
      if (d === 0) continue;
      // Nobody goes back: who has activated, who has connected, who has done both, who has done either only grow.
      for (const grows of GROWING) {
        const coefficients = sumOf(d, [l], grows, -1, sumOf(d - 1, [l], grows));
        facts.push({ coefficients, relation: '<=', value: 0 });
      }
    }
  }
  const { activated, connected, matrix, levels: split } = published.pupils;
  for (const s of activated.shown) equal(sumOf(dayOf(s.on), all, ACTIVATED), s.count);
  for (const s of connected.shown) equal(sumOf(dayOf(s.on), all, CONNECTED), s.count);
  for (const { on, matrix: m } of matrix.shown) {
    for (const [c, n] of [m.adopted, m.dormant, m.reachable, m.unreached].entries()) {
      equal(sumOf(dayOf(on), all, [c]), n);
    }
  }
  for (const { on, groups } of split.shown) {
    for (const group of groups) {
      const which = all.filter((l) => group.levels.includes(levelName(l)));
      equal(sumOf(dayOf(on), which, ACTIVATED), group.count);
    }
  }
  return { range: solveRange(days * levels * 4, facts), sumOf, all };
}

/** Every small cell, and every small change, whose value the attacker has narrowed too far. */
export function listRecovered(history: History, published: PublishedSchool): string[] {
  const { range, sumOf, all } = attack(history, published);
  const recovered: string[] = [];
  const check = (name: string, sum: Sum, people: number, crowd: number) => {
    if (Math.abs(people) < 1 || Math.abs(people) > 4) return;
    const [least, greatest] = range(sum);
    expect(least).toBeLessThan(people + 0.001);
    expect(greatest).toBeGreaterThan(people - 0.001);
    if (greatest - least < Math.min(OPEN, crowd) - 0.001)
      recovered.push(`${name}=${people} in ${least}..${greatest}`);
  };
  history.forEach((levels, d) => {
    const school = add(...levels);
    for (const which of [all, ...all.map((l) => [l])]) {
      const here = add(...which.flatMap((l) => levels.slice(l, l + 1)));
      // A total leaves a part as open as there are people in the part, or in the rest: their numbers are public.
      const rest = population(school) - population(here);
      const crowd = which === all ? population(here) : Math.min(population(here), rest);
      for (const table of TABLES) {
        const people = table.reduce((n, c) => n + (here[c] ?? 0), 0);
        // "Nobody of the school has not" may be said (cells.ts), and says of each part that all of it have.
        const whole = table.reduce((n, c) => n + (school[c] ?? 0), 0);
        if (people === population(here) && whole === population(school)) continue;
        check(`day ${d} levels ${which} cells ${table}`, sumOf(d, which, table), people, crowd);
      }
    }
    for (let earlier = 0; earlier < d; earlier += 1) {
      const [then, now] = [add(...(history[earlier] ?? [])), add(...levels)];
      for (const table of GROWING) {
        const change = table.reduce((n, c) => n + (now[c] ?? 0) - (then[c] ?? 0), 0);
        const sum = sumOf(earlier, all, table, -1, sumOf(d, all, table));
        check(`days ${earlier} to ${d} cells ${table}`, sum, change, population(now));
      }
    }
  });
  return recovered;
}
