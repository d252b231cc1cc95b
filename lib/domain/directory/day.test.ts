import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayIn, daysBetween, isDay, isoWeekOf, mondayOf, schoolYearOf, weekdayOf } from './day';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));

describe('a day', () => {
  it('is the one on the wall of the school, not of the host', () => {
    const lateEvening = new Date('2026-10-16T22:00:00Z');
    expect(dayIn('Europe/Paris', lateEvening)).toBe('2026-10-17');
    expect(dayIn('America/Guadeloupe', lateEvening)).toBe('2026-10-16');
    expect(dayIn('Indian/Reunion', new Date('2026-12-31T20:00:00Z'))).toBe('2027-01-01');
  });

  it('exists in the calendar, or is none', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const text of ['2026-02-29', '2026-13-01', '2026-2-1', '07/09/2026', '', '2026-09-07T00:00:00Z']) {
      expect(isDay(text)).toBe(false);
    }
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });

  it('passes over the change to winter time as one day', () => {
    expect(addDays('2026-10-24', 1)).toBe('2026-10-25');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('comes back after as many days forth and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  it('has the ISO weekday and week, the first days of January included', () => {
    expect(weekdayOf('2026-09-07')).toBe(1);
    expect(weekdayOf('2026-09-06')).toBe(7);
    expect(weekdayOf('1969-12-31')).toBe(3);
    expect(mondayOf('2026-09-06')).toBe('2026-08-31');
    expect(isoWeekOf('2026-09-07')).toBe('2026-W37');
    expect(isoWeekOf('2027-01-03')).toBe('2026-W53');
    expect(isoWeekOf('2027-01-04')).toBe('2027-W01');
    expect(isoWeekOf('2024-12-30')).toBe('2025-W01');
  });

  it('stays in its week', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(mondayOf(day))).toBe(1);
        expect(isoWeekOf(mondayOf(day))).toBe(isoWeekOf(day));
      }),
    );
  });

  it('belongs to a school year that turns on 1 August', () => {
    expect(schoolYearOf('2026-07-31')).toBe('2025-2026');
    expect(schoolYearOf('2026-08-01')).toBe('2026-2027');
    expect(schoolYearOf('2027-01-15')).toBe('2026-2027');
  });
});
