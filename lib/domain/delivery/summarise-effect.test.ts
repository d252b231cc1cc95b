import { describe, expect, it } from 'vitest';
import { summariseEffect } from './summarise-effect';

const people = ['a', 'b', 'c', 'd'].map((holderId) => ({ holderId, fromOn: '2026-11-02' }));
const activatedOn = new Map([
  ['a', '2026-11-05'],
  ['b', '2026-11-06'],
  ['c', '2026-11-20'],
]);

describe('what has happened since a message', () => {
  it('counts who has activated within 3, 7 and 14 days, the last day included', () => {
    expect(summariseEffect({ people, activatedOn, on: '2026-11-30' })).toEqual({
      3: { activated: 1, followed: 4 },
      7: { activated: 2, followed: 4 },
      14: { activated: 2, followed: 4 },
    });
  });

  it('says nothing of a time that is not up, and counts only those whose time is', () => {
    const young = [...people, { holderId: 'e', fromOn: '2026-11-08' }];
    expect(summariseEffect({ people: young, activatedOn, on: '2026-11-09' })).toEqual({
      3: { activated: 1, followed: 4 },
      7: { activated: 2, followed: 4 },
      14: null,
    });
  });

  it('follows a group that was kept back until the message came to it as well', () => {
    const effect = summariseEffect({ people, activatedOn, on: '2026-11-30', untilOn: '2026-11-12' });
    expect([effect[7]?.followed, effect[14]]).toEqual([4, null]);
  });
});
