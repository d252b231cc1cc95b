import { describe, expect, it } from 'vitest';
import type { DescribedFamily, PersonNames } from './describe-families';
import { listFoundGuardians } from './search-families';

const person = (id: string, familyName: string, firstName: string): PersonNames => ({
  id,
  familyName,
  usageName: null,
  firstName,
});
const family = {
  pupils: [person('e1', 'BLANC', 'Mila')],
  guardians: [person('r1', 'MARTIN', 'Léa'), person('r2', 'BLANC', 'Marc')],
} as unknown as DescribedFamily<PersonNames, PersonNames>;
const foundBy = (query: string) => listFoundGuardians(family, query).map(({ id }) => id);

describe('a family that was searched for', () => {
  it('tells of its guardians when the name is theirs, whatever accents and case', () => {
    expect(foundBy('martin lea')).toEqual(['r1']);
    expect(foundBy('mar')).toEqual(['r1', 'r2']);
  });

  it('tells of none when one of its pupils has the name too, or nobody', () => {
    expect(foundBy('blanc')).toEqual([]);
    expect(foundBy('durand')).toEqual([]);
  });
});
