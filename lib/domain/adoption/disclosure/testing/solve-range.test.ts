import { describe, expect, it } from 'vitest';
import { type Fact, solveRange } from './solve-range';

const fact = (relation: Fact['relation'], value: number, ...coefficients: number[]): Fact => ({
  coefficients: new Map(coefficients.map((c, i) => [i, c])),
  relation,
  value,
});
const unknown = (i: number) => new Map([[i, 1]]);
const round = (range: [number, number]) => range.map((n) => Math.round(n) + 0);

describe('the exact auditor', () => {
  it('finds a hidden cell as the total less the others', () => {
    const range = solveRange(3, [fact('=', 40, 1, 1, 1), fact('=', 20, 1), fact('=', 17, 0, 1)]);
    expect(range(unknown(2))).toEqual([3, 3]);
  });

  it('knows what two hidden cells of a total leave open, and their sum', () => {
    const range = solveRange(3, [fact('=', 40, 1, 1, 1), fact('=', 20, 1), fact('<=', 15, 0, 1)]);
    const [least, greatest] = range(unknown(2));
    expect(least).toBeCloseTo(5);
    expect(greatest).toBeCloseTo(20);
    const [sum, same] = range(
      new Map([
        [1, 1],
        [2, 1],
      ]),
    );
    expect([sum, same].map(Math.round)).toEqual([20, 20]);
  });

  it('sees through a linked table: both margins and three cells known', () => {
    // 2 × 2 table with margins 30/70 and 25/75: adopted lies between 0 and 25, and is 21 once dormant is 9.
    const margins = [fact('=', 30, 1, 1), fact('=', 25, 1, 0, 1), fact('=', 100, 1, 1, 1, 1)];
    expect(round(solveRange(4, margins)(unknown(0)))).toEqual([0, 25]);
    expect(round(solveRange(4, [...margins, fact('=', 9, 0, 1)])(unknown(2)))).toEqual([4, 4]);
  });

  it('handles bounds from below and facts said twice', () => {
    const facts = [fact('<=', -3, -1), fact('=', 10, 1, 1), fact('=', 20, 2, 2)];
    expect(round(solveRange(2, facts)(unknown(1)))).toEqual([0, 7]);
  });

  it('refuses facts that contradict each other', () => {
    expect(() => solveRange(1, [fact('=', 1, 1), fact('=', 2, 1)])).toThrow('contradict');
  });
});
