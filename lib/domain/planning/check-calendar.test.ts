import { describe, expect, it } from 'vitest';
import { CALENDAR_LIMITS, checkCalendar } from './check-calendar';

const corse = {
  rentreeOn: '2026-09-01',
  holidays: [
    { name: 'toussaint', startsOn: '2026-10-17', returnsOn: '2026-11-02' },
    { name: 'noel', startsOn: '2026-12-19', returnsOn: '2027-01-04' },
    { name: 'hiver', startsOn: '2027-02-13', returnsOn: '2027-03-01' },
    { name: 'printemps', startsOn: '2027-04-17', returnsOn: '2027-05-03' },
    { name: 'ete', startsOn: '2027-07-03', returnsOn: '2027-09-01' },
  ],
  source: 'Arrêté du recteur',
  publishedOn: '2026-03-12',
};
type Holiday = (typeof corse.holidays)[number];
const check = (patch: object) =>
  checkCalendar({ ...corse, ...patch }, { schoolYear: '2026-2027', todayOn: '2026-11-29' });
const withHoliday = (name: string, patch: Partial<Holiday>) => ({
  holidays: corse.holidays.map((h) => (h.name === name ? { ...h, ...patch } : h)),
});

describe('a calendar that a région enters', () => {
  it('is taken as it stands, its breaks put in order, with days of its own', () => {
    const own = { name: 'Fête de la Vierge', startsOn: '2026-09-08', returnsOn: '2026-09-09' };
    const entered = check({ holidays: [...corse.holidays, own].reverse() });
    expect(entered).toEqual({ ok: true, value: { ...corse, holidays: [own, ...corse.holidays] } });
    expect(check({ publishedOn: '2026-11-29' }).ok).toBe(true);
    expect(check({ rentreeOn: '2026-08-01' }).ok).toBe(true);
  });

  it.each([
    ['calendar_day_missing', { rentreeOn: '' }],
    ['calendar_day_missing', { rentreeOn: '2026-09-31' }],
    ['calendar_day_missing', withHoliday('noel', { startsOn: 'demain' })],
    ['calendar_day_missing', { holidays: Array(CALENDAR_LIMITS.holidays + 1).fill(corse.holidays[0]) }],
    ['calendar_source_missing', { source: '   ' }],
    ['calendar_source_missing', { source: 'x'.repeat(CALENDAR_LIMITS.source + 1) }],
    ['calendar_published_later', { publishedOn: '2026-11-30' }],
    ['calendar_rentree_outside', { rentreeOn: '2026-07-31' }],
    ['calendar_rentree_outside', { rentreeOn: '2027-09-01' }],
    ['calendar_holiday_missing', { holidays: corse.holidays.slice(1) }],
    ['calendar_holiday_inverted', withHoliday('noel', { returnsOn: '2026-12-19' })],
    ['calendar_holiday_outside', withHoliday('toussaint', { startsOn: '2025-10-17' })],
    ['calendar_holiday_long', withHoliday('ete', { returnsOn: '2027-10-30' })],
    ['calendar_holidays_overlap', withHoliday('hiver', { startsOn: '2027-01-03' })],
    [
      'calendar_holidays_disorder',
      {
        holidays: corse.holidays.map((h) =>
          h.name === 'hiver'
            ? { ...h, name: 'printemps' }
            : h.name === 'printemps'
              ? { ...h, name: 'hiver' }
              : h,
        ),
      },
    ],
    ['calendar_rentree_in_holidays', { rentreeOn: '2026-10-20' }],
  ])('is refused with %s', (code, patch) => {
    expect(check(patch)).toMatchObject({ ok: false, problem: { code } });
  });

  it('is refused when it is something else altogether', () => {
    for (const input of [null, 'x', [], { holidays: 'x' }]) {
      expect(checkCalendar(input, { schoolYear: '2026-2027', todayOn: '2026-11-29' }).ok).toBe(false);
    }
  });
});
