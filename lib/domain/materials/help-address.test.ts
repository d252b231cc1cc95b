import { describe, expect, it } from 'vitest';
import { buildHelpAddress, helpAddressIn, helpPath, readLanguage } from './help-address';
import { findPieceByCode, PIECES } from './library/pieces';

describe('the short address of a piece', () => {
  it('is printed and kept on paper: the code of a piece never changes', () => {
    expect(PIECES.map(({ id, shortCode }) => `${shortCode} ${id}`)).toEqual([
      'li lettre-premiere-information',
      'lr lettre-relance',
      'lb lettre-avant-bascule',
      'lc lettre-coordonnees',
      'lm lettre-eleve-majeur',
      'fe fiche-eleve',
      'dr flyer-4-etapes',
      'de flyer-4-etapes-eleves',
      'ah affiche-hall',
      'rp affiche-reunion',
      'at affiche-atelier',
      'mc mot-carnet',
      'br banniere-ent',
      'be banniere-ent-eleves',
      'ae article-ent',
      'pg page-de-garde',
      'fm feuille-emargement',
    ]);
  });

  it('has a code of two or three letters that no other piece has, found in capitals too', () => {
    expect(new Set(PIECES.map((piece) => piece.shortCode)).size).toBe(PIECES.length);
    for (const piece of PIECES) {
      expect(piece.shortCode).toMatch(/^[a-z]{2,3}$/);
      expect(findPieceByCode(piece.shortCode.toUpperCase())).toBe(piece);
    }
    expect(findPieceByCode('zz')).toBeUndefined();
    expect(findPieceByCode('constructor')).toBeUndefined();
  });

  it('names the language when it is not French', () => {
    const at = { uai: '0312345X', pieceId: 'affiche-hall' } as const;
    expect(buildHelpAddress('https://palier.example.org', at)).toBe(
      'https://palier.example.org/a/0312345X/ah',
    );
    expect(buildHelpAddress('https://palier.example.org', { ...at, language: 'ar' })).toBe(
      'https://palier.example.org/a/0312345X/ah?l=ar',
    );
    expect(helpPath('0312345X', 'fr-falc')).toBe('/aide/0312345X?l=fr-falc');
    const arabic = buildHelpAddress('https://palier.example.org', { ...at, language: 'ar' });
    expect(helpAddressIn(arabic, 'tr')).toBe('https://palier.example.org/a/0312345X/ah?l=tr');
    expect(helpAddressIn(arabic, 'fr')).toBe('https://palier.example.org/a/0312345X/ah');
  });

  it('reads any other language as French', () => {
    expect(['uk', 'xx', '', '__proto__', undefined].map(readLanguage)).toEqual([
      'uk',
      'fr',
      'fr',
      'fr',
      'fr',
    ]);
  });
});
