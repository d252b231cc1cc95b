import { describe, expect, it } from 'vitest';
import { buildSchoolCalendar } from '../planning/school-calendar';
import { proposeMoment } from './propose-moment';
import { findQuietReason } from './quiet-time';

const calendar = buildSchoolCalendar({
  zone: 'C',
  rentreeOn: '2026-09-01',
  holidays: [{ name: 'noel', startsOn: '2026-12-19', returnsOn: '2027-01-04' }],
  publicHolidays: ['2026-11-11'],
});

describe('the proposed departure', () => {
  it.each([
    ['2026-11-23', '2026-11-24', 'a Monday'],
    ['2026-11-27', '2026-11-30', 'a Friday'],
    ['2026-11-10', '2026-11-12', 'the eve of a public holiday'],
    ['2026-12-18', '2027-01-04', 'the last day before the holidays'],
  ])('on %s is %s (%s)', (today, on) => {
    const proposed = proposeMoment(today, calendar);
    expect(proposed).toEqual({ on, minute: 17 * 60 + 30 });
    expect(findQuietReason(proposed, calendar)).toBeUndefined();
  });
});
