import { describe, expect, it } from 'vitest';
import { buildAddressLines, isPostal } from './postal-address';

const home = { lines: ['8 rue des Tilleuls'], postalCode: '31200', city: 'Toulouse', country: '' };

describe('a postal address', () => {
  it('ends with the town in capitals, without the country at home', () => {
    expect(buildAddressLines(home)).toEqual(['8 rue des Tilleuls', '31200 TOULOUSE']);
    expect(buildAddressLines({ ...home, country: 'FRANCE' })).toEqual([
      '8 rue des Tilleuls',
      '31200 TOULOUSE',
    ]);
  });

  it('ends with the country abroad, in capitals', () => {
    const abroad = { lines: ['Calle Mayor 1'], postalCode: '', city: 'Bielsa', country: 'Espagne' };
    expect(buildAddressLines(abroad)).toEqual(['Calle Mayor 1', 'BIELSA', 'ESPAGNE']);
  });

  it('has no empty line', () => {
    expect(buildAddressLines({ ...home, lines: ['', ' Apt 2 ', ''] })).toEqual(['Apt 2', '31200 TOULOUSE']);
  });

  it('needs a town, and a postal code at home; a street it can do without', () => {
    expect(isPostal({ ...home, lines: [] })).toBe(true);
    expect(isPostal({ ...home, city: ' ' })).toBe(false);
    expect(isPostal({ ...home, postalCode: '' })).toBe(false);
    expect(isPostal({ ...home, postalCode: '', country: 'ANDORRE' })).toBe(true);
    expect(isPostal(null)).toBe(false);
  });
});
