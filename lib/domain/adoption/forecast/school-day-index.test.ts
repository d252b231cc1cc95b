import { expect, it } from 'vitest';
import { lastSchoolDayIndex, nextSchoolDayIndex } from './school-day-index';

const days = ['2026-10-15', '2026-10-16', '2026-11-02'];

it('a list of a day without school tells of the school day before, a request is read on the one after', () => {
  expect(['2026-10-16', '2026-10-18', '2026-11-05'].map((day) => lastSchoolDayIndex(days, day))).toEqual([
    1, 1, 2,
  ]);
  expect(['2026-10-01', '2026-10-16', '2026-10-17'].map((day) => nextSchoolDayIndex(days, day))).toEqual([
    0, 1, 2,
  ]);
  expect(lastSchoolDayIndex(days, '2026-10-01')).toBe(-1);
  expect(nextSchoolDayIndex(days, '2026-12-01')).toBe(3);
});
