import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import type { PieceRequest } from '@/lib/domain/materials/library/draft';
import { previewRequest } from './preview-piece';
import { renderPiecePdf, renderPieceSvg } from './render-piece';
import { drawPiece } from './testing/draw-piece';
import { readPdf, readPlaces } from './testing/read-pdf';

vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer();
afterAll(() => renderer.close());

const draw = (request: PieceRequest) =>
  renderPiecePdf(request, { mustFit: true, renderPdf: renderer.renderPdf });
const render = (request: PieceRequest) => drawPiece(request, renderer);

describe('a text that somebody typed', () => {
  const HOSTILE = [
    '#read("/etc/passwd")',
    '*x* _y_ $z$ @a \\n `c` ~ ]) #{',
    '<b>&amp;</b></svg><script>',
    '{name} {page}',
    '= Titre',
    'Ψ Ж ĐẶNG ÇELİK',
  ];

  it.each(['flyer-4-etapes', 'lettre-relance', 'affiche-hall', 'mot-carnet', 'banniere-ent'] as const)(
    'is printed as it is on %s, whatever it looks like',
    async (id) => {
      for (const text of HOSTILE) {
        const request = previewRequest(id, { typed: { title: text, lead: text } });
        if (id === 'banniere-ent') {
          const svg = await renderPieceSvg(request, renderer.renderSvg);
          if (!svg.ok) throw new Error(svg.problem.code);
          expect(svg.value).not.toContain('<script>');
          continue;
        }
        const [page = ''] = (await readPdf(await render(request))).pages;
        expect(page.replace(/\s+/g, ' ')).toContain(text);
      }
    },
  );

  it('loses its invisible characters, keeps its lines, and a word of 60 letters stays inside the page', async () => {
    const [page = ''] = (
      await readPdf(
        await render(
          previewRequest('flyer-4-etapes', {
            typed: { title: 'Ac\u202eti\u200bv\u0007ez', lead: 'Une ligne\nUne autre' },
          }),
        ),
      )
    ).pages;
    expect(page).toContain('Activez');
    expect(page).toMatch(/Une ligne\s*\n\s*Une autre/);
    for (const [id, width] of [
      ['flyer-4-etapes', 148],
      ['affiche-hall', 297],
      ['lettre-relance', 210],
    ] as const) {
      const places = await readPlaces(await render(previewRequest(id, { typed: { title: 'W'.repeat(60) } })));
      expect(Math.max(...places.map((it) => it.right))).toBeLessThan(width);
    }
  });

  it('may be Arabic on a French piece; an emoji or Chinese is refused, and named', async () => {
    await render(previewRequest('affiche-atelier', { typed: { place: 'قاعة 12' } }));
    for (const sign of ['😀', '日']) {
      expect(
        await draw(previewRequest('affiche-atelier', { typed: { place: `Salle ${sign}` } })),
      ).toMatchObject({
        problem: {
          code: 'unprintable_sign',
          detail: { texts: expect.stringContaining(sign), field: 'place' },
        },
      });
    }
  });

  it('is refused when it does not fit, and the field that is too long is named', async () => {
    const lead = 'Une phrase assez longue pour remplir une ligne. '.repeat(14);
    expect(
      await draw(
        previewRequest('lettre-relance', { typed: { extra: 'mots '.repeat(79), lead, textSize: 'large' } }),
      ),
    ).toMatchObject({
      problem: { code: 'overflow', detail: { field: 'extra' } },
    });
    const steps = Array.from({ length: 4 }, () => ({ title: 'Étape', text: 'mots '.repeat(37) }));
    expect(
      await draw(
        previewRequest('flyer-4-etapes', {
          typed: { steps, lead: 'mots '.repeat(51), extra: 'mots '.repeat(39), textSize: 'large' },
        }),
      ),
    ).toMatchObject({ problem: { code: 'overflow', detail: { field: 'steps' } } });
    expect(await draw(previewRequest('flyer-4-etapes', { typed: { title: 'x'.repeat(71) } }))).toMatchObject({
      problem: { code: 'field_refused', detail: { field: 'title', code: 'too_long', max: 70 } },
    });
  });
});
