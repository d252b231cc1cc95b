import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypstRenderer, type TypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { splitDrawing } from '@/lib/adapters/typst/split-drawing.mjs';
import { type Drawing, joinDrawing, wholeDrawing } from './drawing';
import { previewRequest } from './preview-piece';
import { renderPieceDrawing, renderPieceSvg } from './render-piece';

const pixels = (svg: string) =>
  sharp(Buffer.from(svg), { density: 96 }).flatten({ background: '#ffffff' }).greyscale().raw().toBuffer();

/** How far two pictures of one size are apart: the mean of the differences, 0..255. */
async function distance(one: string, other: string): Promise<number> {
  const [a, b] = [await pixels(one), await pixels(other)];
  expect(a.length).toBe(b.length);
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}

const draw = async (
  request: Parameters<typeof renderPieceDrawing>[0],
  renderer: TypstRenderer,
  known: string[] = [],
): Promise<Drawing> => {
  const drawn = await renderPieceDrawing(request, known, renderer.renderDrawing);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return drawn.value;
};

describe('a page whose letters were merged', () => {
  const renderer = createTypstRenderer({ processes: 1 });
  afterAll(() => renderer.close());

  it('looks as before, in scripts from left and from right, with far fewer parts', async () => {
    for (const [id, language] of [
      ['lettre-relance', 'fr'],
      ['flyer-4-etapes', 'ar'],
      ['banniere-ent', 'uk'],
    ] as const) {
      const drawn = await renderPieceSvg(previewRequest(id, { language }), renderer.renderSvg);
      if (!drawn.ok) throw new Error(drawn.problem.code);
      const merged = wholeDrawing(await draw(previewRequest(id, { language }), renderer));
      expect(merged).not.toContain('<use');
      expect(merged).not.toContain('<symbol');
      expect(await distance(drawn.value, merged)).toBeLessThan(0.3);
      // The measure tells a page from a blank one.
      const blank = drawn.value.replace(/<use [^>]*\/>/g, '');
      expect(await distance(drawn.value, blank)).toBeGreaterThan(1);
    }
  }, 60_000);

  it('has its lines named alike whoever drew it, and sends one line for a word', async () => {
    const other = createTypstRenderer({ processes: 1 });
    const letter = (title: string) => previewRequest('lettre-relance', { typed: { title } });
    const first = await draw(letter('Un mot'), renderer);
    const known = new Map(Object.entries(first.runs));
    const sent = await draw(letter('Un mot de plus'), other, [...known.keys()]);
    other.close();
    expect(Object.keys(sent.runs)).toHaveLength(1);
    expect(JSON.stringify(sent).length).toBeLessThan(40_000);
    expect(joinDrawing(sent.frame, known)).toBeUndefined();
    const joined = joinDrawing(sent.frame, new Map([...known, ...Object.entries(sent.runs)]));
    expect(joined).toBe(wholeDrawing(await draw(letter('Un mot de plus'), renderer)));
  }, 60_000);

  it('is refused for a sign without a letter, the second time and among known signs as the first', async () => {
    for (const title of ['Bonjour', 'Bonjour 漢', 'Bonjour 漢', 'Bonjour', 'Bonjour à 漢']) {
      const request = previewRequest('affiche-hall', { typed: { title } });
      const drawn = await renderPieceDrawing(request, [], renderer.renderDrawing);
      if (title.includes('漢')) {
        expect(drawn).toMatchObject({ ok: false, problem: { detail: { texts: '漢', field: 'title' } } });
        expect(!drawn.ok && drawn.problem.code).toBe('unprintable_sign');
      } else expect(drawn.ok).toBe(true);
    }
  }, 60_000);

  it('tells how many pages stand in it, one below the other', async () => {
    const request = previewRequest('feuille-emargement');
    if (request.people.merge !== 'classes') throw new Error('no classes');
    const rows = Array.from({ length: 80 }, (_, at) => ({
      name: `Élève ${at}`,
      document: 'Lettre',
      count: 1,
    }));
    const one = await draw(request, renderer);
    const several = await draw(
      { ...request, people: { merge: 'classes', piles: [{ classCode: '6A', rows }] } },
      renderer,
    );
    const heightOf = ({ frame }: Drawing) => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(frame)?.[1]);
    expect([one.pages, several.pages]).toEqual([1, 3]);
    expect(heightOf(several)).toBeCloseTo(3 * heightOf(one), 0);
  }, 60_000);

  it('is left alone where a letter is no outline', () => {
    const odd =
      '<svg><use xlink:href="#a" x="0" y="0" fill="#000" fill-rule="nonzero"/><symbol id="a"><image/></symbol></svg>';
    expect(splitDrawing(odd, new Set())).toEqual({ frame: odd, runs: {} });
  });
});
