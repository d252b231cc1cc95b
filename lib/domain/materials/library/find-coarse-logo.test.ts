import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Logo } from './fields';
import { findCoarseLogo, LOGO_HEIGHT_MM, LOGO_MAX_RATIO } from './find-coarse-logo';
import { listWarnings } from './list-warnings';
import { getPiece, isScreenPiece, PIECES, type PieceKind } from './pieces';

/** A PNG as far as its size. */
function logoOf(width: number, height: number): Logo {
  const bytes = Buffer.alloc(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return { mediaType: 'image/png', base64: bytes.toString('base64'), alt: 'Logo' };
}

const poster = getPiece('affiche-hall');
const warn = (logo: Logo, sizeId?: string) => listWarnings(poster, { logo }, '2026-11-09', sizeId);

describe('a logo of few pixels', () => {
  it('is told on a poster by the size at which it is printed', () => {
    // 24 mm high on an A4, 34 on an A3, and 2.6 times as wide at the most: 86 dots per inch of 300 pixels.
    expect(warn(logoOf(300, 100), 'a3')).toEqual([
      { field: 'logo', code: 'logo_coarse', detail: { pixels: '300', widthMm: '88', needed: '522' } },
    ]);
    expect(warn(logoOf(522, 174), 'a3')).toEqual([]);
    expect(warn(logoOf(380, 127), 'a4')).toEqual([]);
    expect(warn(logoOf(380, 127))).toHaveLength(1);
    expect(warn(logoOf(300, 300), 'a3')).toEqual([]);
  });

  it('is fine on every other paper and on a screen, by the least that is taken', () => {
    for (const piece of PIECES.filter(({ kind }) => kind !== 'poster'))
      for (const size of piece.sizes)
        expect(findCoarseLogo(piece, size, logoOf(300, 60)), piece.id).toBeUndefined();
  });
});

describe('the size of a logo in print', () => {
  const read = (file: string) => fs.readFileSync(`lib/print/${file}`, 'utf8');
  const templates: Partial<Record<PieceKind, string>> = {
    letter: 'lettre',
    sheet: 'fiche-eleve',
    flyer: 'flyer',
    poster: 'affiche',
    note: 'mot-carnet',
    list: 'liste-classe',
  };

  it('is that of its template', () => {
    const kinds = new Set(PIECES.filter((piece) => !isScreenPiece(piece)).map(({ kind }) => kind));
    expect(new Set(Object.keys(LOGO_HEIGHT_MM))).toEqual(kinds);
    for (const kind of kinds) {
      const [, height] = /\blogo\((\d+)(?:mm| \* unit)\)/.exec(read(`${templates[kind]}/template.typ`)) ?? [];
      expect(Number(height), kind).toBe(LOGO_HEIGHT_MM[kind]);
    }
    expect(read('parts/kit.typ')).toContain(`calc.min(frame.logo.ratio, ${LOGO_MAX_RATIO})`);
  });
});
