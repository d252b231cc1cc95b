import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import type { PieceDraft } from '@/lib/domain/materials/library/draft';
import { type Field, STEP_TITLE_LENGTH } from '@/lib/domain/materials/library/fields';
import { PIECES, type Piece } from '@/lib/domain/materials/library/pieces';
import { DRAWN_WITH } from './drawing';
import { previewRequest } from './preview-piece';
import { renderPiecePdf, renderPieceSvg } from './render-piece';
import { readPdf, readPlaces } from './testing/read-pdf';

// Every piece with every text, on a machine that runs other tests too.
vi.setConfig({ testTimeout: 120_000 });

const renderer = createTypstRenderer();
afterAll(() => renderer.close());

const draw = (piece: Piece, typed: PieceDraft['typed'], rest: Partial<PieceDraft> = {}) =>
  renderPiecePdf(previewRequest(piece.id, { ...rest, typed }), {
    mustFit: true,
    renderPdf: renderer.renderPdf,
  });

const WORDS = ['line', 'paragraph', 'place', 'contact'];
/** Fields that hold words, and may hold this one. */
const fieldsFor = ({ fields }: Piece, text: string): Field[] =>
  fields.filter(({ kind, maxLength }) => WORDS.includes(kind) && text.length <= maxLength);

/** One text in every field of a piece at once, its steps too. */
function everywhere(piece: Piece, text: string): PieceDraft['typed'] {
  const typed = Object.fromEntries(fieldsFor(piece, text).map(({ id }) => [id, text]));
  const hasSteps = piece.fields.some(({ kind }) => kind === 'steps');
  const step = { title: text.slice(0, STEP_TITLE_LENGTH), text };
  return hasSteps ? { ...typed, steps: [step, step, step, step] } : typed;
}

/** How often a page shows a text: line breaks fall where they fall. */
const bare = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, '');
const count = (page: string, text: string) => bare(page).split(bare(text)).length - 1;

/** What is no text to some program on the way. */
const CODE = [
  '#read("/etc/passwd")',
  '#panic("x") #import "@p"',
  '*x* _y_ $z$ @a `c` ~ ]) }',
  '= Titre \\ // /* <a>',
  '<b>&amp;</b></svg><x>',
  "{name} {{x}} %s '; --",
];

describe.each(PIECES)('what somebody typed on $id', (piece) => {
  it('is printed as it is, whatever program it looks like', async () => {
    for (const text of CODE) {
      const typed = everywhere(piece, text);
      const pdf = await draw(piece, typed);
      if (!pdf.ok) throw new Error(`${text}: ${JSON.stringify(pdf.problem)}`);
      const { pages } = await readPdf(pdf.value);
      const shown = piece.kind === 'post' ? 1 : Math.min(2, Object.keys(typed).length);
      expect(count(pages.join(''), text), text).toBeGreaterThanOrEqual(shown);
    }
  });

  it('is drawn with shapes only, and names the picture without opening a tag', async () => {
    for (const text of ['<b>&amp;</b></svg><x>', '" onload="x()" a="']) {
      const svg = await renderPieceSvg(
        previewRequest(piece.id, { typed: everywhere(piece, text) }),
        renderer.renderSvg,
      );
      if (!svg.ok) throw new Error(`${text}: ${JSON.stringify(svg.problem)}`);
      const names = new Set([...svg.value.matchAll(/<([a-z]\w*)/gi)].map(([, name]) => name));
      expect([...names].filter((name) => !DRAWN_WITH.some((one) => one === name))).toEqual([]);
      expect(svg.value).not.toMatch(/<[^>]* on\w+=/);
      const links = [...svg.value.matchAll(/href="([^"]*)"/g)].map(([, to = '']) => to);
      expect(links.filter((to) => !/^(#|data:image\/)/.test(to))).toEqual([]);
    }
  });

  it('loses what cannot be seen, and keeps its direction', async () => {
    const pdf = await draw(piece, everywhere(piece, 'A\u200bc\u202et\u0007i\u2066v\ufeffez\u00ad'));
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.problem));
    const page = (await readPdf(pdf.value)).pages.join('');
    expect(page).toContain('Activez');
    expect(page).not.toMatch(/[\u200b\u202e\u2066\ufeff\u00ad]/);
  });

  it('may be written from the right', async () => {
    const pdf = await draw(piece, everywhere(piece, 'قاعة 12'));
    expect(pdf).toMatchObject({ ok: true });
  });

  it('stays on the page when it is one long word, or is refused by the name of a field', async () => {
    for (const field of piece.fields.filter(({ kind }) => WORDS.includes(kind))) {
      const request = previewRequest(piece.id, { typed: { [field.id]: 'W'.repeat(field.maxLength) } });
      const pdf = await renderPiecePdf(request, { mustFit: true, renderPdf: renderer.renderPdf });
      if (!pdf.ok) {
        expect(pdf.problem, field.id).toMatchObject({ code: 'overflow', detail: { field: field.id } });
        continue;
      }
      const [size] = piece.sizes;
      const widthMm =
        size.unit === 'mm' ? size.width * (size.perSheet > 1 ? 2 : 1) : (size.width * 25.4) / 72;
      const places = await readPlaces(pdf.value);
      expect(Math.max(...places.map((it) => it.right)), field.id).toBeLessThanOrEqual(widthMm);
      expect(Math.min(...places.map((it) => it.left)), field.id).toBeGreaterThanOrEqual(0);
    }
  });

  it('is refused by the name of its field where a sign has no letter', async () => {
    for (const sign of ['😀', '日', '👨‍👩‍👧']) {
      const pdf = await draw(piece, { title: `Vu ${sign}` });
      const [first = ''] = sign;
      expect(pdf, sign).toMatchObject({
        problem: {
          code: 'unprintable_sign',
          detail: { field: 'title', texts: expect.stringContaining(first) },
        },
      });
    }
  });
});

describe('every piece', () => {
  it('is the same to the byte for the same request, whoever draws it', async () => {
    const other = createTypstRenderer({ processes: 1 });
    for (const piece of PIECES) {
      const request = previewRequest(piece.id, { language: piece.languages.includes('ar') ? 'ar' : 'fr' });
      for (const one of [renderer, other]) await renderPiecePdf(request, { renderPdf: one.renderPdf });
      const [pdf, again] = [
        await renderPiecePdf(request, { renderPdf: renderer.renderPdf }),
        await renderPiecePdf(request, { renderPdf: other.renderPdf }),
      ];
      if (!pdf.ok || !again.ok) throw new Error(piece.id);
      expect(Buffer.compare(pdf.value, again.value), piece.id).toBe(0);
      const svgs = [
        await renderPieceSvg(request, renderer.renderSvg),
        await renderPieceSvg(request, other.renderSvg),
      ];
      expect(svgs[0], piece.id).toEqual(svgs[1]);
    }
    other.close();
  });
});
