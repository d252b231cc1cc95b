/** Letters that Unicode does not take apart into a base and a mark, as French and neighbours write them without. */
const LIGATURES: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/**
 * A name as two files may both write it: lower case, no accent, `œ` as `oe`, hyphens, apostrophes and other
 * signs as one space. A `?` stays: SIECLE writes it for a letter it lost, so it equals no letter.
 * So does U+FFFD. Idempotent; '' when nothing is left.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøđðþłħı]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}?\ufffd]+/gu, ' ')
    .trim();
}

/** `normaliseName` without its spaces: `D’ANGELO`, `D ANGELO` and `Dangelo` are one name. */
export const nameKey = (name: string): string => normaliseName(name).replaceAll(' ', '');

/** Whether a name holds the sign of a letter lost on the way (SIECLE writes `?`, decoders U+FFFD). */
export const hasLostLetter = (name: string): boolean => /[?\ufffd]/.test(name);
