import { describe, expect, it } from 'vitest';
import type { PiecePeople } from '@/lib/domain/materials/library/draft';
import { previewRequest } from './preview-piece';
import { renderPile } from './render-pile';
import { readPdf } from './testing/read-pdf';

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
