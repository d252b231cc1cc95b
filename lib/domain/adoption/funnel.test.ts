import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_STATES, type AccountState } from '../roster/types';
import { type FunnelFacts, measureFunnel, tellsNotifications } from './funnel';

const facts = (fields: Partial<FunnelFacts> = {}): FunnelFacts => ({
  states: new Map(),
  activated: new Set(),
  notified: new Set(),
  throughEduConnect: new Set(),
  known: { accounts: true, notifications: true, methods: true },
  ...fields,
});

describe('the funnel', () => {
  it('takes each person as far as the lists tell', () => {
    const states = new Map<string, AccountState>([
      ['absent', 'absent'],
      ['waiting', 'not_notified'],
      ['notified', 'notified'],
      ['late', 'expired'],
      ['blocked', 'blocked'],
      ['done', 'activated'],
      ['user', 'activated'],
    ]);
    const holders = new Set([...states.keys(), 'nobody-told']);
    const funnel = measureFunnel(
      holders,
      facts({
        states,
        activated: new Set(['done', 'user']),
        throughEduConnect: new Set(['user', 'waiting']),
      }),
    );
    expect(funnel).toEqual({
      enrolled: 8,
      withAccount: 6,
      notified: 4,
      activated: 2,
      throughEduConnect: 1,
    });
  });

  it('counts a blocked account as notified only when its notification day is known', () => {
    const states = new Map<string, AccountState>([['a', 'blocked']]);
    expect(measureFunnel(new Set(['a']), facts({ states })).notified).toBe(0);
    expect(measureFunnel(new Set(['a']), facts({ states, notified: new Set(['a']) })).notified).toBe(1);
  });

  it('leaves a step unknown that no list has told', () => {
    const unknown = { accounts: false, notifications: true, methods: false };
    expect(measureFunnel(new Set(['a']), facts({ known: unknown }))).toEqual({
      enrolled: 1,
      withAccount: null,
      notified: null,
      activated: null,
      throughEduConnect: null,
    });
    const noMethod = { accounts: true, notifications: true, methods: false };
    expect(measureFunnel(new Set(['a']), facts({ known: noMethod })).throughEduConnect).toBeNull();
  });

  it('leaves the notified unknown where lists say only who has activated', () => {
    const states = new Map<string, AccountState>([
      ['a', 'activated'],
      ['b', 'not_notified'],
    ]);
    expect(tellsNotifications(facts({ states }))).toBe(false);
    expect(tellsNotifications(facts({ states: new Map([...states, ['c', 'expired']]) }))).toBe(true);
    expect(tellsNotifications(facts({ states, notified: new Set(['b']) }))).toBe(true);
    const known = { accounts: true, notifications: false, methods: true };
    const funnel = measureFunnel(new Set(['a', 'b']), facts({ states, activated: new Set(['a']), known }));
    expect(funnel).toMatchObject({ withAccount: 2, notified: null, activated: 1 });
  });

  it('never grows from one step to the next', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const someIds = fc.subarray(ids).map((list) => new Set(list));
    const states = fc
      .dictionary(fc.constantFrom(...ids), fc.constantFrom(...ACCOUNT_STATES))
      .map((record) => new Map(Object.entries(record)));
    fc.assert(
      fc.property(someIds, states, someIds, someIds, someIds, (holders, known, activated, notified, used) => {
        const f = measureFunnel(
          holders,
          facts({ states: known, activated, notified, throughEduConnect: used }),
        );
        const steps = [f.enrolled, f.withAccount, f.notified, f.activated, f.throughEduConnect] as number[];
        for (let i = 1; i < steps.length; i += 1) expect(steps[i]).toBeLessThanOrEqual(steps[i - 1] ?? 0);
      }),
    );
  });
});
