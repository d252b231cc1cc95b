import { describe, expect, it } from 'vitest';
import { compareNames } from './compare-names';

const sorted = (...names: string[]) =>
  names
    .map((full, i) => {
      const [name = '', firstName = ''] = full.split(', ');
      return { name, firstName, holderId: `r${i}` };
    })
    .sort(compareNames)
    .map((p) => `${p.name}, ${p.firstName}`);

describe('the order of a list of people', () => {
  it('is that of a French directory: an accent or a case moves nobody', () => {
    expect(sorted('ZOLA, Ana', 'ÉMERY, Léo', 'EMERY, Zoé', 'Durand, Élise', 'DURAND, Eva')).toEqual([
      'Durand, Élise',
      'DURAND, Eva',
      'ÉMERY, Léo',
      'EMERY, Zoé',
      'ZOLA, Ana',
    ]);
  });

  it('tells namesakes apart in one way only, whatever order they come in', () => {
    const [a, b] = ['r1', 'r2'].map((holderId) => ({ name: 'PETIT', firstName: 'Léa', holderId }));
    if (!a || !b) throw new Error('two people');
    expect([b, a].sort(compareNames)).toEqual([a, b]);
    expect(compareNames(a, a)).toBe(0);
  });
});
