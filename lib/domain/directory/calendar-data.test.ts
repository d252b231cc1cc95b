import { describe, expect, it } from 'vitest';
import { HOLIDAY_CODES, RENTREES, SCHOOL_HOLIDAYS } from './calendar-data';
import { daysBetween, isDay, schoolYearOf, weekdayOf } from './day';

const at = (zone: string, schoolYear: string, name: string) =>
  SCHOOL_HOLIDAYS.find((h) => h.zone === zone && h.schoolYear === schoolYear && h.name === name);

describe('the published holidays', () => {
  it('name every break of both years in the three zones, once', () => {
    expect(SCHOOL_HOLIDAYS).toHaveLength(2 * 3 * HOLIDAY_CODES.length);
    const keys = SCHOOL_HOLIDAYS.map((h) => `${h.zone} ${h.schoolYear} ${h.name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('give Toulouse (zone C) its own winter and spring', () => {
    expect(at('C', '2026-2027', 'hiver')).toMatchObject({ startsOn: '2027-02-06', returnsOn: '2027-02-22' });
    expect(at('B', '2026-2027', 'printemps')).toMatchObject({
      startsOn: '2027-04-17',
      returnsOn: '2027-05-03',
    });
    expect(at('A', '2025-2026', 'hiver')).toMatchObject({ startsOn: '2026-02-07', returnsOn: '2026-02-23' });
  });

  it('are never empty, not even where the source gives start = end', () => {
    for (const h of SCHOOL_HOLIDAYS) {
      expect(isDay(h.startsOn) && isDay(h.returnsOn) && isDay(h.publishedOn)).toBe(true);
      expect(daysBetween(h.startsOn, h.returnsOn)).toBeGreaterThanOrEqual(3);
    }
  });

  it('lie in their school year, and the four seasonal ones run from a Saturday to a Monday', () => {
    for (const h of SCHOOL_HOLIDAYS) {
      expect(schoolYearOf(h.startsOn)).toBe(h.schoolYear);
      if (h.name === 'ete' || h.name === 'ascension') continue;
      expect([weekdayOf(h.startsOn), weekdayOf(h.returnsOn)]).toEqual([6, 1]);
      expect(daysBetween(h.startsOn, h.returnsOn)).toBe(16);
    }
  });

  it('end the summer on the rentrée of the next year', () => {
    expect(at('C', '2025-2026', 'ete')?.returnsOn).toBe(RENTREES['2026-2027']);
  });

  it('do not invent a calendar for Corse', () => {
    expect(SCHOOL_HOLIDAYS.some((h) => h.zone === 'Corse')).toBe(false);
  });
});
