import { describe, expect, it } from 'vitest';
import type { DescribedFamily, PersonNames } from '../adoption/describe-families';
import { chooseContacted, listWaitingGuardians } from './choose-contacted';

const person = (id: string, activated: boolean) => ({
  id,
  familyName: 'X',
  usageName: null,
  firstName: 'Y',
  displayName: 'X',
  state: undefined,
  accountsTold: true,
  place: null,
  activated,
  cell: activated ? ('dormant' as const) : ('unreached' as const),
});
const pupil = (id: string, activated = false) => ({
  ...person(id, activated),
  classCode: '6A',
  level: '6e' as const,
  reached: false,
});
const guardian = (id: string, pupilIds: string[], activated = false) => ({
  ...person(id, activated),
  pupilIds,
});
const family = (
  pupils: ReturnType<typeof pupil>[],
  guardians: ReturnType<typeof guardian>[],
  covered = false,
): DescribedFamily<PersonNames, PersonNames> => ({ id: 'e1', covered, pupils, guardians });

describe('a mark on a whole family', () => {
  it('is about the guardians it still needs', () => {
    const halfSiblings = family(
      [pupil('e1'), pupil('e2')],
      [guardian('father', ['e1'], true), guardian('mother', ['e1', 'e2']), guardian('stepmother', ['e1'])],
    );
    expect(listWaitingGuardians(halfSiblings).map((g) => g.id)).toEqual(['mother']);
    expect(chooseContacted(halfSiblings, { pupilsOnly: false })).toEqual(['mother']);
  });

  it('is about all guardians once the family is covered', () => {
    const covered = family([pupil('e1')], [guardian('r1', ['e1'], true), guardian('r2', ['e1'])], true);
    expect(chooseContacted(covered, { pupilsOnly: false })).toEqual(['r1', 'r2']);
  });

  it('is about pupils only, those who have not activated first, for who works with pupils', () => {
    const guardians = [guardian('r1', ['e1', 'e2'])];
    const two = family([pupil('e1', true), pupil('e2')], guardians);
    expect(chooseContacted(two, { pupilsOnly: true })).toEqual(['e2']);
    expect(chooseContacted(family([pupil('e1', true)], guardians), { pupilsOnly: true })).toEqual(['e1']);
  });
});
