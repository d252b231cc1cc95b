import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHOOL_HOLIDAYS } from '../directory/calendar-data';
import { addDays } from '../directory/day';
import { listPublicHolidays } from './public-holidays';
import {
  addSchoolDays,
  buildSchoolCalendar,
  countSchoolDays,
  findHoliday,
  findKnownUntil,
  findSchoolYearEnd,
  holidayOn,
  isSchoolDay,
  lastSchoolDayBefore,
  lastSchoolDayOfWeek,
  schoolDaysBetween,
} from './school-calendar';

const calendarOf = (zone: 'A' | 'B' | 'C', rentreeOn = '2026-09-01') =>
  buildSchoolCalendar({
    zone,
    rentreeOn,
    holidays: SCHOOL_HOLIDAYS.filter((h) => h.zone === zone),
    publicHolidays: listPublicHolidays('0319901U', 2025, 2028),
  });
const toulouse = calendarOf('C');

const anyCalendar = fc.constantFrom(calendarOf('A'), calendarOf('B'), toulouse);
const anyDay = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-09-01', n));
const anySchoolDay = fc
  .tuple(anyCalendar, anyDay)
  .filter(([calendar, day]) => isSchoolDay(calendar, day))
  .map(([calendar, day]) => ({ calendar, day }));
const anyShift = fc.integer({ min: -120, max: 120 });

describe('a school day', () => {
  it('is Monday to Friday, Wednesday included', () => {
    const week = ['07', '08', '09', '10', '11', '12', '13'].map((d) => `2026-09-${d}`);
    expect(week.map((day) => isSchoolDay(toulouse, day))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('is none on a public holiday', () => {
    expect(isSchoolDay(toulouse, '2026-11-11')).toBe(false);
    expect(isSchoolDay(toulouse, '2027-05-06')).toBe(false);
    expect(isSchoolDay(toulouse, '2027-05-17')).toBe(false);
  });

  it('is none from the first day of holidays to the eve of the return, whose day is one', () => {
    expect(isSchoolDay(toulouse, '2026-10-16')).toBe(true);
    expect(isSchoolDay(toulouse, '2026-10-19')).toBe(false);
    expect(isSchoolDay(toulouse, '2026-10-30')).toBe(false);
    expect(isSchoolDay(toulouse, '2026-11-02')).toBe(true);
  });

  it('is none on the bridge of Ascension, published as a single instant in 2027', () => {
    expect(isSchoolDay(toulouse, '2027-05-07')).toBe(false);
    expect(isSchoolDay(toulouse, '2027-05-10')).toBe(true);
  });

  it('depends on the zone', () => {
    expect(isSchoolDay(toulouse, '2027-02-08')).toBe(false);
    expect(isSchoolDay(calendarOf('A'), '2027-02-08')).toBe(true);
  });
});

describe('counting in school days', () => {
  it('takes the next school day for 0 when the day is none', () => {
    expect(addSchoolDays(toulouse, '2026-09-12', 0)).toBe('2026-09-14');
    expect(addSchoolDays(toulouse, '2026-09-14', 0)).toBe('2026-09-14');
    expect(addSchoolDays(toulouse, '2026-10-20', 0)).toBe('2026-11-02');
  });

  it('steps over holidays, both ways', () => {
    expect(addSchoolDays(toulouse, '2026-10-16', 1)).toBe('2026-11-02');
    expect(addSchoolDays(toulouse, '2026-11-02', -1)).toBe('2026-10-16');
    expect(addSchoolDays(toulouse, '2026-09-01', -1)).toBe('2026-07-03');
  });

  it('never lands on a day without school', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyShift, (calendar, day, n) => {
        expect(isSchoolDay(calendar, addSchoolDays(calendar, day, n))).toBe(true);
      }),
    );
  });

  it('comes back after as many school days forth and back, and counts what it went', () => {
    fc.assert(
      fc.property(anySchoolDay, anyShift, ({ calendar, day }, n) => {
        const there = addSchoolDays(calendar, day, n);
        expect(addSchoolDays(calendar, there, -n)).toBe(day);
        expect(schoolDaysBetween(calendar, day, there)).toBe(n);
        expect(schoolDaysBetween(calendar, there, day) + n).toBe(0);
      }),
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(anySchoolDay, anyShift, anyShift, ({ calendar, day }, a, b) => {
        expect(addSchoolDays(calendar, addSchoolDays(calendar, day, a), b)).toBe(
          addSchoolDays(calendar, day, a + b),
        );
      }),
    );
  });

  it('grows with the day and with the number', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.nat(60), anyShift, (calendar, day, later, n) => {
        const here = addSchoolDays(calendar, day, n);
        expect(here <= addSchoolDays(calendar, addDays(day, later), n)).toBe(true);
        expect(here <= addSchoolDays(calendar, day, n + 1)).toBe(true);
      }),
    );
  });

  it('finds 34 school days between the rentrée of 2026 and Toussaint', () => {
    expect(countSchoolDays(toulouse, '2026-09-01', '2026-10-16')).toBe(34);
  });
});

describe('holidays', () => {
  it('cover the week-ends inside them', () => {
    expect(holidayOn(toulouse, '2026-10-24')?.name).toBe('toussaint');
    expect(holidayOn(toulouse, '2026-10-17')?.name).toBe('toussaint');
    expect(holidayOn(toulouse, '2026-11-02')).toBeUndefined();
  });

  it('are looked up in the school year that starts with the rentrée', () => {
    expect(findHoliday(toulouse, 'toussaint')?.startsOn).toBe('2026-10-17');
    expect(findHoliday(calendarOf('C', '2025-09-01'), 'toussaint')?.startsOn).toBe('2025-10-18');
    expect(findHoliday(toulouse, 'carnaval')).toBeUndefined();
  });

  it('are preceded by a last school day, and end the year and what is known', () => {
    const winter = findHoliday(toulouse, 'hiver');
    expect(winter && lastSchoolDayBefore(toulouse, winter)).toBe('2027-02-05');
    expect(findSchoolYearEnd(toulouse)).toBe('2027-07-02');
    expect(findKnownUntil(toulouse)).toBe('2027-08-31');
  });

  it('that end before they start are refused', () => {
    const empty = { name: 'ascension', startsOn: '2027-05-07', returnsOn: '2027-05-07' };
    expect(() =>
      buildSchoolCalendar({ zone: 'C', rentreeOn: '2026-09-01', publicHolidays: [], holidays: [empty] }),
    ).toThrow(RangeError);
  });
});

describe('school weeks', () => {
  it('end on Friday, or before it when Friday is off', () => {
    expect(lastSchoolDayOfWeek(toulouse, '2026-09-07')).toBe('2026-09-11');
    expect(lastSchoolDayOfWeek(toulouse, '2027-05-03')).toBe('2027-05-05');
  });
});
