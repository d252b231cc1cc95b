import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../directory/day';
import { ACCOUNT_STATES, type AccountState } from '../roster/types';
import { type Observation, recordObservation, type StateInterval } from './record-observation';

const [D1, D2, D3, D4] = ['2026-09-07', '2026-09-28', '2026-10-12', '2026-11-09'] as const;

/** Applies lists one after the other, as imports do: a list's day is known once it has been applied. */
function applyAll(observations: readonly Observation[]): StateInterval[] {
  const days: string[] = [];
  return observations.reduce<StateInterval[]>((intervals, observation) => {
    const next = recordObservation(intervals, observation, days);
    days.push(observation.on);
    return next;
  }, []);
}

const brief = (intervals: readonly StateInterval[]) =>
  intervals.map((i) => `${i.state} ${i.validFrom}..${i.validTo ?? ''} seen ${i.seenOn}`);

describe('recording what a list says of an account', () => {
  it('opens an interval, then extends it as long as lists confirm it', () => {
    const intervals = applyAll([
      { on: D1, state: 'notified' },
      { on: D2, state: 'notified' },
    ]);
    expect(brief(intervals)).toEqual([`notified ${D1}.. seen ${D2}`]);
  });

  it('closes the old state on the day a list tells a new one', () => {
    const intervals = applyAll([
      { on: D1, state: 'notified' },
      { on: D3, state: 'activated' },
    ]);
    expect(brief(intervals)).toEqual([`notified ${D1}..${D3} seen ${D1}`, `activated ${D3}.. seen ${D3}`]);
  });

  it('changes nothing when the same list comes again', () => {
    const once = applyAll([
      { on: D1, state: 'notified' },
      { on: D2, state: 'activated' },
      { on: D3, state: 'activated' },
    ]);
    for (const observation of [
      { on: D1, state: 'notified' },
      { on: D2, state: 'activated' },
    ] as const) {
      expect(recordObservation(once, observation, [D1, D2, D3])).toEqual(once);
    }
  });

  it('lets an older list speak only until the next list that said otherwise', () => {
    const intervals = applyAll([
      { on: D1, state: 'notified' },
      { on: D3, state: 'notified' },
      { on: D4, state: 'notified' },
      { on: D2, state: 'blocked' },
    ]);
    expect(brief(intervals)).toEqual([
      `notified ${D1}..${D2} seen ${D1}`,
      `blocked ${D2}..${D3} seen ${D2}`,
      `notified ${D3}.. seen ${D4}`,
    ]);
  });

  it('lets an older list speak until the next change when nothing confirmed the old state in between', () => {
    const intervals = applyAll([
      { on: D1, state: 'not_notified' },
      { on: D4, state: 'activated' },
      { on: D2, state: 'notified' },
    ]);
    expect(brief(intervals)).toEqual([
      `not_notified ${D1}..${D2} seen ${D1}`,
      `notified ${D2}..${D4} seen ${D2}`,
      `activated ${D4}.. seen ${D4}`,
    ]);
  });

  it('puts the oldest list in front', () => {
    const intervals = applyAll([
      { on: D2, state: 'notified' },
      { on: D1, state: 'not_notified' },
    ]);
    expect(brief(intervals)).toEqual([`not_notified ${D1}..${D2} seen ${D1}`, `notified ${D2}.. seen ${D2}`]);
    expect(
      brief(
        applyAll([
          { on: D2, state: 'notified' },
          { on: D1, state: 'notified' },
        ]),
      ),
    ).toEqual([`notified ${D1}.. seen ${D2}`]);
  });

  it('believes the list applied last when two lists of one day disagree', () => {
    const alone = applyAll([
      { on: D1, state: 'notified' },
      { on: D1, state: 'activated' },
    ]);
    expect(brief(alone)).toEqual([`activated ${D1}.. seen ${D1}`]);
    const confirmedLater = applyAll([
      { on: D1, state: 'notified' },
      { on: D2, state: 'notified' },
      { on: D1, state: 'blocked' },
    ]);
    expect(brief(confirmedLater)).toEqual([`blocked ${D1}..${D2} seen ${D1}`, `notified ${D2}.. seen ${D2}`]);
    const atTheEnd = applyAll([
      { on: D1, state: 'notified' },
      { on: D2, state: 'notified' },
      { on: D2, state: 'blocked' },
    ]);
    expect(brief(atTheEnd)).toEqual([`notified ${D1}..${D2} seen ${D1}`, `blocked ${D2}.. seen ${D2}`]);
  });

  it('does not confirm a state on a day whose list did not name the account', () => {
    const first = recordObservation([], { on: D1, state: 'notified' }, []);
    const late = recordObservation(first, { on: D2, state: 'activated' }, [D1, D3]);
    expect(brief(late)).toEqual([`notified ${D1}..${D2} seen ${D1}`, `activated ${D2}.. seen ${D2}`]);
  });

  it('keeps the last notification and the first activation that lists state', () => {
    const intervals = applyAll([
      { on: D1, state: 'activated', activatedOn: '2026-09-02', notifiedOn: '2026-09-01' },
      { on: D2, state: 'activated', activatedOn: '2026-09-20' },
    ]);
    expect(intervals).toEqual([
      {
        state: 'activated',
        activatedOn: '2026-09-02',
        notifiedOn: '2026-09-01',
        validFrom: D1,
        validTo: null,
        seenOn: D2,
      },
    ]);
  });

  const lists = fc
    .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 9 })
    .chain((days) =>
      fc.tuple(
        ...days.map((n) =>
          fc
            .constantFrom<AccountState>(...ACCOUNT_STATES.slice(0, 3))
            .map((state): Observation => ({ on: addDays(D1, n), state })),
        ),
      ),
    );
  const shuffled = lists.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );

  it('leads to the same intervals in any order of complete lists', () => {
    fc.assert(
      fc.property(shuffled, ([all, order]) => {
        const chronological = [...all].sort((a, b) => (a.on < b.on ? -1 : 1));
        expect(applyAll(order)).toEqual(applyAll(chronological));
      }),
      { numRuns: 2000 },
    );
  });

  it('always gives contiguous intervals, and on each day of a list what that list said', () => {
    fc.assert(
      fc.property(shuffled, ([all, order]) => {
        const intervals = applyAll(order);
        intervals.forEach((interval, n) => {
          expect(interval.validTo).toBe(intervals[n + 1]?.validFrom ?? null);
          expect(interval.seenOn >= interval.validFrom).toBe(true);
          expect(interval.state).not.toBe(intervals[n + 1]?.state);
        });
        for (const { on, state } of all) {
          const standing = intervals.find((i) => i.validFrom <= on && (!i.validTo || on < i.validTo));
          expect(standing?.state).toBe(state);
        }
        expect(
          order.reduce(
            (again, o) =>
              recordObservation(
                again,
                o,
                all.map((l) => l.on),
              ),
            intervals,
          ),
        ).toEqual(intervals);
      }),
      { numRuns: 1000 },
    );
  });
});
