import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createTypstRenderer, type TypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { joinDrawing } from './drawing';
import { previewRequest } from './preview-piece';
import { renderPieceSvg } from './render-piece';
import { mergeGlyphs, splitDrawing } from './split-drawing';

const pixels = (svg: string) =>
  sharp(Buffer.from(svg), { density: 96 }).flatten({ background: '#ffffff' }).greyscale().raw().toBuffer();

/** How far two pictures of one size are apart: the mean of the differences, 0..255. */
async function distance(one: string, other: string): Promise<number> {
  const [a, b] = [await pixels(one), await pixels(other)];
  expect(a.length).toBe(b.length);
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}

describe('a page whose letters were merged', () => {
  it('looks as before, in scripts from left and from right, with far fewer parts', async () => {
    for (const [id, language] of [
      ['lettre-relance', 'fr'],
      ['flyer-4-etapes', 'ar'],
      ['banniere-ent', 'uk'],
    ] as const) {
      const drawn = await renderPieceSvg(previewRequest(id, { language }));
      if (!drawn.ok) throw new Error(drawn.problem.code);
      const merged = mergeGlyphs(drawn.value);
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
    const draw = async (title: string, renderer?: TypstRenderer) => {
      const request = previewRequest('lettre-relance', { typed: { title } });
      const drawn = await renderPieceSvg(request, renderer?.renderSvg);
      if (!drawn.ok) throw new Error(drawn.problem.code);
      return drawn.value;
    };
    const first = splitDrawing(await draw('Un mot'));
    const next = await draw('Un mot de plus', other);
    other.close();
    const known = new Map(Object.entries(first.runs));
    const sent = splitDrawing(next, new Set(known.keys()));
    expect(Object.keys(sent.runs)).toHaveLength(1);
    expect(JSON.stringify(sent).length).toBeLessThan(40_000);
    expect(joinDrawing(sent.frame, known)).toBeUndefined();
    const joined = joinDrawing(sent.frame, new Map([...known, ...Object.entries(sent.runs)]));
    expect(joined).toBe(mergeGlyphs(next));
  }, 60_000);

  it('is left alone where a letter is no outline', () => {
    const odd =
      '<svg><use xlink:href="#a" x="0" y="0" fill="#000" fill-rule="nonzero"/><symbol id="a"><image/></symbol></svg>';
    expect(mergeGlyphs(odd)).toBe(odd);
  });
});
