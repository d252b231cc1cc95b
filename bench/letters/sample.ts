import { buildFamilyLetters } from '@/lib/domain/materials/build-family-letters';
import type { FamilyLetters } from '@/lib/domain/materials/types';
import { previewInput } from '@/lib/print/lettre-familles/preview';

/** So many letters of an invented school, in the situations of the preview, no two of the same name. */
export function buildSample(count: number): FamilyLetters {
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
  return buildFamilyLetters({ ...previewInput, families });
}
