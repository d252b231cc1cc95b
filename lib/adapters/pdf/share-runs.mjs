// @ts-check

/** Where a page's content may be cut: after what is marked, before the next mark. */
const CUT = '\nEMC\n/';
/** A run of fewer bytes, not compressed, costs more as a stream of its own than it saves. */
const WORTH = 600;
const NONE = -1;
const SEVERAL = -2;

/** @param {string} content */
function cutContent(content) {
  const pieces = [];
  let from = 0;
  for (let at = content.indexOf(CUT); at !== -1; at = content.indexOf(CUT, from)) {
    const end = at + CUT.length - 1;
    pieces.push(content.slice(from, end));
    from = end;
  }
  return [...pieces, content.slice(from)];
}

/**
 * What follows, or comes before, a piece on each page: always the same one, or several.
 * @param {number[]} neighbours
 * @param {number} piece
 * @param {number} neighbour
 */
function note(neighbours, piece, neighbour) {
  const known = neighbours[piece];
  neighbours[piece] = known === undefined || known === neighbour ? neighbour : SEVERAL;
}

/**
 * Cuts the contents of pages into streams, so that a run that several pages have alike, to the byte, is kept once: a
 * page's content may be a list of streams (ISO 32000-1, 7.8.2), read as if it were one. So nothing changes for
 * whoever reads, shows or says a page.
 *
 * @param {string[]} contents of each page
 * @returns {{ streams: string[], pages: number[][] }} the streams, and those of each page in order
 */
export function shareRuns(contents) {
  /** @type {Map<string, number>} */
  const ids = new Map();
  /** @type {number[]} */
  const counts = [];
  /** @type {number[]} */
  const next = [];
  /** @type {number[]} */
  const previous = [];
  const cut = contents.map((content) => {
    const pieces = cutContent(content);
    let before = NONE;
    return pieces.map((text, at) => {
      const id = ids.get(text) ?? ids.set(text, ids.size).size - 1;
      counts[id] = (counts[id] ?? 0) + 1;
      note(previous, id, before);
      if (before !== NONE) note(next, before, id);
      if (at === pieces.length - 1) note(next, id, NONE);
      before = id;
      return { id, text };
    });
  });

  /** @type {string[]} */
  const streams = [];
  /** @type {Map<number, number>} stream of a shared run, by its first piece */
  const shared = new Map();
  const pages = cut.map((pieces) => {
    /** @type {number[]} */
    const list = [];
    let own = '';
    const flush = () => {
      if (own !== '') list.push(streams.push(own) - 1);
      own = '';
    };
    for (let at = 0; at < pieces.length; ) {
      const first = pieces[at]?.id ?? NONE;
      let run = '';
      // A run goes on as long as what follows always follows, and never follows anything else.
      for (let last = first; ; last = pieces[at]?.id ?? NONE) {
        run += pieces[at]?.text;
        at += 1;
        const following = pieces[at]?.id;
        if (following === undefined || next[last] !== following || previous[following] !== last) break;
      }
      if ((counts[first] ?? 0) < 2 || run.length < WORTH) {
        own += run;
        continue;
      }
      flush();
      const known = shared.get(first) ?? streams.push(run) - 1;
      shared.set(first, known);
      list.push(known);
    }
    flush();
    return list;
  });
  return { streams, pages };
}
