import { afterAll, describe, expect, it, vi } from 'vitest';
import { joinParts } from '@/lib/adapters/pdf/join-parts';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { buildFamilyLetters, type FamilyLettersInput } from '@/lib/domain/materials/build-family-letters';
import type { FamilyLetters, LetterFamily, LetterGuardian } from '@/lib/domain/materials/types';
import { previewInput, previewLetters } from './lettre-familles/preview';
import { type LetterPart, renderFamilyLetters, renderLetterParts } from './render-letters';
import { checkWithQpdf, hasQpdf } from './testing/check-with-qpdf';
import { readPdf } from './testing/read-pdf';

// A first start reads fonts and a 60 MB library, on a machine that runs other tests too.
vi.setConfig({ testTimeout: 30_000 });

const renderer = createTypstRenderer();
afterAll(() => renderer.close());

async function render(letters: FamilyLetters): Promise<Uint8Array> {
  const result = await renderFamilyLetters(letters, renderer.renderPdf);
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.detail)}`);
  return result.value;
}
const read = async (letters: FamilyLetters) => readPdf(await render(letters));

/** A family of the preview's school, with as many children as asked for. */
function buildLetters(
  names: string[],
  guardians: Partial<LetterGuardian>[],
  rest: Partial<FamilyLettersInput> = {},
) {
  const pupilIds = names.map((_, at) => `e${at}`);
  const family: LetterFamily = {
    id: 'f',
    covered: false,
    pupils: names.map((displayName, at) => ({
      id: `e${at}`,
      firstName: 'Léo',
      displayName,
      classCode: '6A',
      level: '6e',
    })),
    guardians: guardians.map((guardian, at) => ({
      id: `r${at}`,
      civility: 'MME',
      firstName: 'Anne',
      displayName: names[0] ?? '',
      activated: false,
      address: { lines: ['8 rue des Tilleuls'], postalCode: '31200', city: 'Toulouse', country: '' },
      pupilIds,
      ...guardian,
    })),
  };
  return buildFamilyLetters({ ...previewInput, families: [family], ...rest });
}

describe('the letters to families', () => {
  it('are one page each, in class order then by name, and found by name in the outline', async () => {
    const pdf = await read(previewLetters());
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

  it('say to whom, for which children, by which route, and whom to ask', async () => {
    const { pages } = await read(previewLetters());
    const [benali = '', martin = '', , leGall = ''] = pages;
    expect(benali).toContain('Mme Nadia BENALI\nAppartement 12\n8 rue des Tilleuls\n31200 TOULOUSE');
    expect(benali).toContain('Toulouse, le 14 septembre 2026');
    expect(benali).toMatch(/Votre enfant .*\n• Inès BENALI, 6A/);
    expect(benali).toMatch(/FranceConnect[\s\S]*Par SMS[\s\S]*••\s••\s••\s••\s42/);
    expect(benali).toMatch(/0\s809\s54\s06\s06 · assistanceteleservices\.education@gouv\.fr\n/);
    expect(benali).toContain('palier.example.org/aide/0319901U');
    expect(martin).toMatch(/• Léo MARTIN, 6A\n• Jade MARTIN, 3A/);
    expect(martin).toMatch(/Claire MARTIN\s: ••\s••\s••\s••\s17\n/);
    expect(leGall).toMatch(/À remettre par l’élève\nNoé LE GALL\s· 6B\nM. Yann LE GALL/);
    expect(leGall).toContain('s’ouvre dès le lendemain');
    expect(leGall).not.toContain('••');
  });

  it('are tagged, titled and in French, with one text alternative for the code, which holds no secret', async () => {
    const pdf = await read(previewLetters());
    expect(pdf.language).toBe('fr-FR');
    expect(pdf.title).toBe('Activez votre compte EduConnect – Collège Les Amandiers');
    expect(pdf.marked).toBe(true);
    for (const tags of pdf.tags) {
      expect(tags.roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H2']);
      expect(tags.roles.filter((role) => role === 'LI').length).toBeGreaterThanOrEqual(5);
      expect(tags.alternatives).toEqual([
        'Code QR menant à la page d’aide de l’établissement\u00a0: https://palier.example.org/aide/0319901U',
      ]);
    }
  });

  it('are the same bytes when they are printed twice', async () => {
    const other = createTypstRenderer();
    const again = await renderFamilyLetters(previewLetters(), other.renderPdf);
    other.close();
    if (!again.ok) throw new Error('refused');
    expect(Buffer.compare(await render(previewLetters()), again.value)).toBe(0);
  });

  it('fit one page for five children with long names, two guardians and a full address', async () => {
    // With first name and civility as long as the template takes for granted (60 signs) without counting pages.
    const name = 'WEISSENBERGER DE LA TOUR D’AUVERGNE-LAURAGUAIS VON';
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
    const school = {
      ...previewInput.school,
      name: 'Collège international Marie-Joseph de Saint-Exupéry et Condorcet',
      entName: 'Espace numérique de travail de l’Occitanie',
    };
    for (let count = 1; count <= 5; count += 1) {
      const pdf = await read(buildLetters(Array(count).fill(name), guardians, { school }));
      expect(pdf.pages).toHaveLength(1);
      expect(pdf.pages[0]).not.toContain('Page 1');
    }
  });

  it('flow on to a second page with more, and are numbered then', async () => {
    const many = buildLetters(Array(40).fill('MARTIN'), [{}]);
    const one = buildLetters(['DURAND'], [{}]);
    const pdf = await read({ ...many, letters: [...one.letters, ...many.letters] });
    expect(pdf.pages).toHaveLength(3);
    expect(pdf.pages[0]).not.toMatch(/Page \d sur/);
    expect(pdf.pages[1]).toContain('Page 1 sur 2');
    expect(pdf.pages[2]).toContain('Page 2 sur 2');
  });

  it('print a hostile name as it is', async () => {
    const names = [
      '#read("/etc/passwd")',
      '*x* _y_ $z$ @a \\n <b>&amp; `c` ~ ]) #{',
      '{page} {total}',
      '= Titre',
      '</svg><script>',
      'O’BRIEN-ÇELİK ĐẶNG Ψ Ж',
    ];
    for (const name of names) {
      const [page = ''] = (await read(buildLetters([name], [{}]))).pages;
      expect(page).toContain(`Mme Anne ${name}`);
      expect(page).toContain(`• Léo ${name}, 6A`);
    }
  });

  it('print a name without its invisible characters, and break one that no line could hold', async () => {
    const [page = ''] = (await read(buildLetters(['MAR\u202eTIN\u200b\u0007'], [{}]))).pages;
    expect(page).toContain('• Léo MARTIN, 6A');
    const long = await read(buildLetters(['W'.repeat(400)], [{}]));
    expect(long.pages.join('').match(/W/g)?.length).toBeGreaterThanOrEqual(800);
  });

  it('are refused when there are none, or too many for one file', async () => {
    const none = { ...previewLetters(), letters: [] };
    expect(await renderFamilyLetters(none, renderer.renderPdf)).toMatchObject({
      problem: { code: 'no_letters' },
    });
    const [letter] = previewLetters().letters;
    if (!letter) throw new Error('no letter');
    const many = { ...none, letters: Array(20_001).fill(letter) };
    expect(await renderFamilyLetters(many, renderer.renderPdf)).toMatchObject({
      problem: { code: 'too_many_letters', detail: { count: 20_001, max: 20_000 } },
    });
  });

  it('are refused when a character cannot be printed, and the refusal names the letter', async () => {
    const input = previewLetters();
    const hole = buildLetters(['😀 DURAND'], [{}]);
    const mixed = { ...input, letters: [...input.letters, ...hole.letters] };
    expect(await renderFamilyLetters(mixed, renderer.renderPdf)).toMatchObject({
      problem: { code: 'missing_glyph', detail: { texts: '😀', bookmark: '6A · Léo 😀 DURAND' } },
    });
  });
});

describe('a pile of letters', () => {
  const families = Array.from({ length: 250 }, (_, at) => {
    const family = previewInput.families[at % 4] as LetterFamily;
    const rename = <T extends { id: string }>(item: T) => ({ ...item, id: `${item.id}-${at}` });
    return {
      ...rename(family),
      pupils: family.pupils.map((pupil) => rename({ ...pupil, displayName: `${pupil.displayName} ${at}` })),
      guardians: family.guardians.map((guardian) =>
        rename({ ...guardian, pupilIds: guardian.pupilIds.map((id) => `${id}-${at}`) }),
      ),
    };
  });
  const pile = buildFamilyLetters({ ...previewInput, families });
  async function collect(options: Parameters<typeof renderLetterParts>[1] = {}): Promise<LetterPart[]> {
    const parts: LetterPart[] = [];
    for await (const part of renderLetterParts(pile, { renderPdf: renderer.renderPdf, ...options })) {
      if (!part.ok) throw new Error(part.problem.code);
      parts.push(part.value);
    }
    return parts;
  }

  it('comes in parts, in order, and can be taken up where it stopped: the parts are the same', async () => {
    const parts = await collect();
    expect(parts.map(({ from, count }) => [from, count])).toEqual([
      [0, 83],
      [83, 83],
      [166, 84],
    ]);
    const rest = await collect({ from: 83 });
    expect(rest).toEqual(parts.slice(1));
  });

  it('is one file in the end, each page tagged and in the outline, and reads as its parts do', async () => {
    const whole = await readPdf(await render(pile));
    const apart = await Promise.all((await collect()).map(({ pdf }) => readPdf(pdf)));
    expect(whole.outline).toEqual(apart.flatMap((part) => part.outline));
    expect(whole.outline).toHaveLength(250);
    expect(whole.outlinePages).toEqual(Array.from({ length: 250 }, (_, at) => at + 1));
    expect(whole.pages).toEqual(apart.flatMap((part) => part.pages));
    expect(whole.readings).toEqual(apart.flatMap((part) => part.readings));
    expect(whole.unreachable.flat()).toEqual([]);
    expect(new Set(whole.tags.map(({ roles }) => roles.filter((role) => /^H\d/.test(role)).join()))).toEqual(
      new Set(['H1,H2,H2,H2']),
    );
  });

  it('reads in the order of the sheet, from the sender to the notice', async () => {
    const [reading = []] = (await readPdf(await render(pile))).readings;
    const order = [
      'Collège Les Amandiers',
      '6A',
      'Mme Nadia BENALI',
      'Toulouse, le',
      'Activez votre compte',
      'Madame,',
      'Inès BENALI',
      'Pour suivre',
      'Deux voies',
      'Avec FranceConnect',
      'Par SMS',
      'Aucune des deux',
      'étapes',
      'Besoin d’aide',
    ];
    const places = order.map((start) => reading.findIndex(({ text }) => text.includes(start)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('takes less than 5 kB a letter, and is sound to a strict reader', async () => {
    const pdf = await render(pile);
    expect(pdf.length / pile.letters.length).toBeLessThan(14_000 / 3);
    if (hasQpdf) expect(checkWithQpdf(pdf)).toBe('');
  });

  it('stops when it is called off, and when nobody listens any more', async () => {
    const stop = new AbortController();
    const parts = renderLetterParts(pile, { renderPdf: renderer.renderPdf, signal: stop.signal });
    expect(await parts.next()).toMatchObject({ value: { ok: true } });
    stop.abort(new Error('annulé'));
    await expect(parts.next()).rejects.toThrow('annulé');
    for await (const part of renderLetterParts(pile, { renderPdf: renderer.renderPdf })) {
      expect(part.ok).toBe(true);
      break;
    }
    expect(await renderFamilyLetters(previewLetters(), renderer.renderPdf)).toMatchObject({ ok: true });
  });

  it('is refused as a whole for one letter that cannot be printed, in the first part or the last', async () => {
    const [hole] = buildLetters(['😀 DURAND'], [{}]).letters;
    if (!hole) throw new Error('no letter');
    for (const letters of [
      [hole, ...pile.letters],
      [...pile.letters, hole],
    ]) {
      expect(await renderFamilyLetters({ ...pile, letters }, renderer.renderPdf)).toMatchObject({
        problem: { code: 'missing_glyph', detail: { bookmark: '6A · Léo 😀 DURAND' } },
      });
    }
  });

  it('joins parts that were stored', async () => {
    const parts = await collect();
    const chunks: Uint8Array[] = [];
    for await (const chunk of joinParts(parts.map(({ pdf }) => pdf))) chunks.push(chunk);
    expect(Buffer.compare(Buffer.concat(chunks), await render(pile))).toBe(0);
  });
});
