import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownSessions, type LastSession, listLockedOut, NO_SESSIONS } from './locked-out';
import type { RosterSnapshot } from './snapshot';

/** Three pupils and four guardians; e2 has two, one of whom e0 shares. */
const snapshot = (activated: readonly string[], known = {}): RosterSnapshot => ({
  on: '2026-11-23',
  classes: [{ code: '6A', level: '6e' }],
  pupils: ['e0', 'e1', 'e2'].map((id) => ({ id, classCode: '6A' })),
  links: [
    { pupilId: 'e0', guardianId: 'r0' },
    { pupilId: 'e1', guardianId: 'r1' },
    { pupilId: 'e2', guardianId: 'r0' },
    { pupilId: 'e2', guardianId: 'r2' },
  ],
  activated: new Set(activated),
  connected: new Set(),
  known: { pupilAccounts: true, guardianAccounts: true, connections: true, ...known },
});

const seen = (methods: Record<string, LastSession['method']>): KnownSessions => ({
  toldOn: '2026-11-20',
  fromOn: '2026-10-22',
  last: new Map(Object.entries(methods).map(([id, method]) => [id, { on: '2026-11-18', method }])),
});

describe('who would be locked out', () => {
  it('is not activated and was last seen by the old login, pupils and guardians apart, each once', () => {
    const sessions = seen({ e0: 'legacy', e1: 'legacy', r0: 'legacy', r1: 'legacy' });
    expect(listLockedOut(snapshot(['e1', 'r1']), sessions)).toEqual({ pupils: ['e0'], guardians: ['r0'] });
  });

  it('holds who comes by a login that the source does not name: without an account only the old one opens', () => {
    expect(listLockedOut(snapshot([]), seen({ r2: null })).guardians).toEqual(['r2']);
  });

  it('leaves out who was last seen coming in through EduConnect, whatever an older list of accounts says', () => {
    expect(listLockedOut(snapshot([]), seen({ r2: 'educonnect' })).guardians).toEqual([]);
  });

  it('is nobody who does not come to the ENT, and unknown, not zero, while no list tells', () => {
    expect(listLockedOut(snapshot([]), seen({}))).toEqual({ pupils: [], guardians: [] });
    expect(listLockedOut(snapshot([]), NO_SESSIONS)).toEqual({ pupils: null, guardians: null });
    expect(listLockedOut(snapshot([], { pupilAccounts: false }), seen({ e0: null }))).toEqual({
      pupils: null,
      guardians: [],
    });
  });

  it('is, whatever the lists say, exactly those whom the truth locks out: no activated person ever', () => {
    const people = ['e0', 'e1', 'e2', 'r0', 'r1', 'r2'];
    // What is true of each: an account that works or not, and the login of the last session, which an ENT may not name.
    const truth = fc.record({
      active: fc.boolean(),
      login: fc.constantFrom('none', 'legacy', 'educonnect'),
      isNamed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(truth, { minLength: 6, maxLength: 6 }), (drawn) => {
        // Nobody comes in through EduConnect without an account.
        const of = drawn.map((one) => ({ ...one, active: one.active || one.login === 'educonnect' }));
        const activated = people.filter((_, i) => of[i]?.active);
        const methods = Object.fromEntries(
          people.flatMap((id, i) => {
            const one = of[i];
            if (!one || one.login === 'none') return [];
            return [[id, one.isNamed ? (one.login as LastSession['method']) : null]];
          }),
        );
        const { pupils, guardians } = listLockedOut(snapshot(activated), seen(methods));
        const blocked = people.filter((_, i) => !of[i]?.active && of[i]?.login === 'legacy');
        expect([...(pupils ?? []), ...(guardians ?? [])]).toEqual(blocked);
      }),
    );
  });
});
