import { describe, expect, it } from 'vitest';
import { PIECES } from '@/lib/domain/materials/library/pieces';
import { isAskedFor, isFiltered, PURPOSES, purposeOf, readGalleryQuery } from './gallery-query';

const find = (given: Parameters<typeof readGalleryQuery>[0]) =>
  PIECES.filter((piece) => isAskedFor(readGalleryQuery(given), piece, '')).map(({ id }) => id);

describe('the query of the gallery', () => {
  it('shows everything where nothing is asked for, or what is no choice', () => {
    expect(find({})).toHaveLength(PIECES.length);
    expect(find({ pour: '__proto__', type: 'toString', langue: 'xx' })).toHaveLength(PIECES.length);
    expect(isFiltered(readGalleryQuery({ q: '  ', type: 'x' }))).toBe(false);
  });

  it('narrows by audience, kind and language together', () => {
    expect(find({ type: 'flyer' })).toEqual(['flyer-4-etapes', 'flyer-4-etapes-eleves']);
    expect(find({ type: 'flyer', langue: 'ar' })).toEqual(['flyer-4-etapes']);
    expect(find({ type: 'flyer', pour: 'pupils' })).toEqual(['flyer-4-etapes-eleves']);
  });

  it('finds words without accents or capitals, all of them, in whatever order', () => {
    expect(find({ q: 'REUNION affiche' })).toEqual(['affiche-reunion']);
    expect(find({ q: 'émargement' })).toContain('feuille-emargement');
    expect(find({ q: 'affiche carnet' })).toEqual([]);
  });

  it('reads no more of a long search than somebody would type', () => {
    expect(readGalleryQuery({ q: 'x'.repeat(100_000) }).words).toHaveLength(80);
  });

  it('puts every piece under what it is for, and nothing under nothing', () => {
    expect(new Set(PIECES.map(purposeOf))).toEqual(new Set(PURPOSES));
    expect(PIECES.filter((piece) => purposeOf(piece) === 'pupils').map(({ id }) => id)).toEqual([
      'lettre-eleve-majeur',
      'fiche-eleve',
      'flyer-4-etapes-eleves',
    ]);
  });
});
