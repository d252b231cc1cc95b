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

/** Tag of a French sentence: its own words are typeset, what is filled in is left as it came. */
export function fr(words: TemplateStringsArray, ...values: (string | number)[]): string {
  return words.reduce((text, part, i) => text + typeset(part) + (i < values.length ? values[i] : ''), '');
}
