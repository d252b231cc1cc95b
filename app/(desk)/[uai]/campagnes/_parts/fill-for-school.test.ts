import { describe, expect, it } from 'vitest';
import { fillForSchool } from './fill-for-school';

const school = { name: 'Collège des Lilas', entName: 'Mon ENT' };

describe('a message that no reader is meant with', () => {
  it('is filled in with what the school is, and leaves what each reader is', () => {
    expect(
      fillForSchool('Bonjour {prénom}, l’{ent} du {{ établissement }} {inconnu}, {date} {lieu}', school, {}),
    ).toBe('Bonjour {prénom}, l’ENT (Mon ENT) du Collège des Lilas {inconnu}, {date} {lieu}');
  });

  it('has the ENT, the day, the hour and the place that were typed in it, as it is sent', () => {
    const typed = { fr: { ent: 'NEO', date: '2026-12-03', time: '17:30', place: 'Salle B12' } };
    const filled = fillForSchool('L’{ent}, {date} à {heure}, {lieu}', school, typed);
    expect(filled.replace(/[\u00a0\u202f]/g, ' ')).toBe('L’ENT (NEO), 3 décembre 2026 à 17 h 30, Salle B12');
    expect(fillForSchool('L’{ent}', school, { fr: { ent: '' } })).toBe('L’ENT');
  });
});
