import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, momentIn } from '../directory/wall-clock';
import { buildSchoolCalendar } from '../planning/school-calendar';
import { decideSchedule } from './decide-schedule';
import { findQuietReason, nextOpenMoment } from './quiet-time';

const PARIS = 'Europe/Paris';
const calendar = buildSchoolCalendar({
  zone: 'C',
  rentreeOn: '2026-09-01',
  holidays: [{ name: 'toussaint', startsOn: '2026-10-17', returnsOn: '2026-11-02' }],
  publicHolidays: ['2026-11-11'],
});
const at = (on: string, time: string) => ({
  on,
  minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
});
const quiet = (on: string, time: string) => findQuietReason(at(on, time), calendar);

describe('quiet times', () => {
  it('run from 20:00 included to 07:00 excluded', () => {
    expect(quiet('2026-11-23', '06:59')).toBe('quiet_hours');
    expect(quiet('2026-11-23', '07:00')).toBeUndefined();
    expect(quiet('2026-11-23', '19:59')).toBeUndefined();
    expect(quiet('2026-11-23', '20:00')).toBe('quiet_hours');
  });

  it('hold on Sundays and public holidays, not on Saturdays', () => {
    expect(quiet('2026-11-21', '10:00')).toBeUndefined();
    expect(quiet('2026-11-22', '10:00')).toBe('sunday');
    expect(quiet('2026-11-11', '10:00')).toBe('public_holiday');
  });

  it('hold in school holidays, until the day of return', () => {
    expect(quiet('2026-10-16', '10:00')).toBeUndefined();
    expect(quiet('2026-10-17', '10:00')).toBe('school_holiday');
    expect(quiet('2026-11-01', '10:00')).toBe('school_holiday');
    expect(quiet('2026-11-02', '10:00')).toBeUndefined();
  });

  it('end at seven on the next open morning', () => {
    const next = (on: string, time: string) => nextOpenMoment(at(on, time), calendar);
    expect(next('2026-11-23', '12:00')).toEqual(at('2026-11-23', '12:00'));
    expect(next('2026-11-23', '05:00')).toEqual(at('2026-11-23', '07:00'));
    expect(next('2026-11-23', '21:00')).toEqual(at('2026-11-24', '07:00'));
    expect(next('2026-10-16', '20:00')).toEqual(at('2026-11-02', '07:00'));
    expect(next('2026-11-21', '20:00')).toEqual(at('2026-11-23', '07:00'));
  });

  it('never lie after the moment that was found', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), minute, (day, m) => {
        const moment = { on: `2026-10-${String(day).padStart(2, '0')}`, minute: m };
        const open = nextOpenMoment(moment, calendar);
        expect(findQuietReason(open, calendar)).toBeUndefined();
        expect(
          `${open.on}${String(open.minute).padStart(4, '0')}` >= `${moment.on}${String(m).padStart(4, '0')}`,
        ).toBe(true);
      }),
    );
  });
});

describe('a wall clock', () => {
  it('is the school’s, in winter and summer and overseas', () => {
    expect(instantOf(PARIS, at('2026-11-23', '17:30')).toISOString()).toBe('2026-11-23T16:30:00.000Z');
    expect(instantOf(PARIS, at('2026-06-23', '17:30')).toISOString()).toBe('2026-06-23T15:30:00.000Z');
    expect(instantOf('Indian/Reunion', at('2026-11-23', '17:30')).toISOString()).toBe(
      '2026-11-23T13:30:00.000Z',
    );
    expect(momentIn('America/Martinique', new Date('2026-11-23T02:10:00Z'))).toEqual(
      at('2026-11-22', '22:10'),
    );
  });
});

describe('the time of a wave', () => {
  const now = instantOf(PARIS, at('2026-11-23', '14:00'));
  const decide = (requested: 'now' | { on: string; minute: number }, force = false, from = now) =>
    decideSchedule({ requested, now: from, timeZone: PARIS, calendar, force });

  it('is at once when asked', () => {
    expect(decide('now')).toEqual({ ok: true, value: { scheduledAt: now } });
  });

  it('is the requested moment on the school’s clock', () => {
    expect(decide(at('2026-11-24', '08:30'))).toEqual({
      ok: true,
      value: { scheduledAt: new Date('2026-11-24T07:30:00Z') },
    });
  });

  it('may be up to five minutes ago, and is then now', () => {
    expect(decide(at('2026-11-23', '13:55'))).toEqual({ ok: true, value: { scheduledAt: now } });
    expect(decide(at('2026-11-23', '13:54'))).toEqual({ ok: false, problem: { code: 'in_past' } });
  });

  it('is refused in a quiet time, by its reason', () => {
    const code = (on: string, time: string) => {
      const decided = decide(at(on, time));
      return decided.ok ? 'ok' : decided.problem.code;
    };
    expect(code('2026-11-23', '20:30')).toBe('quiet_hours');
    expect(code('2026-11-29', '10:00')).toBe('sunday');
    const late = instantOf(PARIS, at('2026-11-23', '22:00'));
    expect(decide('now', false, late)).toEqual({ ok: false, problem: { code: 'quiet_hours' } });
  });

  it('may be a quiet time when the principal insists, but never the past', () => {
    expect(decide(at('2026-11-29', '10:00'), true).ok).toBe(true);
    expect(decide(at('2026-11-20', '10:00'), true).ok).toBe(false);
  });
});
