import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { checkWithQpdf, hasQpdf } from '@/lib/print/testing/check-with-qpdf';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { createTypstRenderer } from '../typst/render-pdf';
import { joinParts } from './join-parts';
import { readPart } from './read-part';

vi.setConfig({ testTimeout: 30_000 });

const HEAD = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: none)
#set text(font: ("Source Sans 3", "IBM Plex Sans Arabic"), fallback: false, lang: data.lang)
`;
const PIECES = {
  pages: `${HEAD}#for name in data.names { page({ heading(name); par(data.text); par("Propre à " + name) }) }`,
  table: `${HEAD}#table(columns: 2, table.header[Classe][Nom], ..data.names)`,
  numbered: `${HEAD}#set page(numbering: "1")\n#data.text`,
  plain: `${HEAD}#data.text`,
};
const piecesDir = mkdtempSync(path.join(tmpdir(), 'palier-join-'));
for (const [name, source] of Object.entries(PIECES)) {
  mkdirSync(path.join(piecesDir, name));
  writeFileSync(path.join(piecesDir, name, 'template.typ'), source);
}
const renderer = createTypstRenderer({ piecesDir });
afterAll(() => {
  renderer.close();
  rmSync(piecesDir, { recursive: true });
});

// A sentence long enough to be drawn from one object, with what a literal string of a PDF could stumble over.
const TEXT = 'Le même texte sur chaque page (ou presque) : il n’est gardé qu’une fois. '.repeat(4);
/** Where lines end, the reader of the test gives no space. */
const bare = (text: string) => text.replace(/\s/g, '');
async function make(piece: keyof typeof PIECES, names: string[], rest: object = {}): Promise<Uint8Array> {
  const result = await renderer.renderPdf({
    piece,
    data: { title: 'Titre', text: TEXT, lang: 'fr', names, ...rest },
  });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
async function join(parts: Uint8Array[], options: Parameters<typeof joinParts>[1] = {}): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of joinParts(parts, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('PDFs joined into one', () => {
  it('keep every page, its text, its tags and its place in the outline', async () => {
    const parts = [
      await make('pages', ['A (1)', 'B']),
      await make('pages', ['Ç']),
      await make('pages', ['D', 'E']),
    ];
    const [apart, whole] = [await Promise.all(parts.map(readPdf)), await readPdf(await join(parts))];
    expect(whole.pages).toEqual(apart.flatMap((part) => part.pages));
    expect(whole.readings).toEqual(apart.flatMap((part) => part.readings));
    expect(whole.readings[2]?.map(({ role }) => role)).toEqual(['H1', 'P', 'P']);
    expect(whole.readings[2]?.map(({ text }) => bare(text))).toEqual(['Ç', bare(TEXT), bare('Propre à Ç')]);
    expect(whole.outline).toEqual(['A (1)', 'B', 'Ç', 'D', 'E']);
    expect(whole.outlinePages).toEqual([1, 2, 3, 4, 5]);
    expect(whole).toMatchObject({ title: 'Titre', language: 'fr', marked: true });
    expect(whole.unreachable.flat()).toEqual([]);
  });

  it('are one Document of Parts, with an entry of the parent tree for each page', async () => {
    const parts = await Promise.all([make('pages', ['A', 'B']), make('pages', ['C'])]);
    const whole = await join(parts);
    for (const { roles } of (await readPdf(whole)).tags)
      expect(roles.slice(0, 3)).toEqual(['Root', 'Document', 'Part']);
    const { objects } = readPart(parts[0] as Uint8Array);
    expect(objects.filter(({ text }) => /\/StructParents \d/.test(text))).toHaveLength(2);
  });

  it('name a language that is not that of the first', async () => {
    const arabic = await make('pages', ['الصف'], { lang: 'ar', text: 'فعّل حسابك' });
    const whole = Buffer.from(await join([await make('pages', ['A']), arabic]));
    const apart = await readPdf(arabic);
    expect(apart.language).toBe('ar');
    expect((await readPdf(whole)).readings[1]).toEqual(apart.readings[0]);
  });

  it('keep header cells apart from those of another part', async () => {
    const parts = [await make('table', ['6A', 'Léo']), await make('table', ['6B', 'Ana (la grande)'])];
    const [apart, whole] = [await Promise.all(parts.map(readPdf)), await readPdf(await join(parts))];
    expect(whole.readings).toEqual(apart.flatMap((part) => part.readings));
    expect(whole.tags[1]?.roles.filter((role) => role === 'TH')).toHaveLength(2);
  });

  it('begin on a sheet each for a printer of both sides, on an empty back of the same size', async () => {
    const parts = [
      await make('pages', ['A']),
      await make('pages', ['B', 'C']),
      await make('pages', ['D']),
      await make('pages', ['E']),
    ];
    const whole = await join(parts, { onSheets: true });
    const { pages, outline, outlinePages, unreachable } = await readPdf(whole);
    expect(pages.map((page) => page !== '')).toEqual([true, false, true, true, true, false, true]);
    expect(outline).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(outlinePages).toEqual([1, 3, 4, 5, 7]);
    expect(unreachable.flat()).toEqual([]);
    const document = await getDocumentProxy(Uint8Array.from(whole));
    const sizes = await Promise.all(pages.map(async (_, at) => (await document.getPage(at + 1)).view));
    expect(new Set(sizes.map((size) => size.join())).size).toBe(1);
    if (hasQpdf) expect(checkWithQpdf(whole)).toBe('');
  });

  it('are the same bytes each time, and hold no page twice', async () => {
    const parts = [await make('pages', ['A']), await make('plain', [])];
    const [once, again] = [await join(parts), await join(parts)];
    expect(Buffer.compare(once, again)).toBe(0);
    expect((await readPdf(once)).outline).toEqual(['A']);
  });

  it.runIf(hasQpdf)('are sound to a strict reader', async () => {
    const parts = [
      await make('pages', ['A', 'B']),
      await make('table', ['6A', 'Léo']),
      await make('plain', []),
    ];
    for (const pdf of [...parts, await join(parts)]) expect(checkWithQpdf(pdf)).toBe('');
  });

  it('are refused when a part has what would be lost, or was not made here', async () => {
    await expect(join([await make('numbered', [])])).rejects.toThrow(/PageLabels/);
    await expect(join([Buffer.from('%PDF-1.7 other')])).rejects.toThrow(/not a PDF/);
    await expect(join([])).rejects.toThrow(/no part/);
  });
});

describe('a packed PDF', () => {
  it('draws what its pages share from one object', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `Famille ${at}`);
    const [few, many] = [await make('pages', names.slice(0, 2)), await make('pages', names)];
    // 28 pages more, each with 300 characters of text and five tags.
    expect((many.length - few.length) / 28).toBeLessThan(700);
    const { readings } = await readPdf(many);
    expect(readings).toHaveLength(30);
    expect(bare(readings[29]?.[1]?.text ?? '')).toBe(bare(TEXT));
  });
});
