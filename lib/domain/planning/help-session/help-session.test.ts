import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHOOL_HOLIDAYS } from '../../directory/calendar-data';
import { addDays, weekdayOf } from '../../directory/day';
import { listPublicHolidays } from '../public-holidays';
import { buildSchoolCalendar, isSchoolDay } from '../school-calendar';
import { decideChange } from './decide-change';
import { countPromoted, decideSignup } from './decide-signup';
import { listSessionDays } from './session-days';

const calendarOf = (zone: string) =>
  buildSchoolCalendar({
    zone,
    rentreeOn: '2026-09-01',
    holidays: SCHOOL_HOLIDAYS.filter((holiday) => holiday.zone === zone),
    publicHolidays: listPublicHolidays('031', 2025, 2027),
  });
const [A, B, C] = ['A', 'B', 'C'].map(calendarOf);
const all = [A, B, C].flatMap((calendar) => calendar ?? []);

describe('the days of a series of help sessions', () => {
  it('are two Tuesdays and two Thursdays of the rentrée', () => {
    const days = listSessionDays(all, { fromOn: '2026-09-01', weekdays: [2, 4], count: 4 });
    expect(days).toEqual(['2026-09-01', '2026-09-03', '2026-09-08', '2026-09-10']);
  });

  it('skip the holidays of every zone of the région, and public holidays', () => {
    // Winter 2027: zone C from 6 February, A from the 13th, B from the 20th, back on 8 March.
    const days = listSessionDays(all, { fromOn: '2027-02-01', weekdays: [2], count: 2 });
    expect(days).toEqual(['2027-02-02', '2027-03-09']);
    expect(listSessionDays(all, { fromOn: '2026-11-11', weekdays: [3], count: 1 })).toEqual(['2026-11-18']);
  });

  it('end where the calendars do, rather than guess', () => {
    expect(listSessionDays(all, { fromOn: '2027-09-01', weekdays: [2], count: 3 })).toEqual([]);
    expect(listSessionDays(all, { fromOn: '2027-06-21', weekdays: [2], count: 9 })).toHaveLength(2);
    expect(listSessionDays([], { fromOn: '2026-09-01', weekdays: [2], count: 3 })).toEqual([]);
  });

  it('are school days of every zone on the weekdays asked for, in order, and none in between is left out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        (offset, weekdays, count) => {
          const fromOn = addDays('2026-09-01', offset);
          const days = listSessionDays(all, { fromOn, weekdays, count });
          const fits = (day: string) =>
            weekdays.includes(weekdayOf(day)) && all.every((calendar) => isSchoolDay(calendar, day));
          expect(days.length).toBeLessThanOrEqual(count);
          expect(days.every(fits)).toBe(true);
          const lastOn = days.at(-1) ?? fromOn;
          const between: string[] = [];
          for (let day = fromOn; day <= lastOn; day = addDays(day, 1)) if (fits(day)) between.push(day);
          expect(days).toEqual(days.length === 0 ? [] : between);
        },
      ),
    );
  });
});

describe('places of a help session', () => {
  const startsAt = new Date('2026-09-08T10:30:00Z');
  const session = { startsAt, capacity: 2, cancelledAt: null };
  const before = new Date('2026-09-08T10:29:59Z');

  it('are given while there are some, then a place in line', () => {
    expect(decideSignup(session, 1, before)).toEqual({ ok: true, value: 'placed' });
    expect(decideSignup(session, 2, before)).toEqual({ ok: true, value: 'waiting' });
    // Fewer places than people, after a change of the room.
    expect(decideSignup(session, 5, before)).toEqual({ ok: true, value: 'waiting' });
  });

  it('are given no more once it has begun or is cancelled', () => {
    expect(decideSignup(session, 0, startsAt)).toMatchObject({ problem: { code: 'session_over' } });
    const cancelled = { ...session, cancelledAt: before };
    expect(decideSignup(cancelled, 0, before)).toMatchObject({ problem: { code: 'session_cancelled' } });
    expect(countPromoted(cancelled, { placed: 0, waiting: 3 }, before)).toBe(0);
  });

  it('never go to more people than there are places', () => {
    const counts = fc.nat({ max: 30 });
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1, max: 30 }), (placed, waiting, capacity) => {
        const promoted = countPromoted({ ...session, capacity }, { placed, waiting }, before);
        expect(promoted).toBeGreaterThanOrEqual(0);
        expect(promoted).toBeLessThanOrEqual(waiting);
        if (promoted > 0) expect(placed + promoted).toBeLessThanOrEqual(capacity);
        // Nobody waits beside a free place.
        expect(placed + promoted >= capacity || promoted === waiting).toBe(true);
      }),
    );
  });
});

describe('a change of an open session', () => {
  const session = {
    topic: 'Démarrer',
    forWhom: '',
    startsAt: new Date('2026-09-08T10:30:00Z'),
    endsAt: new Date('2026-09-08T11:30:00Z'),
    place: 'Salle 4',
    link: '',
    capacity: 20,
    cancelledAt: null,
    changedAt: new Date('2026-09-01T08:00:00Z'),
  };
  const seen = { seenAt: session.changedAt, now: new Date('2026-09-07T10:00:00Z') };
  const later = { startsAt: new Date('2026-09-10T10:30:00Z'), endsAt: new Date('2026-09-10T11:30:00Z') };
  const codeOf = (
    patch: Partial<typeof session>,
    { is = {}, at = {} }: { is?: Partial<typeof session>; at?: Partial<typeof seen> } = {},
  ) => {
    const decided = decideChange({ ...session, ...is }, { ...session, ...patch }, { ...seen, ...at });
    return decided.ok ? decided.value : decided.problem.code;
  };

  it('is told to those who have signed up when a calendar shows it', () => {
    expect(codeOf(later)).toEqual({ moved: true, isNews: true });
    expect(codeOf({ endsAt: later.endsAt })).toEqual({ moved: true, isNews: true });
    for (const patch of [
      { topic: 'Autre' },
      { forWhom: 'CPE' },
      { place: '' },
      { link: 'https://v.example' },
    ]) {
      expect(codeOf(patch)).toEqual({ moved: false, isNews: true });
    }
    expect(codeOf({ capacity: 30 })).toEqual({ moved: false, isNews: false });
    expect(codeOf({})).toBe('session_unchanged');
  });

  it('writes over nothing that somebody else has changed since it was read', () => {
    const seenAt = new Date(session.changedAt.getTime() - 1);
    expect(codeOf(later, { at: { seenAt } })).toBe('session_changed');
  });

  it('moves none that has begun, and none into the past', () => {
    const begun = { now: session.startsAt };
    expect(codeOf(later, { at: begun })).toBe('session_begun');
    expect(codeOf({ place: 'Salle 5' }, { at: begun })).toEqual({ moved: false, isNews: true });
    expect(codeOf({ place: 'Salle 5' }, { at: { now: session.endsAt } })).toBe('session_over');
    expect(codeOf({ startsAt: seen.now })).toBe('session_past');
    expect(codeOf({ startsAt: new Date(seen.now.getTime() + 1) })).toEqual({ moved: true, isNews: true });
    expect(codeOf(later, { is: { cancelledAt: seen.now } as never })).toBe('session_cancelled');
  });
});
