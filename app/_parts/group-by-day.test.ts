import { describe, expect, it } from 'vitest';
import { groupByDay } from './group-by-day';

const dayOf = (entry: { on: string }) => entry.on;

describe('entries by day', () => {
  it('keeps their order and starts a group where the day changes', () => {
    const entries = [
      { id: 4, on: '2026-09-08' },
      { id: 3, on: '2026-09-08' },
      { id: 2, on: '2026-09-07' },
    ];
    expect(groupByDay(entries, dayOf).map((d) => [d.on, d.entries.map((e) => e.id)])).toEqual([
      ['2026-09-08', [4, 3]],
      ['2026-09-07', [2]],
    ]);
  });

  it('makes no group of nothing', () => {
    expect(groupByDay([], dayOf)).toEqual([]);
  });
});
