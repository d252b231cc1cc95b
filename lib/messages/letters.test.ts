import { describe, expect, it } from 'vitest';
import { greeting, maskedMobile, personName } from './letters';

const person = (civility: 'MME' | 'M.' | null) => ({ civility, firstName: 'Anne', displayName: 'LE GALL' });

describe('the greeting', () => {
  it.each([
    [['MME'], 'Madame,'],
    [['M.'], 'Monsieur,'],
    [['M.', 'MME'], 'Madame, Monsieur,'],
    [['MME', 'MME'], 'Mesdames,'],
    [['M.', 'M.'], 'Messieurs,'],
    [[null], 'Madame, Monsieur,'],
    [['MME', null], 'Madame, Monsieur,'],
  ] as const)('of %j is "%s"', (civilities, expected) => {
    expect(greeting(civilities.map(person))).toBe(expected);
  });

  it('names a person with the civility when it is known', () => {
    expect(personName(person('MME'))).toBe('Mme Anne LE GALL');
    expect(personName(person(null))).toBe('Anne LE GALL');
  });
});

describe('a mobile', () => {
  it('shows no more than its last two digits', () => {
    expect(maskedMobile('42').replaceAll('\u00a0', ' ')).toBe('•• •• •• •• 42');
  });
});
