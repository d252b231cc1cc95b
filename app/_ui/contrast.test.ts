import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.join(process.cwd(), 'app/globals.css'), 'utf8');

/** The tokens of the first `:root` block after `from`. */
function tokensAfter(from: string): Map<string, string> {
  const block = css.slice(css.indexOf(':root {', css.indexOf(from))).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['surface', 'canvas', 'sunken'];
const CELLS = ['adopted', 'dormant', 'reachable', 'unreached', 'danger'];
const TEXT_PAIRS = [
  ...['ink', 'muted', 'faint', 'accent', 'accent-strong'].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground]),
  ),
  ...CELLS.flatMap((cell) => [...GROUNDS, `${cell}-soft`].map((ground) => [cell, ground])),
  // The words inside a coloured box.
  ...[...CELLS, 'accent'].flatMap((cell) => ['ink', 'muted'].map((text) => [text, `${cell}-soft`])),
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];
const SHAPE_PAIRS = [
  ...CELLS.flatMap((cell) =>
    [`${cell}-fill`].flatMap((fill) => [
      [fill, 'surface'],
      [fill, `${cell}-soft`],
    ]),
  ),
  ...['activation', 'connection', 'families', 'goal'].map((s) => [`series-${s}`, 'surface']),
  ['line-strong', 'surface'],
];

describe.each([
  ['light', ':root'],
  ['dark', 'prefers-color-scheme: dark'],
])('the %s colours', (_, from) => {
  const tokens = tokensAfter(from);
  const ratio = ([a = '', b = '']: string[]) => contrast(tokens.get(a) ?? '', tokens.get(b) ?? '');

  it.each(TEXT_PAIRS)('keep %s readable on %s: 4.5:1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPE_PAIRS)('keep the shape %s visible on %s: 3:1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});
