import { describe, expect, it } from 'vitest';
import { levelOfMef } from './level-of-mef';

describe('the level of a class', () => {
  it.each([
    ['10010012110', '6e'],
    ['10110001110', '5e'],
    ['10210001110', '4e'],
    ['10310019110', '3e'],
    ['16410002110', '6e'],
    ['16710002110', '3e'],
    ['20110019110', '1re'],
    ['1001000G11A', '6e'],
    ['24725006310', '2de'],
    ['24725006320', '1re'],
    ['24725006330', 'Tle'],
    ['24122142210', 'CAP'],
  ])('is read from the MEF %s: %s', (mef, level) => {
    expect(levelOfMef(mef)).toBe(level);
  });

  it('believes the MEF before the name: a première may be called 3E4', () => {
    expect(levelOfMef('20110019110', '3E4')).toBe('1re');
  });

  it.each([
    ['6A', '6e'],
    ['6ème B', '6e'],
    ['406', '4e'],
    ['3 PREPA METIERS', '3e'],
    ['2GT3', '2de'],
    ['2DE 4', '2de'],
    ['Seconde 1', '2de'],
    ['1G4', '1re'],
    ['1STMG2', '1re'],
    ['Première 3', '1re'],
    ['TG2', 'Tle'],
    ['Tle STMG', 'Tle'],
    ['1CAP CUISINE', 'CAP'],
    ['T CAP', 'CAP'],
    ['2 CAP', 'CAP'],
    ['1ERE CAP', 'CAP'],
    ['BTS1 SIO', 'BTS/CPGE'],
    ['2BTS', 'BTS/CPGE'],
    ['ULIS', 'autre'],
    ['', 'autre'],
  ])('is read from the name %s without a known MEF: %s', (name, level) => {
    expect(levelOfMef(undefined, name)).toBe(level);
    expect(levelOfMef('99999999999', name)).toBe(level);
    expect(levelOfMef('100', name)).toBe(level);
  });
});
