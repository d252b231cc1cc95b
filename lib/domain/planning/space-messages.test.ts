import { describe, expect, it } from 'vitest';
import type { Exposure } from '../adoption/forecast/types';
import { addDays, daysBetween } from '../directory/day';
import { type PressureRule, spaceMessages } from './space-messages';

/** Three school weeks with a break of two between the second and the third. */
const schoolDays = ['2026-11-30', '2026-12-07', '2027-01-04'].flatMap((monday) =>
  Array.from({ length: 5 }, (_, n) => addDays(monday, n)),
);
/** Two days between two messages. */
const pressureOf: PressureRule = (messagesOn, on) => {
  const last = [...messagesOn].sort().at(-1);
  return last && daysBetween(last, on) < 2 ? addDays(last, 2) : undefined;
};
const message = (day: number, more: Partial<Exposure> = {}): Exposure => ({
  day,
  channel: 'email',
  classes: ['6A', '6B'],
  knownOn: 0,
  ...more,
});
const spaced = (planned: Exposure[], made: Exposure[] = [], rule = pressureOf) =>
  spaceMessages(planned, made, { schoolDays, classCodes: ['6A', '6B', '5A'], pressureOf: rule });
const told = (exposures: Exposure[]) =>
  exposures.map((e) => [e.day, [e.classes].flat().join(), e.cells?.join() ?? '']).sort();

describe('messages under contact pressure', () => {
  it('leave on their day when nobody was written to', () => {
    expect(told(spaced([message(0), message(2)]))).toEqual([
      [0, '6A,6B', 'reachable'],
      [0, '6A,6B', 'unreached'],
      [2, '6A,6B', 'reachable'],
      [2, '6A,6B', 'unreached'],
    ]);
  });

  it('leave later for those who were, also by another channel or before the plan', () => {
    const after = spaced(
      [message(1, { cells: ['reachable'] })],
      [message(0, { classes: ['6A'], channel: 'ent_message' })],
    );
    expect(told(after)).toEqual([
      [1, '6B', 'reachable'],
      [2, '6A', 'reachable'],
    ]);
  });

  it('leave on a school day: from Friday on to the Monday, over the holidays to the return', () => {
    expect(told(spaced([message(4), message(4, { channel: 'ent_message' })]))[2]?.[0]).toBe(5);
    expect(told(spaced([message(9, { classes: ['5A'] })], [message(9)])).every(([day]) => day === 9)).toBe(
      true,
    );
    const days = spaced([message(9)], [message(9)]).map((e) => e.day);
    expect(new Set(days)).toEqual(new Set([10]));
  });

  it('do not leave at all after a week of waiting', () => {
    const never: PressureRule = (_, on) => addDays(on, 8);
    expect(spaced([message(0)], [], never)).toEqual([]);
  });

  it('leave papers, calls and meetings as they are', () => {
    const paper = message(0, { channel: 'paper' });
    expect(spaced([paper, message(0), paper])).toEqual(expect.arrayContaining([paper, paper]));
  });
});
