/** Longest name SIECLE and its private-school schema allow (FORMATS §1.7). */
export const MAX_NAME_CHARS = 100;

/** Printable ASCII and the precomposed letters of European languages: nothing to compose, to drop or to merge. */
const CLEAN = /^(?:[!-~\u00a1-\u00ac\u00ae-\u017f]+(?: [!-~\u00a1-\u00ac\u00ae-\u017f]+)*)?$/;

/**
 * What people see of a cell: no-break and repeated spaces as one, no control or invisible character,
 * accents as one character with their letter, no space around.
 */
export const cleanText = (text: string): string =>
  CLEAN.test(text)
    ? text
    : text
        .normalize('NFC')
        .replace(/[\p{Z}\p{Cc}\p{Cf}]+/gu, ' ')
        .trim();

/** UTF-8 read as Latin: `Ã©` for `é`. A capital `Ã` before a letter is Portuguese. */
const MOJIBAKE = /[ÃÂÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|\ufffd/;

/** Whether a text was decoded with the wrong encoding on its way to us. */
export const isMojibake = (text: string): boolean => MOJIBAKE.test(text);
