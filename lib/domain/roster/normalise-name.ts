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

/** The letters of a text in lower case without accents; every other sign is a space, one for one or several. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøđðþłħı]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}?\ufffd]+/gu, ' ');

/**
 * Below this there is no combining mark and no letter whose case depends on its neighbours: characters can be folded
 * one by one, from a table. Nearly every French name is written so, and a list names the same people over and over.
 */
const FIRST_NOT_IN_TABLE = 0x180;
const FOLDED = Array.from({ length: FIRST_NOT_IN_TABLE }, (_, code) => {
  const folded = fold(String.fromCharCode(code));
  // A letter that stands for a letter and a sign (`Ŀ`) is left to the rules for whole texts.
  return folded === ' ' || !folded.includes(' ') ? folded : undefined;
});

/** Joins the folded characters, with `space` for what stands between words. */
function foldName(name: string, space: '' | ' '): string {
  let out = '';
  let isBetween = false;
  for (let at = 0; at < name.length; at += 1) {
    const folded = FOLDED[name.charCodeAt(at)];
    if (folded === undefined) {
      const whole = fold(name).trim();
      return space === '' ? whole.replaceAll(' ', '') : whole;
    }
    if (folded === ' ') isBetween = true;
    else {
      if (isBetween && out !== '') out += space;
      isBetween = false;
      out += folded;
    }
  }
  return out;
}

/**
 * A name as two files may both write it: lower case, no accent, `œ` as `oe`, hyphens, apostrophes and other
 * signs as one space. A `?` stays: SIECLE writes it for a letter it lost, so it equals no letter.
 * So does U+FFFD. Idempotent; '' when nothing is left.
 */
export const normaliseName = (name: string): string => foldName(name, ' ');

/** `normaliseName` without its spaces: `D’ANGELO`, `D ANGELO` and `Dangelo` are one name. */
export const nameKey = (name: string): string => foldName(name, '');

/** Whether a name holds the sign of a letter lost on the way (SIECLE writes `?`, decoders U+FFFD). */
export const hasLostLetter = (name: string): boolean => /[?\ufffd]/.test(name);
