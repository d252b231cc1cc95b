import { LRUCache } from 'lru-cache';

/*
 * A page drawn by the engine places each of its letters by a `<use>`, of which a browser makes a small document each: a
 * letter to families has some 2,000, and takes 120 ms to be shown. As one path for each run of text it takes 40.
 */
const SYMBOL = /<symbol id="([^"]+)"[^>]*>\s*<path[^>]*? d="([^"]*)"[^>]*\/>\s*<\/symbol>/g;
const USE = /\s*<use xlink:href="#([^"]+)" x="([^"]+)" y="([^"]+)" fill="([^"]+)" fill-rule="nonzero"\/>/g;

/** A hundredth of a point: far below what a screen shows. */
const shorten = (text: string): string =>
  text.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));

/** Outlines in short, by what the engine writes: a page and the next one are in the same letters. */
const shortened = new LRUCache<string, string>({ max: 5_000 });

function shortenOutline(outline: string): string {
  const known = shortened.get(outline);
  if (known !== undefined) return known;
  const short = shorten(outline).replace(/ ?([a-zA-Z]) ?/g, '$1');
  shortened.set(outline, short);
  return short;
}

/** The same picture, with the letters of a run in one path. What is drawn otherwise is left as it is. */
export function mergeGlyphs(svg: string): string {
  const outlines = new Map<string, string>();
  for (const [, id = '', outline = ''] of svg.matchAll(SYMBOL)) outlines.set(id, shortenOutline(outline));
  const parts: string[] = [];
  let [end, openFill] = [0, ''];
  const close = () => {
    if (openFill !== '') parts.push('"/>');
    openFill = '';
  };
  for (const match of svg.matchAll(USE)) {
    const [whole, id = '', x = '0', y = '0', fill = ''] = match;
    const glyph = outlines.get(id);
    if (glyph === undefined) continue;
    if (match.index !== end || fill !== openFill) {
      close();
      parts.push(svg.slice(end, match.index), `<path fill="${fill}" d="`);
      openFill = fill;
    }
    // Every contour begins with an absolute move to the origin of its letter; all else is relative to it.
    parts.push(glyph.replaceAll('M0 0', `M${shorten(x)} ${shorten(y)}`));
    end = match.index + whole.length;
  }
  close();
  const merged = parts.join('') + svg.slice(end);
  return merged.includes('<use ') ? merged : merged.replace(SYMBOL, '');
}
