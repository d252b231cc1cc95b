import type { Language } from '../library/languages';
import type { FamilyLetter } from '../types';

/**
 * The language of a letter: the one noted for its readers. When nothing is noted, or two of them read different
 * languages, it is that of the run.
 */
export function chooseLetterLanguage(
  letter: Pick<FamilyLetter, 'recipients'>,
  noted: ReadonlyMap<string, Language>,
  fallback: Language,
): Language {
  const languages = new Set(
    letter.recipients.flatMap(({ guardianId }) => {
      const language = noted.get(guardianId);
      return language ? [language] : [];
    }),
  );
  const [only] = languages;
  return only && languages.size === 1 ? only : fallback;
}
