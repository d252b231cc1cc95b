import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import type { PieceRequest } from '@/lib/domain/materials/library/draft';
import { LANGUAGE_FACTS } from '@/lib/domain/materials/library/languages';
import { PIECES, type PieceId } from '@/lib/domain/materials/library/pieces';
import { previewRequest } from './preview-piece';
import { renderPiecePdf, renderPiecePng, renderPieceSvg } from './render-piece';
import { buildFamily, type LettersRequest, requestLetters } from './testing/build-letters';
import { drawPiece } from './testing/draw-piece';
import { readLanguages, readPdf, readPlaces } from './testing/read-pdf';

// Each piece in each language, contrast and size, on a machine that runs other tests too.
vi.setConfig({ testTimeout: 120_000 });

const renderer = createTypstRenderer();
afterAll(() => renderer.close());

const draw = (request: PieceRequest) =>
  renderPiecePdf(request, { mustFit: true, renderPdf: renderer.renderPdf });
const render = (request: PieceRequest) => drawPiece(request, renderer);
const read = async (id: PieceId, rest: Parameters<typeof previewRequest>[1] = {}) =>
  readPdf(await render(previewRequest(id, rest)));

const variants = (piece: (typeof PIECES)[number]) =>
  piece.languages.flatMap((language) =>
    piece.contrasts.flatMap((contrast) =>
      piece.sizes.map(({ id: sizeId }) => ({ language, contrast, sizeId })),
    ),
  );

describe('the library', () => {
  it.each(PIECES.filter((piece) => piece.sizes[0].unit === 'mm'))(
    'prints $id in each language, contrast and size as PDF/UA-1 on its pages',
    async (piece) => {
      for (const variant of variants(piece)) {
        const bytes = await render(previewRequest(piece.id, variant));
        const pdf = await readPdf(bytes);
        const name = `${piece.id} ${Object.values(variant).join(' ')}`;
        expect(pdf.pages.length, name).toBe(1);
        expect(pdf.marked, name).toBe(true);
        expect(pdf.language, name).toBe(LANGUAGE_FACTS[variant.language].tag);
        expect(pdf.title, name).not.toBe('');
        expect(pdf.tags[0]?.roles.filter((role) => role === 'H1').length, name).toBeGreaterThan(0);
        expect(Buffer.from(bytes).toString('latin1'), name).toContain('pdfuaid:part');
      }
    },
  );

  it.each(PIECES.filter((piece) => piece.sizes[0].unit === 'px'))(
    'draws $id in each language, contrast and size as an SVG that says what it shows',
    async (piece) => {
      for (const variant of variants(piece)) {
        const request = previewRequest(piece.id, variant);
        const svg = await renderPieceSvg(request, renderer.renderSvg);
        if (!svg.ok) throw new Error(`${piece.id} ${JSON.stringify([variant, svg.problem])}`);
        const [width, height] = variant.sizeId.split('x');
        expect(svg.value).toMatch(new RegExp(`^<svg role="img"[^>]* viewBox="0 0 ${width} ${height}"`));
        expect(svg.value).toMatch(/<title>[^<]{10,}<\/title>/);
      }
    },
  );

  it('makes a PNG of the size asked for', async () => {
    const png = await renderPiecePng(previewRequest('banniere-ent', { sizeId: '320x100' }), {
      renderSvg: renderer.renderSvg,
    });
    if (!png.ok) throw new Error(png.problem.code);
    const header = new DataView(png.value.buffer, png.value.byteOffset);
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([320, 100]);
  });

  it('gives the same bytes for the same request, whoever renders it', async () => {
    const other = createTypstRenderer();
    for (const id of ['lettre-relance', 'flyer-4-etapes', 'mot-carnet'] as const) {
      const request = previewRequest(id, { language: 'ar' });
      const again = await renderPiecePdf(request, { mustFit: true, renderPdf: other.renderPdf });
      if (!again.ok) throw new Error(again.problem.code);
      expect(Buffer.compare(await render(request), again.value)).toBe(0);
    }
    other.close();
  });
});

