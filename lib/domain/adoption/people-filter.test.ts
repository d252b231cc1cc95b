import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, listCounted, type PeopleGround, type Standing } from './people-filter';
import type { RosterSnapshot } from './snapshot';

const KNOWN = { pupilAccounts: true, guardianAccounts: true, connections: true };
const NO_STEPS = { withAccount: null, notified: null, activated: null, throughEduConnect: null };

const snapshotOf = (fields: Partial<RosterSnapshot> = {}): RosterSnapshot => ({
  on: '2026-11-09',
  classes: [
    { code: '6A', level: '6e' },
    { code: '3B', level: '3e' },
  ],
  pupils: [
    { id: 'e1', classCode: '6A' },
    { id: 'e2', classCode: '3B' },
    // Without legal guardian: a pupil who counts, in no family.
    { id: 'e3', classCode: '6A' },
  ],
  links: [
    { pupilId: 'e1', guardianId: 'r1' },
    { pupilId: 'e2', guardianId: 'r1' },
    { pupilId: 'e2', guardianId: 'r2' },
  ],
  activated: new Set(['r1', 'e2']),
  connected: new Set(['e1', 'e2', 'e3']),
  known: KNOWN,
  ...fields,
});
const groundOf = (fields: Partial<PeopleGround> = {}): PeopleGround => ({
  snapshot: snapshotOf(),
  before: null,
  steps: { pupils: NO_STEPS, guardians: NO_STEPS },
  ...fields,
});
const list = (
  standing: Standing,
  audience: 'pupils' | 'guardians',
  { ground = groundOf(), ...place }: { ground?: PeopleGround; classCode?: string; level?: '6e' | '3e' } = {},
) => {
  const counted = listCounted(ground, { audience, standing }, place);
  return counted && [...counted].sort();
};

describe('the people that a figure counts', () => {
  it('are those of the audience who stand there, pupils without legal guardian too', () => {
    expect(list('activated', 'guardians')).toEqual(['r1']);
    expect(list('connected', 'guardians')).toEqual([]);
    expect(list('connected', 'pupils')).toEqual(['e1', 'e2', 'e3']);
    expect(list('not_activated', 'pupils')).toEqual(['e1', 'e3']);
    expect(list('enrolled', 'guardians')).toEqual(['r1', 'r2']);
  });

  it('are in a class or level its pupils and their guardians, as the figure there says', () => {
    expect(list('unreached', 'guardians', { classCode: '6A' })).toEqual([]);
    expect(list('unreached', 'guardians', { classCode: '3B' })).toEqual(['r2']);
    expect(list('unreached', 'guardians', { level: '3e' })).toEqual(['r2']);
    expect(list('enrolled', 'pupils', { level: '6e' })).toEqual(['e1', 'e3']);
  });

  it('are unknown, not nobody, while no list tells', () => {
    const ground = groundOf({
      snapshot: snapshotOf({ known: { ...KNOWN, guardianAccounts: false, connections: false } }),
    });
    expect(list('not_activated', 'guardians', { ground })).toBeNull();
    expect(list('not_activated', 'pupils', { ground })).toEqual(['e1', 'e3']);
    expect(list('unreached', 'pupils', { ground })).toBeNull();
    expect(list('connected', 'pupils', { ground })).toBeNull();
    expect(list('with_account', 'pupils', { ground })).toBeNull();
    expect(list('newly_activated', 'pupils')).toBeNull();
  });

  it('at a step of the funnel are who stands there at the place', () => {
    const steps = { ...NO_STEPS, notified: new Set(['e1', 'e2']) };
    const ground = groundOf({ steps: { pupils: steps, guardians: NO_STEPS } });
    expect(list('notified', 'pupils', { ground, level: '6e' })).toEqual(['e1']);
  });

  it('who moved are told from the earlier day: who came, left, became so or is so no longer', () => {
    const before = snapshotOf({
      on: '2026-10-12',
      pupils: [
        { id: 'e1', classCode: '6A' },
        { id: 'e2', classCode: '3B' },
        { id: 'e0', classCode: '6A' },
      ],
      activated: new Set(['e1', 'r2', 'e0']),
      connected: new Set(),
    });
    const ground = groundOf({ before });
    expect(list('came', 'pupils', { ground })).toEqual(['e3']);
    expect(list('left', 'pupils', { ground })).toEqual(['e0']);
    expect(list('left', 'pupils', { ground, classCode: '3B' })).toEqual([]);
    expect(list('newly_activated', 'guardians', { ground })).toEqual(['r1']);
    expect(list('no_longer_activated', 'guardians', { ground })).toEqual(['r2']);
    // Somebody who left is a pupil lost, not an activation lost.
    expect(list('no_longer_activated', 'pupils', { ground })).toEqual(['e1']);
    expect(list('newly_connected', 'pupils', { ground })).toEqual(['e1', 'e2', 'e3']);
  });

  it('add up: the cells to the halves, and either half with its contrary to everybody', () => {
    const ids = fc.uniqueArray(fc.constantFrom('e1', 'e2', 'e3', 'r1', 'r2'));
    fc.assert(
      fc.property(ids, ids, (activated, connected) => {
        const snapshot = snapshotOf({ activated: new Set(activated), connected: new Set(connected) });
        for (const audience of AUDIENCES) {
          const count = (standing: Standing) =>
            list(standing, audience, { ground: groundOf({ snapshot }) })?.length ?? Number.NaN;
          const everybody = count('enrolled');
          expect(count('activated') + count('not_activated')).toBe(everybody);
          expect(count('connected') + count('not_connected')).toBe(everybody);
          expect(count('adopted') + count('dormant')).toBe(count('activated'));
          expect(count('adopted') + count('reachable')).toBe(count('connected'));
          expect(count('reachable') + count('unreached')).toBe(count('not_activated'));
        }
      }),
    );
  });
});
