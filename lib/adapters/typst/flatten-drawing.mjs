// @ts-check

/*
 * The engine puts every part of a page into groups within groups, each a step further right and down: 300 of them around
 * the 90 lines and shapes of a letter, which a browser reads, compares and walks through at every stroke.
 * Plain JavaScript, since the compile process does it.
 */

/** @typedef {readonly [number, number, number, number, number, number]} Matrix of an SVG: a b c d e f */

/** @type {Matrix} */
const HERE = [1, 0, 0, 1, 0, 0];

const TAG = /<(\/?)(\w+)((?: [\w:-]+="[^"]*")*) ?(\/?)>/g;
const TRANSFORM = / transform="([^"]*)"/;
/** What a group may say without meaning more than a place. */
const PLACE_ONLY = /^(?: (?:class|transform)="[^"]*")*$/;
const SHAPES = ['path', 'image'];

/**
 * @param {string} attributes
 * @returns {Matrix | undefined} undefined: written as another function
 */
function readMatrix(attributes) {
  const [, transform] = TRANSFORM.exec(attributes) ?? [];
  if (transform === undefined) return HERE;
  const numbers = /^matrix\(([^()]*)\)$/.exec(transform)?.[1]?.split(/[ ,]+/).map(Number) ?? [];
  const [a, b, c, d, e, f] = numbers;
  if (numbers.length !== 6 || numbers.some(Number.isNaN)) return undefined;
  return /** @type {any} */ ([a, b, c, d, e, f]);
}

/**
 * @param {Matrix} outer
 * @param {Matrix} inner
 * @returns {Matrix}
 */
const within = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** A hundredth of a point where something stands, far less in how it is turned. @param {Matrix} matrix */
const writeMatrix = (matrix) => matrix.map((value, at) => round(value, at < 4 ? 1e6 : 1e2)).join(' ');

/** @param {number} value @param {number} parts */
const round = (value, parts) => Math.round(value * parts) / parts;

/**
 * The same picture with every shape at the first level, in the order in which they are painted. Undefined where a group
 * says more than its place, or holds something else: there the groups are needed.
 * @param {string} frame an SVG as the engine writes it
 */
export function flattenDrawing(frame) {
  /** @type {string[]} */
  const written = [];
  const places = [HERE];
  let [end, isFlat] = [0, true];
  for (const { 0: tag, 1: closes, 2: name = '', 3: attributes = '', 4: isEmpty, index } of frame.matchAll(
    TAG,
  )) {
    const text = frame.slice(end, index);
    end = index + tag.length;
    const place = places.at(-1);
    const isShape = SHAPES.includes(name);
    const own = name === 'g' || isShape ? readMatrix(attributes) : HERE;
    if (!own || !place) return undefined;
    // Words, or a tag of a form that is not known here, would be lost; a shape that holds something is more than a shape.
    if ((name === 'g' || isShape) && text.trim() !== '') return undefined;
    if (isShape && !isEmpty) return undefined;
    if (name === 'g') {
      if (closes) places.pop();
      else if (!PLACE_ONLY.test(attributes)) return undefined;
      else if (!isEmpty) places.push(within(place, own));
    } else if (isShape) {
      const matrix = writeMatrix(within(place, own));
      const moved = matrix === writeMatrix(HERE) ? '' : ` transform="matrix(${matrix})"`;
      written.push(`<${name}${attributes.replace(TRANSFORM, '').replace(/ class="[^"]*"/, '')}${moved}/>`);
    } else {
      // The drawing's own start, title and end: nothing that stands inside a group.
      isFlat &&= places.length === 1;
      written.push(text, tag);
    }
  }
  return isFlat && places.length === 1 ? written.join('') + frame.slice(end) : undefined;
}
