// @ts-check
/**
 * The text of PDF objects as the compiler writes them (krilla, by way of pdf-writer): enough syntax to change
 * references and to leave strings alone, no more.
 */

const REFERENCE = /(\d+) 0 R\b|\/StructParents? (\d+)/g;
/** What stands before the name of an element: its own, or that of a header cell. */
const BEFORE_NAME = /\/(?:ID |Headers \[)$/;

/**
 * The end of the string that starts at `at`: literal strings nest, hex strings do not.
 * @param {string} text
 * @param {number} at
 */
function endOfString(text, at) {
  if (text[at] === '<') return text.indexOf('>', at) + 1;
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '(') depth += 1;
    else if (text[i] === ')') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  throw new Error('a string of a PDF object does not end');
}

/**
 * A text with everything changed that is not inside a literal string. (A hex string holds nothing to change.)
 * @param {string} text
 * @param {(outside: string) => string} change
 * @param {(name: string) => string} [changeName] of a literal string that names an element
 */
function changeOutsideStrings(text, change, changeName) {
  let out = '';
  let from = 0;
  let isName = false;
  for (let at = text.indexOf('('); at !== -1; at = text.indexOf('(', from)) {
    const end = endOfString(text, at);
    const outside = text.slice(from, at);
    isName = BEFORE_NAME.test(outside) || (isName && outside === ' ');
    const string = text.slice(at, end);
    out += change(outside) + (isName && changeName ? changeName(string) : string);
    from = end;
  }
  return out + change(text.slice(from));
}

/**
 * An object's text without most of the white space that it does not need.
 * @param {string} text
 */
export const compactObject = (text) =>
  // There are 60 of a letter, and nearly all hold no literal string.
  text.includes('(')
    ? changeOutsideStrings(text, (outside) => outside.replace(/\s+/g, ' ')).trim()
    : text.replaceAll('\n  ', ' ').trim();

/**
 * @typedef {object} Changes
 * @property {(id: number) => number} toId a reference's new object
 * @property {(key: number) => number} toKey the new number of a /StructParents or /StructParent
 * @property {string} prefix put before the names by which notes are known, and header cells to their columns
 */

/**
 * A compact object with its references, counters and names changed.
 * @param {string} text
 * @param {Changes} changes
 */
export const renumberObject = (text, { toId, toKey, prefix }) =>
  changeOutsideStrings(
    text,
    (outside) =>
      outside.replace(REFERENCE, (token, id, key) =>
        id === undefined
          ? `${token.slice(0, token.indexOf(' '))} ${toKey(Number(key))}`
          : `${toId(Number(id))} 0 R`,
      ),
    (name) => `(${prefix}${name.slice(1)}`,
  );

/**
 * What follows a key of the dictionary itself (not of one inside it): a reference, number, name, string, array or
 * dictionary, as text; `undefined` without the key.
 * @param {string} dict
 * @param {string} key with its slash
 */
export function findValue(dict, key) {
  let depth = 0;
  for (let at = 0; at < dict.length; at += 1) {
    const char = dict[at];
    if (char === '(' || (char === '<' && dict[at + 1] !== '<')) at = endOfString(dict, at) - 1;
    else if (char === '<' || char === '[') {
      depth += 1;
      if (char === '<') at += 1;
    } else if (char === '>' || char === ']') {
      depth -= 1;
      if (char === '>') at += 1;
    } else if (depth === 1 && char === '/' && dict.startsWith(key, at)) {
      const after = at + key.length;
      if (/[\s/[<(]/.test(dict[after] ?? '')) return readValue(dict, after);
    }
  }
  return undefined;
}

/**
 * @param {string} text
 * @param {number} start
 */
function readValue(text, start) {
  const from = start + (/^\s*/.exec(text.slice(start, start + 8))?.[0].length ?? 0);
  const char = text[from];
  if (char === '(' || (char === '<' && text[from + 1] !== '<'))
    return text.slice(from, endOfString(text, from));
  if (char === '<' || char === '[') {
    let depth = 0;
    for (let at = from; at < text.length; at += 1) {
      const here = text[at];
      if (here === '(' || (here === '<' && text[at + 1] !== '<')) at = endOfString(text, at) - 1;
      else if (here === '<' || here === '[') {
        depth += 1;
        if (here === '<') at += 1;
      } else if (here === '>' || here === ']') {
        depth -= 1;
        if (here === '>') at += 1;
        if (depth === 0) return text.slice(from, at + 1);
      }
    }
    throw new Error('a dictionary or an array of a PDF object does not end');
  }
  return /^(?:\d+ 0 R|\/?[^\s/[\]<>()]+)/.exec(text.slice(from, from + 200))?.[0] ?? '';
}

/**
 * The object number of a reference.
 * @param {string | undefined} value
 */
export function toReference(value) {
  const id = /^(\d+) 0 R$/.exec(value ?? '')?.[1];
  if (id === undefined) throw new Error(`not a reference: ${value}`);
  return Number(id);
}

/**
 * @param {string | undefined} array of references
 */
export const listReferences = (array) =>
  [...(array ?? '').matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
