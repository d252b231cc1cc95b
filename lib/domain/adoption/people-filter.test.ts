import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './measure';
import { AUDIENCES, type FamilyPeople, listCounted, type Standing } from './people-filter';

const family: FamilyPeople = {
  pupils: [
    { id: 'e1', classCode: '6A', level: '6e', cell: 'reachable' },
    { id: 'e2', classCode: '3B', level: '3e', cell: 'adopted' },
  ],
  guardians: [
    { id: 'r1', pupilIds: ['e1', 'e2'], cell: 'dormant' },
    // Of the elder child only.
    { id: 'r2', pupilIds: ['e2'], cell: 'unreached' },
  ],
};

const CELLS: Cell[] = ['adopted', 'dormant', 'reachable', 'unreached'];

describe('the people that a figure counts', () => {
  it('are those of the audience who stand there', () => {
    expect(listCounted(family, { audience: 'guardians', standing: 'activated' })).toEqual(['r1']);
    expect(listCounted(family, { audience: 'guardians', standing: 'connected' })).toEqual([]);
    expect(listCounted(family, { audience: 'pupils', standing: 'connected' })).toEqual(['e1', 'e2']);
    expect(listCounted(family, { audience: 'pupils', standing: 'not_activated' })).toEqual(['e1']);
  });

  it('are in a class its pupils and their guardians, as the figure of the class says', () => {
    const unreached = { audience: 'guardians', standing: 'unreached' } as const;
    expect(listCounted(family, unreached, { classCode: '6A' })).toEqual([]);
    expect(listCounted(family, unreached, { classCode: '3B' })).toEqual(['r2']);
    expect(listCounted(family, unreached, { level: '3e' })).toEqual(['r2']);
    expect(listCounted(family, { audience: 'pupils', standing: 'adopted' }, { level: '6e' })).toEqual([]);
  });

  it('add up: the cells to the halves, and either half with its contrary to everybody', () => {
    const cell = fc.constantFrom(...CELLS);
    fc.assert(
      fc.property(fc.array(cell), fc.array(cell), (pupils, guardians) => {
        const people: FamilyPeople = {
          pupils: [
            { id: 'e', classCode: '6A', level: '6e', cell: 'adopted' },
            ...pupils.map((c, i) => ({ id: `e${i}`, classCode: '6A', level: '6e' as const, cell: c })),
          ],
          guardians: guardians.map((c, i) => ({ id: `r${i}`, pupilIds: ['e'], cell: c })),
        };
        for (const audience of AUDIENCES) {
          const count = (standing: Standing) => listCounted(people, { audience, standing }).length;
          const everybody = people[audience].length;
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
