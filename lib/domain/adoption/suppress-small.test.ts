import { describe, expect, it } from 'vitest';
import type { ScopeFigures } from './measure';
import { suppressSmall } from './suppress-small';

const figures = (activated: number, population: number): ScopeFigures => ({
  pupils: { population, activated, connected: null, matrix: null },
  guardians: { population, activated, connected: null, matrix: null },
  families: { total: population, covered: activated },
});

describe('figures towards the région', () => {
  it.each([
    [4, 100, null],
    [5, 100, 5],
    [0, 100, 0],
    [96, 100, null],
    [95, 100, 95],
    [100, 100, 100],
    [3, 6, null],
  ])('show %i of %i as %s', (activated, population, shown) => {
    const result = suppressSmall(figures(activated, population));
    expect(result.pupils.activated).toBe(shown);
    expect(result.guardians.activated).toBe(shown);
    expect(result.families.covered).toBe(shown);
  });

  it('hold no matrix', () => {
    expect(suppressSmall(figures(50, 100)).pupils).not.toHaveProperty('matrix');
  });
});
