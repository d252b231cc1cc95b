import { describe, expect, it } from 'vitest';
import { isLevelOf } from './levels-of-kind';
import { LEVELS, SCHOOL_KINDS, type SchoolKind } from './types';

const levelsOf = (kind: SchoolKind) => LEVELS.filter((level) => isLevelOf(kind, level));

describe('the levels that a school teaches', () => {
  it('are those of its age group', () => {
    expect(levelsOf('college')).toEqual(['6e', '5e', '4e', '3e', 'autre']);
    expect(levelsOf('legt')).toEqual(['2de', '1re', 'Tle', 'BTS/CPGE', 'autre']);
  });

  it('have the 3e « prépa-métiers » in a lycée professionnel, and nothing younger', () => {
    expect(isLevelOf('lp', '3e')).toBe(true);
    expect(isLevelOf('lp', '4e')).toBe(false);
  });

  it('never hold an unknown level against a school', () => {
    for (const kind of SCHOOL_KINDS) expect(isLevelOf(kind, 'autre')).toBe(true);
  });
});
