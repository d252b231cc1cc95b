// @ts-check
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { flattenDrawing } from './flatten-drawing.mjs';

/*
 * A page drawn by the engine places each of its letters by a `<use>`, of which a browser makes a small document each: a
 * letter to families has some 2,000, and takes 120 ms to be shown. As one path for each run of text it takes a tenth.
 * Plain JavaScript, since the compile process does it: of 900 kB a stroke, 30 leave it.
 */

/**
 * A page in two: its frame, an SVG in which the outlines of a line of letters are named by a digest, and those outlines.
 * Its shapes stand at the first level wherever the groups around them are only places.
 * A stroke changes a line or two of a page: who holds the others already is sent none of them.
 * @typedef {{ frame: string, runs: Record<string, string> }} SplitDrawing
 * @typedef {SplitDrawing & { pages: number }} Drawing with its number of pages, which stand one below the other
 */

/** The attribute that names the outlines of a path in a frame: `d` itself would be none that a browser can read. */
const OUTLINE_NAME = 'data-d';

const SYMBOL = /<symbol id="([^"]+)"[^>]*>\s*<path[^>]*? d="([^"]*)"[^>]*\/>\s*<\/symbol>/g;
const RUN = /(<g class="typst-text"[^>]*>)\s*((?:<use [^>]*\/>\s*)+)<\/g>/g;
const USE = /<use xlink:href="#([^"]+)" x="([^"]+)" y="([^"]+)" fill="([^"]+)" fill-rule="nonzero"\/>\s*/g;
const FILL = / fill="([^"]+)"/;

/**
 * A hundredth of a point: far below what a screen shows.
 * @param {string} text
 */
const shorten = (text) =>
  text.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));

/**
 * Outlines in short, by what the engine writes: a page and the next one are in the same letters.
 * @type {LRUCache<string, string>}
 */
const shortened = new LRUCache({ max: 5_000 });

/** @param {string} outline */
function shortenOutline(outline) {
  const known = shortened.get(outline);
  if (known !== undefined) return known;
  const short = shorten(outline).replace(/ ?([a-zA-Z]) ?/g, '$1');
  shortened.set(outline, short);
  return short;
}

/**
 * The letters of a run in one path; undefined where one is no outline, or of another colour.
 * @param {string} uses
 * @param {ReadonlyMap<string, string>} outlines
 */
function mergeRun(uses, outlines) {
  const [, colour] = FILL.exec(uses) ?? [];
  /** @type {string[]} */
  const parts = [];
  let end = 0;
  for (const match of uses.matchAll(USE)) {
    const [whole, id = '', x = '0', y = '0', fill] = match;
    const glyph = outlines.get(id);
    if (glyph === undefined || fill !== colour || match.index !== end) return undefined;
    // Every contour begins with an absolute move to the origin of its letter; all else is relative to it.
    parts.push(shortenOutline(glyph).replaceAll('M0 0', `M${shorten(x)} ${shorten(y)}`));
    end = match.index + whole.length;
  }
  return end === uses.length ? parts.join('') : undefined;
}

/**
 * Merged runs, by a digest of what the engine writes: the next picture has all of them but one or two.
 * @type {LRUCache<string, string>}
 */
const merged = new LRUCache({
  max: 4_000,
  maxSize: 30_000_000,
  sizeCalculation: (path) => path.length + 1,
});

/**
 * The same picture, with the letters of a run in one path, and without the runs that whoever asks has. What is drawn
 * otherwise is left as it is.
 * @param {string} svg as the engine draws it
 * @param {ReadonlySet<string>} known
 * @returns {SplitDrawing}
 */
export function splitDrawing(svg, known) {
  /** @type {SplitDrawing['runs']} */
  const runs = {};
  /** @type {Map<string, string> | undefined} */
  let outlines;
  const frame = svg.replace(
    RUN,
    (/** @type {string} */ whole, /** @type {string} */ open, /** @type {string} */ uses) => {
      // Symbols are named by the engine for what they draw: the same name is the same outline.
      const name = createHash('sha1').update(uses).digest('base64url');
      let path = merged.get(name);
      if (path === undefined) {
        outlines ??= new Map([...svg.matchAll(SYMBOL)].map(([, id = '', outline = '']) => [id, outline]));
        path = mergeRun(uses, outlines);
        if (path === undefined) return whole;
        merged.set(name, path);
      }
      if (!known.has(name)) runs[name] = path;
      return `${open}<path fill="${FILL.exec(uses)?.[1]}" ${OUTLINE_NAME}="${name}"/></g>`;
    },
  );
  // Symbols go where no letter is placed by one any more; nothing is indented for a browser.
  const rest = frame.includes('<use ') ? frame : frame.replace(SYMBOL, '');
  const short = rest.replace(/>\s+</g, '><');
  return { frame: flattenDrawing(short) ?? short, runs };
}
