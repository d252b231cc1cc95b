import { describe, expect, it } from 'vitest';
import type { ScopeFigures } from './measure';
import { sortScopes } from './sort-scopes';

const nobody = { population: 0, activated: null, connected: null, matrix: null };
const row = (name: string, covered: number | null, total: number): ScopeFigures & { name: string } => ({
  name,
  pupils: nobody,
  guardians: nobody,
  families: { total, covered },
});
const rows = [row('6A', 5, 10), row('6B', null, 10), row('5A', 9, 30), row('5B', 5, 10)];
const names = (list: typeof rows) => list.map((r) => r.name);

describe('classes in order', () => {
  it('go by rate, or by families left, and keep the order of the school among equals', () => {
    expect(names(sortScopes(rows, 'families', 'asc'))).toEqual(['5A', '6A', '5B', '6B']);
    expect(names(sortScopes(rows, 'left', 'desc'))).toEqual(['5A', '6A', '5B', '6B']);
    expect(names(sortScopes(rows, 'name', 'desc'))).toEqual(['5B', '5A', '6B', '6A']);
  });

  it('put what nobody knows last, whichever way', () => {
    expect(names(sortScopes(rows, 'families', 'asc')).at(-1)).toBe('6B');
    expect(names(sortScopes(rows, 'families', 'desc')).at(-1)).toBe('6B');
  });
});
