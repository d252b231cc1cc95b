import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/domain/materials/library/languages';
import { makeSay } from './make-say';
import { previewContext } from './preview-piece';

const say = (language: Language, name = 'Mon ENT Occitanie') =>
  makeSay(language, { ent: name }, previewContext);

describe('what somebody typed', () => {
  it('has the spaces of French on a French piece, and keeps its own on another', () => {
    const typed = "Venez à l'atelier ! Il ouvre à 18 h.";
    expect(say('fr').sentence(typed)).toEqual(['Venez à l’atelier\u202f! Il ouvre à 18\u00a0h.']);
    expect(say('fr-falc').sentence(typed)).toEqual(say('fr').sentence(typed));
    expect(say('en').sentence(typed)).toEqual([typed]);
  });

  it('ends with two words at least, also where the ENT stands last', () => {
    expect(say('fr').paragraph('Tout est désormais dans l’{ent}.')).toEqual([
      'Tout est désormais dans l’ENT (Mon ENT\u00a0Occitanie).',
    ]);
    expect(say('fr').title('Un titre de plusieurs lignes sans fin')).toEqual([
      'Un titre de plusieurs lignes sans\u00a0fin',
    ]);
    expect(say('fr').sentence('Un titre de plusieurs lignes sans fin')).toEqual([
      'Un titre de plusieurs lignes sans fin',
    ]);
  });
});

describe('the name of an ENT', () => {
  it('is kept on one line from the right, where a line has room for it', () => {
    expect(say('ar').sentence('{ent}')).toEqual(['ENT\u00a0(Mon\u00a0ENT\u00a0Occitanie)']);
    expect(say('fr').sentence('{ent}')).toEqual(['ENT (Mon ENT Occitanie)']);
    const long = 'L’espace numérique de travail de tous les établissements';
    expect(say('ar', long).sentence('{ent}')).toEqual([`ENT (${long})`]);
  });
});