describe('who hears a piece read out', () => {
  /** The first page by its tags, not as it was drawn. */
  const hear = ([page = []]: { text: string }[][]) =>
    page
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ');

  it('hears a flyer in the order of its page', async () => {
    const { readings, tags } = await read('flyer-4-etapes');
    expect(hear(readings)).toMatch(
      /Collège Les Amandiers[\s\S]*4 étapes pour[\s\S]*Un seul compte[\s\S]*1[\s\S]*Ouvrez educonnect[\s\S]*Choisissez votre voie[\s\S]*Vérifiez vos enfants[\s\S]*Confirmez votre adresse[\s\S]*Besoin d’aide[\s\S]*personnels/,
    );
    const roles = tags[0]?.roles ?? [];
    expect(roles.filter((role) => ['H1', 'L', 'H2', 'Figure'].includes(role))).toEqual([
      'H1',
      'L',
      'Figure',
      'H2',
    ]);
    expect(roles.filter((role) => role === 'LI')).toHaveLength(4);
    expect(tags[0]?.alternatives).toEqual([
      'Code QR menant à la page d’aide de l’établissement\u00a0: https://palier.example.org/a/amandiers',
    ]);
  });

  it('hears a letter in the order of its page', async () => {
    const { readings, tags } = await read('lettre-relance');
    expect(hear(readings)).toMatch(
      /Collège Les Amandiers[\s\S]*Mme Claire MARTIN[\s\S]*Toulouse, le[\s\S]*vous attend[\s\S]*Madame, Monsieur,[\s\S]*Léo MARTIN[\s\S]*FranceConnect[\s\S]*Par SMS[\s\S]*Les quatre étapes[\s\S]*Besoin d’aide[\s\S]*Bien cordialement[\s\S]*Vos données/,
    );
    expect(tags[0]?.roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H2']);
  });

  it('hears a word for the carnet once, not four times', async () => {
    const { tags, outline, readings } = await read('mot-carnet');
    expect(outline).toEqual(['Votre compte EduConnect']);
    expect(tags[0]?.roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(tags[0]?.alternatives).toHaveLength(1);
    expect(readings[0]?.filter(({ role }) => role === 'P').map(({ text }) => text.trim())).toContain(
      'Signature',
    );
  });

  it('hears no code in the alternatives of a pupil’s sheet', async () => {
    for (const sizeId of ['a4', 'a4-8']) {
      const { tags, pages } = await read('fiche-eleve', { sizeId });
      expect(pages[0]).toContain('exemple-00');
      expect(tags.flatMap((page) => page.alternatives).join()).not.toContain('exemple');
    }
  });

  it('hears each family in its own language, in one pile', async () => {
    const request = previewRequest('lettre-relance');
    if (request.people.merge !== 'families') throw new Error('no families');
    const [letter] = request.people.letters.letters;
    if (!letter) throw new Error('no letter');
    const letters = { ...request.people.letters, letters: [letter, { ...letter, familyId: 'other' }] };
    const people = { ...request.people, letters, languageOf: { other: 'uk' as const } };
    const bytes = await render({ ...request, people });
    const { pages } = await readPdf(bytes);
    expect(pages[0]).toContain('Votre compte EduConnect vous attend');
    expect(pages[1]).toContain('Ваш обліковий запис EduConnect чекає на вас');
    // Each leads to the help page in its own language, by the one address that is counted.
    expect(pages[0]).toMatch(/palier\.example\.org\/a\/amandiers(?!\?)/);
    expect(pages[1]).toContain('palier.example.org/a/amandiers?l=uk');
    expect(await readLanguages(bytes, 1)).toEqual([]);
    expect(await readLanguages(bytes, 2)).toEqual(expect.arrayContaining(['uk', 'fr-FR']));
    const typed = await readPdf(
      await render({ ...request, people: { ...people, typedIn: { uk: { title: 'Лист' } } } }),
    );
    expect(typed.pages[1]).toContain('Лист');
    const refused = { ...people, typedIn: { uk: { title: 'Л'.repeat(71) } } };
    expect(await draw({ ...request, people: refused })).toMatchObject({
      problem: { code: 'field_refused', detail: { field: 'title', code: 'too_long' } },
    });
  });
});

describe('a letter that flows on', () => {
  it('is numbered page by page, and refused where it must fit', async () => {
    const request = previewRequest('lettre-relance');
    if (request.people.merge !== 'families') throw new Error('no families');
    const { letters } = request.people.letters;
    const [letter] = letters;
    const [child] = letter?.children ?? [];
    if (!letter || !child) throw new Error('no letter');
    letters.push({ ...letter, children: Array.from({ length: 40 }, () => child) });
    const bytes = await drawPiece(request, renderer, false);
    const { pages } = await readPdf(bytes);
    expect(pages).toHaveLength(3);
    expect(pages[0]).not.toMatch(/Page \d/);
    expect(pages[1]).toContain('Page 1 sur 2');
    expect(pages[2]).toContain('Page 2 sur 2');
    expect(await draw(request)).toMatchObject({ problem: { code: 'overflow', detail: { field: '' } } });
  });
});

describe('a very full family', () => {
  const LONG = 'Anne-Sophie de MONTGOLFIER-VASCONCELOS';
  const family = (children: number): LettersRequest =>
    requestLetters([
      buildFamily(
        Array.from({ length: children }, () => LONG),
        [
          { displayName: LONG, mobile: '+33612345678' },
          { displayName: LONG, mobile: '+33612345679' },
        ],
      ),
    ]);
  const print = async (children: number) => {
    const pdf = await renderPiecePdf(family(children), { renderPdf: renderer.renderPdf });
    if (!pdf.ok) throw new Error(pdf.problem.code);
    return pdf.value;
  };
  /** Points, of the letters in which the names of the children are set. */
  const sizesOf = async (pdf: Uint8Array) => {
    const page = await (await getDocumentProxy(Uint8Array.from(pdf))).getPage(1);
    const { items } = await page.getTextContent();
    return items.flatMap((item) =>
      'str' in item && item.str.includes('VASCONCELOS') ? [Number(item.transform[3])] : [],
    );
  };

  it('of eight children with long names has its letter on one page, in type of 9 points at least', async () => {
    const pdf = await print(8);
    const { pages } = await readPdf(pdf);
    expect(Math.min(...(await sizesOf(pdf)))).toBeGreaterThanOrEqual(9);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.match(/MONTGOLFIER/g)?.length).toBeGreaterThanOrEqual(8);
    expect(pages[0]).not.toContain('Page 1');
  });

  it('of twenty flows on to a second page that says which it is', async () => {
    const { pages } = await readPdf(await print(20));
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain('Page 2 sur 2');
  });
});

describe('letters that stand on their pages', () => {
  it.each([
    [false, 1],
    [true, 2],
  ])(
    'are looked at for one that flows on, with numbers then (both sides: %s, compiled before: %i)',
    async (bothSides, times) => {
      const request = previewRequest('lettre-relance');
      if (request.people.merge !== 'families') throw new Error('no families');
      const { letters } = request.people.letters;
      const [letter] = letters;
      const [child] = letter?.children ?? [];
      if (!letter || !child) throw new Error('no letter');
      let compiled = 0;
      const print = async () => {
        compiled = 0;
        const counted: typeof renderer.renderPdf = (job) => {
          compiled += 1;
          return renderer.renderPdf(job);
        };
        const pdf = await renderPiecePdf(request, { bothSides, renderPdf: counted });
        if (!pdf.ok) throw new Error(pdf.problem.code);
        return (await readPdf(pdf.value)).pages;
      };
      letters.push(letter);
      expect((await print()).filter((page) => page !== '')).toHaveLength(2);
      expect(compiled).toBe(times);
      letters.unshift({ ...letter, children: Array.from({ length: 40 }, () => child) });
      const pages = await print();
      expect(compiled).toBe(2);
      expect(pages[1]).toContain('Page 2 sur 2');
      expect(pages.join('')).not.toContain('sur 1');
    },
  );
});

describe('a class list', () => {
  it('of several pages shows each of them in a drawing, one below the other', async () => {
    const request = previewRequest('feuille-emargement');
    if (request.people.merge !== 'classes') throw new Error('no classes');
    const rows = Array.from({ length: 80 }, (_, at) => ({
      name: `Élève ${at}`,
      document: 'Lettre',
      count: 1,
    }));
    request.people.piles = [{ classCode: '6A', rows }];
    const svg = await renderPieceSvg(request, renderer.renderSvg);
    if (!svg.ok) throw new Error(svg.problem.code);
    const picture = sharp(Buffer.from(svg.value)).flatten({ background: '#ffffff' }).greyscale();
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const page = Math.floor(data.length / 3);
    expect(info.height / info.width).toBeCloseTo((3 * 297) / 210, 1);
    const inked = [0, 1, 2].map(
      (at) => data.subarray(at * page, (at + 1) * page).filter((value) => value < 128).length,
    );
    expect(Math.min(...inked)).toBeGreaterThan(500);
    expect(inked[0]).toBeGreaterThan(inked[2] ?? 0);
  });

  it('has a class of 33 on one page', async () => {
    const request = previewRequest('feuille-emargement');
    if (request.people.merge !== 'classes') throw new Error('no classes');
    const rows = Array.from({ length: 33 }, (_, at) => ({
      name: `Élève ${at}`,
      document: 'Lettre',
      count: 1,
    }));
    request.people.piles = [{ classCode: '6A', rows }];
    expect((await readPdf(await render(request))).pages).toHaveLength(1);
  });
});

describe('a logo', () => {
  it.each([
    [4000, 100],
    [300, 900],
  ])('of %d × %d stands on its piece with its words, whatever its shape', async (width, height) => {
    const picture = sharp({ create: { width, height, channels: 3, background: '#c33' } });
    const base64 = (await picture.png().toBuffer()).toString('base64');
    const logo = { mediaType: 'image/png' as const, base64, alt: 'Logo de l’académie' };
    for (const id of [
      'flyer-4-etapes',
      'affiche-hall',
      'mot-carnet',
      'lettre-relance',
      'fiche-eleve',
      'page-de-garde',
      'feuille-emargement',
    ] as const) {
      const { tags } = await read(id, { typed: { logo } });
      expect(tags[0]?.alternatives).toContain('Logo de l’académie');
    }
    const banner = await renderPieceSvg(
      previewRequest('banniere-ent', { typed: { logo } }),
      renderer.renderSvg,
    );
    expect(banner.ok).toBe(true);
  });
});

describe('a title beside a logo', () => {
  /** Lines of a title beside the widest logo, on A4 and A5. */
  const readTitle = async (id: PieceId, title: string, width = 780) => {
    const picture = sharp({ create: { width, height: 300, channels: 3, background: '#c33' } });
    const base64 = (await picture.png().toBuffer()).toString('base64');
    const logo = { mediaType: 'image/png' as const, base64, alt: 'Logo' };
    const sizeId = id === 'affiche-hall' ? 'a4' : 'a5';
    const places = await readPlaces(await render(previewRequest(id, { sizeId, typed: { title, logo } })));
    return places.filter(
      ({ text, baseline }) => baseline < 90 && title.includes(text.replaceAll('\u00a0', ' ').trim()),
    );
  };

  it('has its longest word on a line, and never under the logo', async () => {
    // Where the white ground of the logo begins: margin and inset of the page, the logo and its own inset.
    const starts = { 'affiche-hall': 210 - 23 - 24 * 2.6 - 4, 'flyer-4-etapes': 148 - 15 - 15 * 2.6 - 2.4 };
    for (const [id, start] of Object.entries(starts)) {
      const lines = await readTitle(id as PieceId, 'Accompagnement personnalisé');
      expect(lines.length, id).toBeGreaterThan(0);
      expect(lines.map(({ text }) => text).join(' '), id).toContain('Accompagnement');
      expect(Math.max(...lines.map(({ right }) => right)), id).toBeLessThan(start);
    }
  });

  it('is made smaller rather than set on four lines', async () => {
    const title = 'Réunion des familles : venez activer EduConnect avec nous';
    const lines = await readTitle('affiche-hall', title, 300);
    expect(new Set(lines.map(({ baseline }) => Math.round(baseline))).size).toBe(3);
  });
});

describe('a piece that cannot be made', () => {
  it('says what it does not come in', async () => {
    const cases = [
      [{ sizeId: 'a9' }, 'size'],
      [{ language: 'tr' }, 'language'],
      [{ schoolType: 'college' }, 'school_type'],
    ] as const;
    for (const [rest, what] of cases) {
      expect(await draw(previewRequest('lettre-eleve-majeur', rest))).toMatchObject({
        problem: { code: 'not_offered', detail: { what } },
      });
    }
  });

  it('needs the people whose names stand on it', async () => {
    const request = previewRequest('fiche-eleve');
    expect(await draw({ ...request, people: { merge: 'accounts', accounts: [] } })).toMatchObject({
      problem: { code: 'no_people' },
    });
    const account = { name: 'A', classCode: '6A', identifier: 'a', provisionalCode: 'b', validUntilOn: null };
    expect(
      await draw({ ...request, people: { merge: 'accounts', accounts: Array(2001).fill(account) } }),
    ).toMatchObject({
      problem: { code: 'too_many_people', detail: { count: 2001, max: 2000 } },
    });
    await expect(draw({ ...request, people: { merge: 'none' } })).rejects.toThrow(/accounts/);
  });

  it('needs what only the school knows', async () => {
    expect(await draw(previewRequest('affiche-atelier', { typed: { date: '' } }))).toMatchObject({
      problem: { code: 'field_refused', detail: { field: 'date', code: 'required' } },
    });
  });
});
