import type { PiecePeople } from '@/lib/domain/materials/library/draft';
import { previewInput } from '@/lib/print/preview-families';
import { inParts } from '@/lib/print/render-pile';
import { type LettersRequest, requestLetters } from '@/lib/print/testing/build-letters';

/** The first letter to so many families of an invented school, in the situations of the preview, no two of the same name. */
export function buildSample(count: number): LettersRequest {
  const families = Array.from({ length: count }, (_, at) => {
    const family = previewInput.families[at % previewInput.families.length];
    if (!family) throw new Error('the preview has no family');
    const suffix = `-${at}`;
    return {
      ...family,
      id: family.id + suffix,
      pupils: family.pupils.map((p) => ({
        ...p,
        id: p.id + suffix,
        displayName: `${p.displayName} ${at}`,
      })),
      guardians: family.guardians.map((g) => ({
        ...g,
        id: g.id + suffix,
        displayName: `${g.displayName} ${at}`,
        pupilIds: g.pupilIds.map((id) => id + suffix),
      })),
    };
  });
  return requestLetters(families);
}

/** The people of the letters in the parts in which the product compiles them. */
export const splitPeople = ({ people }: LettersRequest): PiecePeople[] =>
  inParts(people.letters.letters).map((letters) => ({ ...people, letters: { ...people.letters, letters } }));
