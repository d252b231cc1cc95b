import { expect, it } from 'vitest';
import { describeSchool } from './region-pages';

it('beside the name of a school stand its kind and its place, a kind that the name begins with only once', () => {
  const city = 'Villeneuve';
  expect(describeSchool({ name: 'Collège de la Passerelle', kind: 'college', city })).toEqual([city]);
  expect(describeSchool({ name: 'COLLEGE PASSERELLE', kind: 'college', city })).toEqual([city]);
  expect(describeSchool({ name: 'Jules-Verne', kind: 'college', city })).toEqual(['Collège', city]);
  expect(describeSchool({ name: 'Lycée des Deux-Rives', kind: 'legt', city: '' })).toEqual(['LGT']);
});
