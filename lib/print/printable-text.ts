/**
 * Characters that print nothing of their own: controls, zero-width ones and direction marks (Unicode Cc and
 * Cf). An override mark in a name could turn the rest of a line around, and a control has no glyph at all.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/**
 * A text from outside as it can be set: composed accents, one line, no invisible characters, lone surrogates
 * replaced.
 */
export const printableText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s*[\r\n\t\u2028\u2029]+\s*/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\ufffd');

/** Longer than any word of a name or an address without a hyphen: 24 capital W fill half a page's width. */
const LONG_WORD = /[^\s\u200b-]{24}/gu;

/**
 * The same for names and the lines of an address, with an invisible place to break in a word that no line
 * could hold. Not for what is copied or typed in, an e-mail address or a link.
 */
export const printableName = (text: string): string => printableText(text).replace(LONG_WORD, '$&\u200b');

/** The narrowest place in which a contact stands, in sizes of its text: half a line of a word for the carnet. */
const NARROWEST_EM = 22;
/** Rather more than the letters take: an address of 40 signs, the national assistance's, takes 18. */
const widthEm = (text: string): number =>
  [...text].reduce((sum, sign) => {
    if (/[ijlftr.,:;'|-]/.test(sign)) return sum + 0.35;
    return sum + (/[\p{Lu}mw@%&]/u.test(sign) ? 0.86 : 0.56);
  }, 0);

/** A word that must not be broken, an address or a number: whether every place has room for it. */
export const standsWhole = (text: string): boolean => widthEm(text) <= NARROWEST_EM;

/** A tree with each of its strings changed, keys and shape kept. */
export function mapTexts<T>(tree: T, change: (text: string) => string): T {
  if (typeof tree === 'string') return change(tree) as T;
  if (Array.isArray(tree)) return tree.map((item) => mapTexts(item, change)) as T;
  if (tree && typeof tree === 'object') {
    return Object.fromEntries(
      Object.entries(tree).map(([key, value]) => [key, mapTexts(value, change)]),
    ) as T;
  }
  return tree;
}
