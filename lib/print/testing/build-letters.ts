import { buildFamilyLetters } from '@/lib/domain/materials/build-family-letters';
import type { PiecePeople, PieceRequest } from '@/lib/domain/materials/library/draft';
import type { LetterFamily, LetterGuardian } from '@/lib/domain/materials/types';
import { previewInput } from '../preview-families';
import { previewRequest } from '../preview-piece';

export type LettersRequest = PieceRequest & { people: Extract<PiecePeople, { merge: 'families' }> };

/** The first letter, as the product prints it, to these families of the preview's school. */
export function requestLetters(families: LetterFamily[]): LettersRequest {
  const { draft, context } = previewRequest('lettre-premiere-information');
  const letters = buildFamilyLetters({ ...previewInput, ...context, families });
  return { draft, context, people: { merge: 'families', letters } };
}

/** A family with a child Léo of each name, and guardians named as the first of them. */
export function buildFamily(names: string[], guardians: Partial<LetterGuardian>[] = [{}]): LetterFamily {
  const pupilIds = names.map((_, at) => `e${at}`);
  return {
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
}
