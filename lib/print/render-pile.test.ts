import { describe, expect, it, vi } from 'vitest';
import type { TypstJob } from '@/lib/adapters/typst/compile-child';
import { renderPdf } from '@/lib/adapters/typst/render-pdf';
import type { PiecePeople } from '@/lib/domain/materials/library/draft';
import type { FamilyLetter, LetterFamily } from '@/lib/domain/materials/types';
import { describeProblem } from '@/lib/messages/problems';
import { previewInput } from './preview-families';
import { previewRequest } from './preview-piece';
import { renderPiecePdf } from './render-piece';
import { inParts, renderPile } from './render-pile';
import { buildFamily, requestLetters } from './testing/build-letters';
import { checkWithQpdf, hasQpdf } from './testing/check-with-qpdf';
import { readPdf } from './testing/read-pdf';

// A first start reads fonts and a 60 MB library, on a machine that runs other tests too.
vi.setConfig({ testTimeout: 60_000 });

const request = previewRequest('lettre-relance');

/** A part of so many letters to invented families, each child under its own number. */
function part(...numbers: number[]): PiecePeople {
  if (request.people.merge !== 'families') throw new Error('no families');
  const [letter] = request.people.letters.letters;
  if (!letter) throw new Error('no letter');
  const letters = numbers.map((number) => ({
    ...letter,
    familyId: String(number),
    children: letter.children.map((child) => ({ ...child, firstName: `Enfant${number}` })),
  }));
  return { ...request.people, letters: { ...request.people.letters, letters } };
}

describe('a pile', () => {
  it('is one file of its parts, in their order, the same bytes each time', async () => {
    const parts = [part(1, 2), part(3), part(4, 5)];
    const [once, again] = [await renderPile(request, parts), await renderPile(request, parts)];
    if (!once.ok || !again.ok) throw new Error('not drawn');
    const { pages, title } = await readPdf(once.value);
    expect(pages.map((text) => /Enfant\d/.exec(text)?.[0])).toEqual([1, 2, 3, 4, 5].map((n) => `Enfant${n}`));
    expect(title).toContain('Votre compte EduConnect vous attend');
    expect(Buffer.from(once.value).equals(again.value)).toBe(true);
  });

  it('ends at the first part that cannot be drawn, wherever it is, and tells why', async () => {
    const broken = part();
    for (const parts of [[broken, part(1)], [part(1), broken, part(2)], [part(1), broken], [broken], []]) {
      expect(await renderPile(request, parts)).toMatchObject({ ok: false, problem: { code: 'no_people' } });
    }
  });
});

describe('the letters to some hundred families', () => {
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
  const asked = requestLetters(families);
  const { letters } = asked.people.letters;
  const partsOf = (all: FamilyLetter[]): PiecePeople[] =>
    inParts(all).map((part) => ({ ...asked.people, letters: { ...asked.people.letters, letters: part } }));

  async function draw(): Promise<Uint8Array> {
    const pile = await renderPile(asked, partsOf(letters));
    if (!pile.ok) throw new Error(pile.problem.code);
    return pile.value;
  }

  it('are compiled in parts of about one size, in their order', () => {
    const parts = inParts(letters);
    expect(parts.map((part) => part.length)).toEqual([83, 83, 84]);
    expect(parts.flat()).toEqual(letters);
    expect(inParts(letters.slice(0, 100))).toHaveLength(1);
    expect(inParts(letters.slice(0, 101)).map((part) => part.length)).toEqual([50, 51]);
    expect(inParts([])).toEqual([]);
  });

  it('are one file in the end, each page tagged and in the outline, and read as its parts do', async () => {
    const whole = await readPdf(await draw());
    const apart = [];
    for (const people of partsOf(letters)) {
      const part = await renderPiecePdf({ ...asked, people });
      if (!part.ok) throw new Error(part.problem.code);
      apart.push(await readPdf(part.value));
    }
    expect(whole.outline).toEqual(apart.flatMap((part) => part.outline));
    expect(whole.outline).toHaveLength(250);
    expect(whole.outlinePages).toEqual(Array.from({ length: 250 }, (_, at) => at + 1));
    expect(whole.pages).toEqual(apart.flatMap((part) => part.pages));
    expect(whole.readings).toEqual(apart.flatMap((part) => part.readings));
    expect(whole.unreachable.flat()).toEqual([]);
    expect(new Set(whole.tags.map(({ roles }) => roles.filter((role) => /^H\d/.test(role)).join()))).toEqual(
      new Set(['H1,H2,H2,H2']),
    );
    const [reading = []] = whole.readings;
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
      'Bien cordialement',
      'Vos données',
    ];
    const places = order.map((start) => reading.findIndex(({ text }) => text.includes(start)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('take less than 5 kB each, and are sound to a strict reader', async () => {
    const pdf = await draw();
    expect(pdf.length / letters.length).toBeLessThan(14_000 / 3);
    if (hasQpdf) expect(checkWithQpdf(pdf)).toBe('');
  });

  it('are refused as a whole for one that cannot be printed, which is named, in the first part or the last', async () => {
    const [hole] = requestLetters([buildFamily(['😀 DURAND'])]).people.letters.letters;
    if (!hole) throw new Error('no letter');
    for (const all of [
      [hole, ...letters],
      [...letters, hole],
    ]) {
      const started: TypstJob[] = [];
      const refused = await renderPile(asked, partsOf(all), {
        renderPdf: (job) => {
          started.push(job);
          return renderPdf(job);
        },
      });
      if (refused.ok) throw new Error('printed');
      expect(refused.problem).toMatchObject({
        code: 'unprintable_sign',
        detail: { texts: '😀', family: '6A · Léo 😀 DURAND' },
      });
      // What was under way beside it is stopped.
      expect(started.map(({ signal }) => signal?.aborted)).toEqual([true, true, true]);
      expect(describeProblem(refused.problem)).toContain('La lettre «\u00a06A · Léo 😀 DURAND\u00a0»');
    }
  });
});
