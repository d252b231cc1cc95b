import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../directory/day';
import { addSchoolDays, isSchoolDay, schoolDaysBetween } from '../school-calendar';
import { calendars } from '../testing/toulouse';
import { ANNOUNCED_BEFORE, announceOn, findClosing, listHelpDays } from './days';

const anyDay = fc.record({
  zone: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
  from: fc.integer({ min: 0, max: 270 }).map((n) => addDays('2026-09-25', n)),
});

describe('the days around a switch-over, in every zone', () => {
  it('are announced on school days, exactly 15, 5 and 1 school days before', () => {
    fc.assert(
      fc.property(anyDay, ({ zone, from }) => {
        const calendar = calendars[zone];
        const day = addSchoolDays(calendar, from, 0);
        for (const before of ANNOUNCED_BEFORE) {
          const on = announceOn(calendar, day, before);
          expect(isSchoolDay(calendar, on)).toBe(true);
          expect(schoolDaysBetween(calendar, on, day)).toBe(before);
        }
      }),
    );
  });

  it('move with it by as many school days, and back to where they were', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), ({ zone, from }, n) => {
        const calendar = calendars[zone];
        const day = addSchoolDays(calendar, from, 0);
        const later = addSchoolDays(calendar, day, n);
        for (const before of ANNOUNCED_BEFORE) {
          const moved = addSchoolDays(calendar, announceOn(calendar, day, before), n);
          expect(announceOn(calendar, later, before)).toBe(moved);
        }
        expect(addSchoolDays(calendar, later, -n)).toBe(day);
      }),
    );
  });

  it('are helped on five school days, the first of them its own', () => {
    const days = listHelpDays(calendars.C, '2027-01-14');
    expect(days).toEqual(['2027-01-14', '2027-01-15', '2027-01-18', '2027-01-19', '2027-01-20']);
  });
});

describe('the action that closes the old login', () => {
  const action = (kind: string, dueOn: string, doneAt: Date | null = null) => ({ kind, dueOn, doneAt });
  it('is the first that is not done, else the last one', () => {
    const done = action('switch_over', '2027-01-04', new Date(0));
    const open = action('switch_over', '2027-02-01');
    expect(
      findClosing([{ actions: [action('review', '2027-01-01'), done] }, { actions: [open] }])?.action,
    ).toBe(open);
    expect(findClosing([{ actions: [done] }])?.action).toBe(done);
    expect(findClosing([{ actions: [action('review', '2027-01-01')] }])).toBeUndefined();
  });
});
