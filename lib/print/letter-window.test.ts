import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { PIECES } from '@/lib/domain/materials/library/pieces';
import { previewRequest } from './preview-piece';
import { drawPiece } from './testing/draw-piece';
import { readPlaces } from './testing/read-pdf';

vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer();
afterAll(() => renderer.close());

/** What shows in a window 100 mm wide however the sheet slides inside, in mm of the sheet: see the decision 0012. */
const WINDOWS = {
  DL: { left: 100, right: 190, top: 55, bottom: 79 },
  C5: { left: 109, right: 190, top: 57, bottom: 88.5 },
};

/** Every letter in French, and from the right where it is written so. */
const LETTERS = PIECES.filter(({ kind }) => kind === 'letter').flatMap(({ id, languages }) =>
  languages.filter((one) => one === 'fr' || one === 'ar').map((language) => [id, language] as const),
);

describe('the address of a letter', () => {
  const address = {
    lines: [
      'CHEZ MONSIEUR ET MADAME MARTIN-DUPONTEL',
      'RÉSIDENCE DES GRANDS MARRONNIERS ROUGES',
      'BÂTIMENT C ESCALIER 12 APPARTEMENT 1234',
      '1234 B AVENUE DU MARÉCHAL DE LATTRE DE TA',
    ],
    postalCode: '97480',
    city: 'Saint-Joseph-de-la-Plaine-des-Palmistes',
    country: 'PRINCIPAUTÉ D’ANDORRE',
  };

  it.each(['DL', 'C5'] as const)(
    'shows whole in the window of a %s envelope, and nothing else does',
    async (envelope) => {
      const window = WINDOWS[envelope];
      for (const [id, language] of LETTERS) {
        for (const long of [false, true]) {
          const request = previewRequest(id, { language });
          if (long && request.people.merge === 'families') {
            for (const letter of request.people.letters.letters) letter.delivery = { kind: 'post', address };
          }
          if (long && request.people.merge === 'pupils') {
            for (const pupil of request.people.pupils) pupil.address = address;
          }
          const places = await readPlaces(await drawPiece(request, renderer, false));
          // Capitals reach two thirds of the size above the line, tails a quarter below.
          const top = (it: { baseline: number; size: number }) => it.baseline - 0.67 * it.size;
          const lines = places.filter((it) => top(it) >= 56.5 && it.baseline < 80 && it.left > 105);
          expect(lines.length).toBeGreaterThanOrEqual(long ? 6 : 3);
          for (const line of lines) {
            expect(line.left, line.text).toBeGreaterThanOrEqual(window.left);
            expect(line.right, line.text).toBeLessThanOrEqual(window.right);
            expect(top(line), line.text).toBeGreaterThanOrEqual(window.top);
            expect(line.baseline + 0.25 * line.size, line.text).toBeLessThanOrEqual(
              Math.min(window.bottom, 79.5),
            );
          }
          // A window of 45 mm shows 10 mm more above: nothing stands there.
          const above = places.filter((it) => it.left > 95 && it.baseline > 42 && top(it) < 56.5);
          expect(above.map((it) => it.text)).toEqual([]);
        }
      }
    },
  );
});
