import { describe, expect, it } from 'vitest';
import { buildSchoolCalendar } from '../planning/school-calendar';
import { warnAboutMeeting, warnAboutSpan } from './warn-about-days';

const calendar = buildSchoolCalendar({
  zone: 'C',
  rentreeOn: '2026-09-01',
  holidays: [{ name: 'toussaint', startsOn: '2026-10-17', returnsOn: '2026-11-02' }],
  publicHolidays: ['2026-11-11'],
});

describe('days to look at again', () => {
  it.each([
    ['2026-10-12', '2026-10-16', []],
    ['2026-10-12', '2026-10-17', ['ends_in_holiday']],
    ['2026-11-01', '2026-11-06', ['starts_in_holiday']],
    ['2026-10-17', '2026-11-01', ['no_school_day']],
    ['2026-11-11', '2026-11-11', ['no_school_day']],
    ['2026-10-12', '2026-11-06', []],
  ])('of a banner from %s to %s', (first, last, codes) => {
    expect(warnAboutSpan(calendar, first, last).map((warning) => warning.code)).toEqual(codes);
  });

  it.each([
    ['2026-10-13', []],
    ['2026-10-10', []],
    ['2026-10-11', ['sunday']],
    ['2026-10-17', ['in_holiday']],
    ['2026-11-11', ['public_holiday']],
    ['2026-09-30', ['past']],
  ])('of a meeting on %s', (on, codes) => {
    expect(warnAboutMeeting(calendar, on, '2026-10-01').map((warning) => warning.code)).toEqual(codes);
  });
});
