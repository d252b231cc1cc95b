import { expect, it } from 'vitest';
import { fillForSchool } from './fill-for-school';

const school = { name: 'Collège des Lilas', entName: 'Mon ENT' };

it('fills in what the school is, and leaves what each reader is', () => {
  expect(fillForSchool('Bonjour {prénom}, l’{ent} du {{ établissement }} {inconnu}', school)).toBe(
    'Bonjour {prénom}, l’ENT (Mon ENT) du Collège des Lilas {inconnu}',
  );
});
