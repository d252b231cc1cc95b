import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { previewInput } from './preview-families';
import { buildFamily, requestLetters } from './testing/build-letters';
import { drawPiece } from './testing/draw-piece';
import { readPdf } from './testing/read-pdf';

// A first start reads fonts and a 60 MB library, on a machine that runs other tests too.
vi.setConfig({ testTimeout: 30_000 });

const renderer = createTypstRenderer();
afterAll(() => renderer.close());

const read = async (...given: Parameters<typeof requestLetters>) =>
  readPdf(await drawPiece(requestLetters(...given), renderer, false));
const { families } = previewInput;

describe('the first letter to families', () => {
  it('is one page for each family, in class order then by name, and found by name in the outline', async () => {
    const pdf = await read(families);
    expect(pdf.outline).toEqual([
      '6A · Inès BENALI',
      '6A · Léo MARTIN',
      '6B · Ana FERREIRA DOS SANTOS',
      '6B · Noé LE GALL',
    ]);
    expect(pdf.pages).toHaveLength(4);
    expect(pdf.pages.map((page) => page.includes('Activez votre compte EduConnect'))).toEqual(
      Array(4).fill(true),
    );
  });

  it('says to whom, for which children, by which route, and whom to ask', async () => {
    const [benali = '', martin = '', , leGall = ''] = (await read(families)).pages;
    expect(benali).toContain('Mme Nadia BENALI\nAppartement 12\n8 rue des Tilleuls\n31200 TOULOUSE');
    expect(benali).toContain('Toulouse, le 14 septembre 2026');
    expect(benali).toMatch(/Votre enfant .*\n• Inès BENALI, 6A/);
    expect(benali).toMatch(/FranceConnect[\s\S]*Par SMS[\s\S]*••\s••\s••\s••\s42/);
    expect(benali).toMatch(/0\s809\s54\s06\s06, assistanceteleservices\.education@gouv\.fr\n/);
    expect(benali).toContain('palier.example.org/a/amandiers');
    expect(martin).toMatch(/• Léo MARTIN, 6A\n• Jade MARTIN, 3A/);
    expect(martin).toMatch(/Claire MARTIN\s: ••\s••\s••\s••\s17\n/);
    expect(leGall).toMatch(/À remettre par l’élève\nNoé LE GALL\s· 6B\nM. Yann LE GALL/);
    expect(leGall).toContain('s’ouvre dès le lendemain');
    expect(leGall).not.toContain('••');
  });

  it('is tagged, titled and in French, with one text alternative for the code, which holds no secret', async () => {
    const pdf = await read(families);
    expect(pdf.language).toBe('fr-FR');
    expect(pdf.title).toBe('Activez votre compte EduConnect – Collège Les Amandiers');
    expect(pdf.marked).toBe(true);
    for (const tags of pdf.tags) {
      expect(tags.roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H2']);
      expect(tags.roles.filter((role) => role === 'LI').length).toBeGreaterThanOrEqual(5);
      expect(tags.alternatives).toEqual([
        'Code QR menant à la page d’aide de l’établissement\u00a0: https://palier.example.org/a/amandiers',
      ]);
    }
  });

  it('fits one page for five children of two guardians at a full address', async () => {
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
    const guardians = [
      { address, mobile: '+33639980142' },
      { address, mobile: null },
    ];
    for (let count = 1; count <= 5; count += 1) {
      const { pages } = await read([buildFamily(Array(count).fill('FERREIRA DOS SANTOS'), guardians)]);
      expect(pages).toHaveLength(1);
      expect(pages[0]).not.toContain('Page 1');
    }
  });

  it('prints a hostile name as it is', async () => {
    const names = [
      '#read("/etc/passwd")',
      '*x* _y_ $z$ @a \\n <b>&amp; `c` ~ ]) #{',
      '{page} {total}',
      '= Titre',
      '</svg><script>',
      'O’BRIEN-ÇELİK ĐẶNG Ψ Ж',
    ];
    for (const name of names) {
      const [page = ''] = (await read([buildFamily([name])])).pages;
      expect(page).toContain(`Mme Anne ${name}`);
      expect(page).toContain(`• Léo ${name}, 6A`);
    }
  });

  it('prints a name without its invisible characters, and breaks one that no line could hold', async () => {
    const [page = ''] = (await read([buildFamily(['MAR\u202eTIN\u200b\u0007'])])).pages;
    expect(page).toContain('• Léo MARTIN, 6A');
    const long = await read([buildFamily(['W'.repeat(400)])]);
    expect(long.pages.join('').match(/W/g)?.length).toBeGreaterThanOrEqual(800);
  });
});
