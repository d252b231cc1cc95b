// @ts-check

/** A drawing becomes an object of its own, which takes 250 bytes, when it saves this much, not compressed … */
const WORTH = 3000;
/** … and when it is longer than this, each time. */
const LONG = 400;
/** The compiler writes one operator a line; a drawing that is moved to its place begins so. */
const MOVED = /q\n(-?[\d.]+ -?[\d.]+ -?[\d.]+ -?[\d.]+) (-?[\d.]+ -?[\d.]+) cm\n/y;

/** @typedef {{ place: string, drawing: string }} Group a drawing, and where on the page it stands */
/** @typedef {{ content: string, resources: string }} Page `resources` as text: names mean the same only under the same */

/**
 * Where the drawing ends that saves the graphics state on the line before `start`: the place of the line that
 * restores it. -1 where it holds a mark of the structure tree, which ties it to one page, or marks that do not close;
 * and where it holds text: Firefox's viewer takes the words on both sides of a shared drawing's edge for one word.
 * @param {string} content
 * @param {number} start
 */
function findEnd(content, start) {
  let saved = 1;
  let marked = 0;
  for (let from = start; from < content.length; ) {
    const next = content.indexOf('\n', from);
    const end = next === -1 ? content.length : next;
    if (end - from === 1) {
      if (content[from] === 'q') saved += 1;
      else if (content[from] === 'Q') saved -= 1;
      if (saved === 0) return marked === 0 ? from : -1;
    } else if (content[end - 1] === 'C') {
      // BDC and BMC open, EMC closes.
      marked += content[end - 3] === 'E' ? -1 : 1;
      if (marked < 0) return -1;
    } else if (content.startsWith('  /MCID', from)) return -1;
    else if (end - from === 2 && content.startsWith('BT', from)) return -1;
    from = end + 1;
  }
  return -1;
}

/**
 * The next line after `from` that saves the graphics state, or -1.
 * @param {string} content
 * @param {number} from
 */
function findSave(content, from) {
  const next = content.indexOf('\nq\n', from);
  return next === -1 ? -1 : next + 1;
}

/**
 * A page as what is its own, and drawings, in turn.
 * @param {string} content
 * @returns {(string | Group)[]}
 */
function splitContent(content) {
  /** @type {(string | Group)[]} */
  const pieces = [];
  let own = 0;
  let at = content.startsWith('q\n') ? 0 : findSave(content, 0);
  while (at !== -1) {
    MOVED.lastIndex = at;
    const match = MOVED.exec(content);
    const end = match ? findEnd(content, MOVED.lastIndex) : -1;
    if (match && end !== -1) {
      const drawing = `${match[1]} 0 0 cm\n${content.slice(at + match[0].length, end)}`;
      pieces.push(content.slice(own, at), { place: match[2] ?? '', drawing });
      own = end + 1;
    }
    at = findSave(content, Math.max(own, at));
  }
  pieces.push(content.slice(own));
  return pieces;
}

/**
 * Finds what the pages of a document draw alike (the QR code, a logo, frames), wherever on the page it stands, to be
 * drawn from one object. The mark that ties it to the structure tree stays on each page, around the drawing,
 * which holds none itself and so may be used again (ISO 32000-1, 14.7.4.2).
 *
 * @param {Page[]} pages
 * @returns {{ drawings: { name: string, drawing: string, resources: string }[], contents: string[] }} in the order of
 *   the pages
 */
export function shareDrawings(pages) {
  /** @type {Map<string, Map<string, { count: number, name: string }>>} */
  const seen = new Map();
  const split = pages.map(({ content, resources }) => {
    const known = seen.get(resources) ?? new Map();
    seen.set(resources, known);
    const pieces = splitContent(content);
    for (const piece of pieces) {
      if (typeof piece === 'string') continue;
      const entry = known.get(piece.drawing);
      if (entry) entry.count += 1;
      else known.set(piece.drawing, { count: 1, name: '' });
    }
    return { pieces, known, resources };
  });
  /** @type {{ name: string, drawing: string, resources: string }[]} */
  const drawings = [];
  const contents = split.map(({ pieces, known, resources }) => {
    const lines = pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      const { place, drawing } = piece;
      const entry = known.get(drawing);
      if (!entry || drawing.length < LONG || (entry.count - 1) * drawing.length < WORTH)
        return `q\n1 0 0 1 ${place} cm\n${drawing}Q`;
      if (entry.name === '') {
        entry.name = `/d${drawings.length}`;
        drawings.push({ name: entry.name, drawing, resources });
      }
      return `q\n1 0 0 1 ${place} cm\n${entry.name} Do\nQ`;
    });
    return lines.join('');
  });
  return { drawings, contents };
}
