import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenDrawing } from './flatten-drawing.mjs';

type Matrix = [number, number, number, number, number, number];

const svg = (inside: string) => `<svg viewBox="0 0 100 100">${inside}</svg>`;
const group = (matrix: Matrix, inside: string) => `<g transform="matrix(${matrix.join(' ')})">${inside}</g>`;
const path = (matrix: Matrix) => `<path d="M0 0" transform="matrix(${matrix.join(' ')})"/>`;

const SCALE: Matrix = [2, 0, 0, 2, 10, 20];
const ROTATION: Matrix = [0, 1, -1, 0, 5, 0];
const FLIP: Matrix = [1, 0, 0, -1, 0, 7];

/** Where a point stands after one place. */
const move = ([a, b, c, d, e, f]: Matrix, [x, y]: [number, number]): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

describe('a drawing at one level', () => {
  it('has each shape where its groups within groups had put it', () => {
    expect(flattenDrawing(svg(group(SCALE, group(ROTATION, path(FLIP)))))).toBe(
      svg('<path d="M0 0" transform="matrix(0 2 2 0 6 20)"/>'),
    );
  });

  it('has every point where it was, however its groups are scaled, turned and flipped', () => {
    const turn = fc.double({ min: -4, max: 4, noNaN: true });
    const place = fc.tuple(turn, turn, turn, turn, turn, turn);
    fc.assert(
      fc.property(place, place, place, fc.tuple(turn, turn), (one, two, three, point) => {
        const plain = [one, two, three].map(
          (matrix) => matrix.map((part) => Number(part.toFixed(4))) as Matrix,
        );
        const [outer, inner, own] = plain as [Matrix, Matrix, Matrix];
        const flat = flattenDrawing(svg(group(outer, group(inner, path(own))))) ?? '';
        const [, written = '1 0 0 1 0 0'] = /matrix\(([^)]*)\)/.exec(flat) ?? [];
        const [x, y] = move(written.split(' ').map(Number) as Matrix, point);
        const [seenX, seenY] = move(outer, move(inner, move(own, point)));
        expect(Math.hypot(x - seenX, y - seenY)).toBeLessThan(0.02);
      }),
    );
  });

  it('comes back to the place before where a group ends, and keeps the order of painting', () => {
    const drawn = svg(`${group(SCALE, path(FLIP))}<path d="M1 1"/>${group(ROTATION, '<image href="x"/>')}`);
    expect(flattenDrawing(drawn)).toBe(
      svg(
        '<path d="M0 0" transform="matrix(2 0 0 -2 10 34)"/><path d="M1 1"/><image href="x" transform="matrix(0 1 -1 0 5 0)"/>',
      ),
    );
  });

  it('keeps what is not drawn: a title, and a shape that others are cut by', () => {
    const head = `<title>A &amp; B</title><defs><clipPath id="c">${path(SCALE)}</clipPath></defs>`;
    expect(flattenDrawing(svg(`${head}${group(ROTATION, '<path d="M1 1"/>')}`))).toBe(
      svg(`${head}<path d="M1 1" transform="matrix(0 1 -1 0 5 0)"/>`),
    );
  });

  it.each([
    ['is seen through', `<g opacity="0.5">${path(FLIP)}</g>`],
    ['is cut', `<g clip-path="url(#c)">${path(FLIP)}</g>`],
    ['has a name', `<g id="a">${path(FLIP)}</g>`],
    ['stands elsewhere in other words', `<g transform="translate(1 2)">${path(FLIP)}</g>`],
    ['holds a word', `<g>mot${path(FLIP)}</g>`],
    ['holds a text', '<g><text>mot</text></g>'],
    ['holds another drawing', `<g><defs>${path(FLIP)}</defs></g>`],
    ['holds a shape that is written in another way', '<g><path d=\'M0 0\'/><path d="M1 1"/></g>'],
    ['holds a shape with a title', '<g><path d="M0 0"><title>x</title></path></g>'],
    ['does not end', `<g>${path(FLIP)}`],
  ])('is not made of one with a group that %s', (_, inside) => {
    expect(flattenDrawing(svg(inside))).toBeUndefined();
  });
});
