import { describe, expect, it } from 'vitest';
import { addDays } from '../directory/day';
import { listPublicHolidays } from './public-holidays';

/** Easter Sundays of the church's tables. */
const EASTER = { 2025: '2025-04-20', 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16' };
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

describe('public holidays', () => {
  it.each(Object.entries(EASTER))('of %s are the eleven of the Code du travail', (year, easter) => {
    const expected = [
      ...FIXED.map((day) => `${year}-${day}`),
      addDays(easter, 1),
      addDays(easter, 39),
      addDays(easter, 50),
    ].sort();
    expect(listPublicHolidays('0319901U', Number(year), Number(year))).toEqual(expected);
  });

  it('add Good Friday and 26 December in Alsace and Moselle', () => {
    for (const uai of ['0570001A', '0670001A', '0680001A']) {
      const days = listPublicHolidays(uai, 2027, 2027);
      expect(days).toHaveLength(13);
      expect(days).toContain('2027-03-26');
      expect(days).toContain('2027-12-26');
    }
    expect(listPublicHolidays('0540001A', 2027, 2027)).not.toContain('2027-03-26');
  });

  it('add the abolition of slavery overseas, each on its day', () => {
    expect(listPublicHolidays('9710001A', 2027, 2027)).toContain('2027-05-27');
    expect(listPublicHolidays('9740001A', 2027, 2027)).toContain('2027-12-20');
  });
});
