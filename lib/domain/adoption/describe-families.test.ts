import { describe, expect, it } from 'vitest';
import { describeFamilies } from './describe-families';
import type { RosterSnapshot } from './snapshot';

const person = (id: string) => ({ id, familyName: 'X', usageName: null, firstName: id });
const people = {
  pupils: [person('e1'), person('e2')],
  guardians: [person('r1'), person('r2')],
  states: new Map(),
};
const familyOf = (known: RosterSnapshot['known']) => {
  const [family] = describeFamilies(
    {
      on: '2026-11-09',
      classes: [{ code: '6A', level: '6e' }],
      pupils: [
        { id: 'e1', classCode: '6A' },
        { id: 'e2', classCode: '6A' },
      ],
      links: [
        { pupilId: 'e1', guardianId: 'r1' },
        { pupilId: 'e1', guardianId: 'r2' },
        { pupilId: 'e2', guardianId: 'r2' },
      ],
      activated: new Set(['r1']),
      connected: new Set(['e1']),
      known,
    },
    people,
  );
  if (!family) throw new Error('one family');
  return family;
};

describe('the people of a family', () => {
  it('stand in a cell of the matrix once both facts are told for their audience', () => {
    const { pupils, guardians } = familyOf({
      pupilAccounts: true,
      guardianAccounts: true,
      connections: true,
    });
    expect(pupils.map((p) => p.place)).toEqual(['reachable', 'unreached']);
    expect(guardians.map((g) => g.place)).toEqual(['dormant', 'unreached']);
  });

  it('stand nowhere while a list is missing: unknown is never "neither activated nor connected"', () => {
    const noPupils = familyOf({ pupilAccounts: false, guardianAccounts: true, connections: true });
    expect(noPupils.pupils.map((p) => [p.place, p.accountsTold])).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(noPupils.guardians.map((g) => g.place)).toEqual(['dormant', 'unreached']);
    const noEnt = familyOf({ pupilAccounts: true, guardianAccounts: true, connections: false });
    expect([...noEnt.pupils, ...noEnt.guardians].every((p) => p.place === null && p.accountsTold)).toBe(true);
  });

  it('are reached when a guardian of theirs has activated, each for oneself', () => {
    const { covered, pupils } = familyOf({ pupilAccounts: true, guardianAccounts: true, connections: true });
    expect([covered, pupils.map((p) => p.reached)]).toEqual([false, [true, false]]);
  });
});
