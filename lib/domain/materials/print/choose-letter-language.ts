import type { Language } from '../library/languages';
import type { FamilyLetter } from '../types';

export type LetterLanguage = {
  language: Language;
  /** That of its readers, who get another since nobody has read its texts over. */
  unread?: Language;
};

/**
 * The language of a letter: the one noted for its readers, once somebody has read its texts over. Until then, when nothing
 * is noted, or when two of them read different languages, it is that of the run. One rule, whoever prints.
 */
export function chooseLetterLanguage(
  letter: Pick<FamilyLetter, 'recipients'>,
  noted: ReadonlyMap<string, Language>,
  fallback: Language,
  isReadOver: (language: Language) => boolean,
): LetterLanguage {
  const languages = new Set(
    letter.recipients.flatMap(({ guardianId }) => {
      const language = noted.get(guardianId);
      return language ? [language] : [];
    }),
  );
  const [only] = languages;
  if (!only || languages.size > 1 || only === fallback) return { language: fallback };
  return isReadOver(only) ? { language: only } : { language: fallback, unread: only };
}

/** Families whose letter is not in their own language, and the languages to be read over for them. */
export type WithoutOwnLanguage = { families: number; languages: Language[] };

/** Counts what `chooseLetterLanguage` has set aside: a family once, whatever its letters. */
export function countWithoutOwnLanguage(
  letters: readonly { familyId: string; unread?: Language | undefined }[],
): WithoutOwnLanguage {
  const waiting = letters.flatMap(({ familyId, unread }) => (unread ? [{ familyId, unread }] : []));
  return {
    families: new Set(waiting.map(({ familyId }) => familyId)).size,
    languages: [...new Set(waiting.map(({ unread }) => unread))].sort(),
  };
}
