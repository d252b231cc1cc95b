/**
 * A page in two: its frame, an SVG in which the outlines of a line of letters are named by a digest, and those outlines.
 * A stroke changes a line or two of a page: who holds the others already is sent none of them.
 */
export type Drawing = { frame: string; runs: Record<string, string> };

/** The attribute that names the outlines of a path in a frame: `d` itself would be none that a browser can read. */
export const OUTLINE_NAME = 'data-d';

/** The names of the runs that a frame needs. */
const NAMES = new RegExp(` ${OUTLINE_NAME}="([\\w-]+)"`, 'g');

/** The SVG; undefined when `known` lacks a run of it. */
export function joinDrawing(frame: string, known: ReadonlyMap<string, string>): string | undefined {
  let isWhole = true;
  const svg = frame.replace(NAMES, (_, name: string) => {
    const outlines = known.get(name);
    isWhole &&= outlines !== undefined;
    return ` d="${outlines}"`;
  });
  return isWhole ? svg : undefined;
}

export const listRunNames = (frame: string): string[] =>
  [...frame.matchAll(NAMES)].map(([, name = '']) => name);

/** All that the engine draws with: nothing that runs, leads elsewhere, or holds a page of its own. */
export const DRAWN_WITH = [
  'svg',
  'title',
  'defs',
  'symbol',
  'g',
  'path',
  'use',
  'image',
  'clipPath',
] as const;
