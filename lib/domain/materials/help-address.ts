import { LANGUAGES, type Language } from './library/languages';
import { getPiece, type PieceId } from './library/pieces';

/** The language of a public page as its address asks for it (`?l=ar`); French for anything else. */
export const readLanguage = (text: string | undefined): Language =>
  LANGUAGES.find((language) => language === text) ?? 'fr';

const inLanguage = (language: Language) => (language === 'fr' ? '' : `?l=${language}`);

/** Path of a school's public help page, in a language. */
export const helpPath = (uai: string, language: Language = 'fr'): string =>
  `/aide/${uai}${inLanguage(language)}`;

/** The same address of the help page for a reader of another language: each letter of a pile leads to its own. */
export const helpAddressIn = (helpUrl: string, language: Language): string =>
  `${helpUrl.split('?')[0]}${inLanguage(language)}`;

/**
 * The short address of the help page that a piece prints and puts into its QR code (`PieceContext.helpUrl`): it counts
 * how often it was opened by piece and day, never by whom.
 */
export const buildHelpAddress = (
  publicUrl: string,
  { uai, pieceId, language = 'fr' }: { uai: string; pieceId: PieceId; language?: Language },
): string => `${publicUrl}/a/${uai}/${getPiece(pieceId).shortCode}${inLanguage(language)}`;
