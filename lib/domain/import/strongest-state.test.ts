import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_STATES } from '../roster/types';
import { compareStates, strongestStatement } from './strongest-state';

const statement = fc.record(
  {
    state: fc.constantFrom(...ACCOUNT_STATES),
    notifiedOn: fc.constantFrom('2026-09-01', '2026-09-05'),
    activatedOn: fc.constantFrom('2026-09-02', '2026-09-06'),
  },
  { requiredKeys: ['state'] },
);

describe('the strongest of several rows', () => {
  it('is activated as soon as one row says so', () => {
    for (const state of ACCOUNT_STATES) {
      expect(strongestStatement([{ state }, { state: 'activated' }])?.state).toBe('activated');
    }
  });

  it('ranks every state, and each differently', () => {
    for (const a of ACCOUNT_STATES) {
      for (const b of ACCOUNT_STATES) {
        expect(compareStates(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareStates(a, b))).toBe(-Math.sign(compareStates(b, a)) + 0);
      }
    }
  });

  it('keeps the last notification and the first activation', () => {
    expect(
      strongestStatement([
        { state: 'notified', notifiedOn: '2026-09-01' },
        { state: 'activated', notifiedOn: '2026-09-05', activatedOn: '2026-09-06' },
        { state: 'activated', activatedOn: '2026-09-04' },
      ]),
    ).toEqual({ state: 'activated', notifiedOn: '2026-09-05', activatedOn: '2026-09-04' });
    expect(strongestStatement([])).toBeUndefined();
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        fc
          .array(statement, { minLength: 1, maxLength: 5 })
          .chain((rows) =>
            fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
          ),
        ([rows, order]) => {
          expect(strongestStatement(order)).toEqual(strongestStatement(rows));
        },
      ),
    );
  });
});
