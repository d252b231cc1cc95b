import { describe, expect, it } from 'vitest';
import { observedOnFromName } from './observed-on';

describe('the day in the name of an export', () => {
  it.each([
    ['educonnect-eleves-2026-09-07.csv', '2026-09-07'],
    ['comptes_eleves_07092026.csv', '2026-09-07'],
    ['exportCSVExtraction_20260907.csv', '2026-09-07'],
    ['export 07-09-2026.csv', '2026-09-07'],
    ['export_07_09_2026.csv', '2026-09-07'],
    ['export.07.09.2026.csv', '2026-09-07'],
    ['comptes_20102026.csv', '2026-10-20'],
    ['comptes_20122020.csv', '2020-12-20'],
    ['export_20260907_183107.csv', '2026-09-07'],
    ['export_20260907183107.csv', '2026-09-07'],
    ['2026-09-07 (copie) 07092026.csv', '2026-09-07'],
  ])('%s: %s', (name, day) => {
    expect(observedOnFromName(name)).toBe(day);
  });

  it.each([
    'export.csv',
    'export (2).csv',
    'comptes_31022026.csv',
    'comptes_2026-09-07_2026-09-28.csv',
    '0319901U-1530001.csv',
    'export-1999-01-01.csv',
    'export-2026-9-7.csv',
    'export-2026-09_07.csv',
  ])('there is none, or not one, in %s', (name) => {
    expect(observedOnFromName(name)).toBeUndefined();
  });
});
