import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../directory/day';
import type { AccountState } from '../roster/types';
import { diffIntervals } from './diff-intervals';
import { recordObservation, type StateInterval } from './record-observation';

/** As the database does: by first day. */
function write(stored: readonly StateInterval[], { changed, gone }: ReturnType<typeof diffIntervals>) {
  const byStart = new Map(stored.map((interval) => [interval.validFrom, interval]));
  for (const day of gone) byStart.delete(day);
  for (const interval of changed) byStart.set(interval.validFrom, interval);
  return [...byStart.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

const observations = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 12 }).map((n) => addDays('2026-09-07', n)),
    state: fc.constantFrom<AccountState>('notified', 'activated', 'blocked'),
    notifiedOn: fc.constantFrom('2026-09-01', '2026-09-03'),
  }),
  { maxLength: 8 },
);

describe('the difference between two sets of intervals', () => {
  it('makes the stored ones the new ones, whatever lists have come in whatever order', () => {
    fc.assert(
      fc.property(observations, (all) => {
        let before: StateInterval[] = [];
        for (const observation of all) {
          const after = recordObservation(
            before,
            observation,
            all.map(({ on }) => on),
          );
          expect(write(before, diffIntervals(before, after))).toEqual(after);
          before = after;
        }
      }),
    );
  });

  it('is nothing when nothing has changed, and one interval when a list only confirms the last', () => {
    const old: StateInterval = {
      validFrom: '2026-09-07',
      validTo: '2026-09-28',
      seenOn: '2026-09-07',
      state: 'notified',
    };
    const last: StateInterval = {
      validFrom: '2026-09-28',
      validTo: null,
      seenOn: '2026-09-28',
      state: 'activated',
    };
    expect(diffIntervals([old, last], [old, { ...last }])).toEqual({ changed: [], gone: [] });
    const seen = { ...last, seenOn: '2026-10-12' };
    expect(diffIntervals([old, last], [old, seen])).toEqual({ changed: [seen], gone: [] });
  });
});
