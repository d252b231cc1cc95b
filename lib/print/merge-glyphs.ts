/*
 * A page drawn by the engine places each of its letters by a `<use>`, of which a browser makes a small document each: a
 * letter to families has some 2,000, and takes 120 ms to be shown. As one path for each run of text it takes 40.
 */
const SYMBOL = /<symbol id="([^"]+)"[^>]*>\s*<path[^>]*? d="([^"]*)"[^>]*\/>\s*<\/symbol>/g;
const USE = /<use xlink:href="#([^"]+)" x="([^"]+)" y="([^"]+)" fill="([^"]+)" fill-rule="nonzero"\/>/g;
const RUN = new RegExp(`(?:\\s*${USE.source.replaceAll('(', '(?:')})+`, 'g');

/** A hundredth of a point: far below what a screen shows. */
const shorten = (text: string): string =>
  text.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));

/** Every contour begins with an absolute move to the origin of its letter; all else is relative to it. */
const ORIGIN = /M ?0 0/g;

/** The same picture, with the letters of a run in one path. What is drawn otherwise is left as it is. */
export function mergeGlyphs(svg: string): string {
  const outlines = new Map<string, string>();
  for (const [, id = '', outline = ''] of svg.matchAll(SYMBOL)) {
    outlines.set(id, shorten(outline).replace(/ ?([a-zA-Z]) ?/g, '$1'));
  }
  return svg.replace(RUN, (run) => mergeRun(run, outlines)).replace(SYMBOL, '');
}

function mergeRun(run: string, outlines: ReadonlyMap<string, string>): string {
  const paths: { fill: string; outline: string }[] = [];
  for (const [, id = '', x = '0', y = '0', fill = ''] of run.matchAll(USE)) {
    const glyph = outlines.get(id);
    if (glyph === undefined) return run;
    const outline = glyph.replace(ORIGIN, `M${shorten(x)} ${shorten(y)}`);
    const last = paths.at(-1);
    if (last?.fill === fill) last.outline += outline;
    else paths.push({ fill, outline });
  }
  return paths.map(({ fill, outline }) => `<path fill="${fill}" d="${outline}"/>`).join('');
}
