import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import type { PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import { isScreenPiece, PIECES, type Piece, type PieceKind } from '@/lib/domain/materials/library/pieces';
import { previewRequest } from './preview-piece';
import { drawPiece } from './testing/draw-piece';
import { readPdf, readPlaces } from './testing/read-pdf';

vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer();
afterAll(() => renderer.close());

/** The words that somebody types, from the top of each kind to its foot. */
const ORDER: Record<Exclude<PieceKind, 'banner' | 'post'>, readonly FieldId[]> = {
  letter: ['title', 'lead', 'extra', 'steps', 'schoolContact', 'nationalContact', 'signature'],
  sheet: ['title', 'lead', 'steps', 'extra', 'schoolContact'],
  flyer: ['title', 'lead', 'steps', 'extra', 'schoolContact', 'nationalContact'],
  poster: ['title', 'lead', 'place', 'steps', 'extra', 'schoolContact'],
  note: ['title', 'lead', 'extra', 'schoolContact'],
  list: ['title', 'lead', 'extra'],
};

const STEPS = [1, 2, 3, 4].map((at) => ({ title: `TITRE${at}`, text: `TEXTE${at}` }));

/** A word of its own in each field of a piece, and all of them in the order in which they should be met. */
function mark({ kind, fields }: Piece): { typed: PieceDraft['typed']; words: string[] } {
  const shown = ORDER[kind as keyof typeof ORDER].filter((id) => fields.some((field) => field.id === id));
  return {
    typed: Object.fromEntries(shown.map((id) => [id, id === 'steps' ? STEPS : id.toUpperCase()])),
    words: shown.flatMap((id) =>
      id === 'steps' ? STEPS.flatMap(({ title, text }) => [title, text]) : id.toUpperCase(),
    ),
  };
}

/** Kinds of fields whose words stand somewhere as they are. */
const WORDS = ['line', 'paragraph', 'steps', 'place', 'contact'];

const sorted = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other);

describe.each(PIECES.filter((piece) => !isScreenPiece(piece)))('$id', (piece) => {
  it('offers no field that it does not show', () => {
    const offered = piece.fields.filter(({ id, kind }) => WORDS.includes(kind) && id !== 'ent');
    expect(Object.keys(mark(piece).typed).sort()).toEqual(offered.map(({ id }) => id).sort());
  });

  it.each(piece.languages.filter((language) => ['fr', 'ar'].includes(language)))(
    'is heard by its tags in the order in which it is seen, and whole, in %s',
    async (language) => {
      const { typed, words } = mark(piece);
      const bytes = await drawPiece(previewRequest(piece.id, { language, typed }), renderer);
      const { readings, unreachable } = await readPdf(bytes);
      const heard = words.map((word) => readings[0]?.findIndex(({ text }) => text.includes(word)) ?? -1);
      expect(heard, words.join()).not.toContain(-1);
      expect(heard, words.join()).toEqual(sorted(heard));
      expect(unreachable.flat()).toEqual([]);
      const places = await readPlaces(bytes);
      const seen = words.map((word) => places.find(({ text }) => text.includes(word))?.baseline ?? -1);
      expect(seen, words.join()).not.toContain(-1);
      expect(seen, words.join()).toEqual(sorted(seen));
    },
  );
});
