import { NARROW_SPACE, NO_BREAK_SPACE } from './format';

/** Between the parts of an enumeration that have commas of their own. */
export const SEMICOLON = `${NARROW_SPACE}; `;

/**
 * French typography of a sentence typed on an ordinary keyboard: curly apostrophes, no-break spaces before
 * `; ! ? %` (narrow), before `:`, inside guillemets and between digits and « 1 204 ».
 */
export function typeset(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/ ([;!?%])/g, `${NARROW_SPACE}$1`)
    .replace(/ :/g, `${NO_BREAK_SPACE}:`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/ »/g, `${NO_BREAK_SPACE}»`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW_SPACE}`);
}

/**
 * The same for French words that somebody typed for paper, whose numbers are left alone: no line begins with a sign, an
 * hour or a price stays whole, and an apostrophe inside a word, but not of an address, is the one that our own texts have.
 */
export function typesetTyped(text: string): string {
  return text
    .replace(/\S+/gu, (word) => (/[@/]/.test(word) ? word : word.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')))
    .replace(/ ([;!?])/g, `${NARROW_SPACE}$1`)
    .replace(/ ([:»])/g, `${NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/(\d) (?=[%€]|(?:h|min)(?!\p{L}))/gu, `$1${NO_BREAK_SPACE}`)
    .replace(/(\d\u00a0h) (?=\d)/g, `$1${NO_BREAK_SPACE}`);
}

/** Tag of a French sentence: its own words are typeset, what is filled in is left as it came. */
export function fr(words: TemplateStringsArray, ...values: (string | number)[]): string {
  return words.reduce((text, part, i) => text + typeset(part) + (i < values.length ? values[i] : ''), '');
}
