/**
 * Characters that print nothing of their own: controls, zero-width ones and direction marks (Unicode Cc and
 * Cf). An override mark in a name could turn the rest of a line around, and a control has no glyph at all.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** Where a line could not be broken: longer than any word or name of the forms that we read. */
const LONG_WORD = /[^\s\u200b]{32}/gu;

/**
 * A text from outside as it can be set: composed accents, one line, no invisible characters, lone surrogates
 * replaced, and a break opportunity in words that no line could hold.
 */
export function printableText(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/\s*[\r\n\t\u2028\u2029]+\s*/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\ufffd');
  return visible.replace(LONG_WORD, '$&\u200b');
}
