import type { Drawing as CompiledDrawing } from '@/lib/adapters/typst/split-drawing.mjs';

/** A picture in two, as the compile process gives it. */
export type Drawing = CompiledDrawing;

/** The attribute that names the outlines of a path in a frame, as `split-drawing.mjs` writes it. */
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

/** A drawing of which nobody holds anything yet, as one SVG. */
export const wholeDrawing = ({ frame, runs }: Drawing): string =>
  joinDrawing(frame, new Map(Object.entries(runs))) ?? frame;

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
