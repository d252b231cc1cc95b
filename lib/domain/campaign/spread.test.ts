import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentIn } from '../directory/wall-clock';
import { buildSchoolCalendar } from '../planning/school-calendar';
import { findQuietReason } from './quiet-time';
import { addOpenMinutes, addSchoolDaysTo, drawShare, type SchoolTime, spreadOver } from './spread';

const paris: SchoolTime = {
  timeZone: 'Europe/Paris',
  calendar: buildSchoolCalendar({
    zone: 'C',
    rentreeOn: '2026-09-01',
    holidays: [{ name: 'toussaint', startsOn: '2026-10-17', returnsOn: '2026-11-02' }],
    publicHolidays: ['2026-11-11'],
  }),
};
const people = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`);
const spread = (from: string, minutes: number, count = 120, insisted = false, seed = 's') =>
  spreadOver({ ...paris, seed, holderIds: people(count), from: new Date(from), minutes, insisted });
const times = (planned: Map<string, Date>) => [...planned.values()].map((at) => at.toISOString()).sort();

describe('a wave that is spread', () => {
  it('leaves evenly from its beginning to the end of its window, to the minute', () => {
    // Tuesday 24 November 2026, 17:00 to 19:00 in Paris.
    const planned = times(spread('2026-11-24T16:00:00Z', 120));
    expect(new Set(planned).size).toBe(120);
    expect([planned[0], planned.at(-1)]).toEqual(['2026-11-24T16:00:00.000Z', '2026-11-24T17:59:00.000Z']);
  });

  it('draws the order by the seed: the same again, another for another wave, not that of the names', () => {
    const orderOf = (seed: string) =>
      [...spread('2026-11-24T16:00:00Z', 120, 50, false, seed)]
        .sort(([, a], [, b]) => a.getTime() - b.getTime())
        .map(([id]) => id);
    expect(orderOf('a')).toEqual(orderOf('a'));
    expect(orderOf('a')).not.toEqual(orderOf('b'));
    expect(orderOf('a')).not.toEqual(people(50));
  });

  it('that begins late passes over the night: what does not fit leaves the next morning', () => {
    const planned = times(spread('2026-11-24T18:30:00Z', 60));
    expect(planned[0]).toBe('2026-11-24T18:30:00.000Z');
    expect(planned.filter((at) => at < '2026-11-24T19:00:00.000Z')).toHaveLength(60);
    expect(planned.find((at) => at >= '2026-11-24T19:00:00.000Z')).toBe('2026-11-25T06:00:00.000Z');
  });

  it('leaves at once when it is not spread, and in the night when the principal insisted', () => {
    expect(new Set(times(spread('2026-11-24T16:00:00Z', 0)))).toEqual(new Set(['2026-11-24T16:00:00.000Z']));
    expect(times(spread('2026-11-24T21:00:00Z', 60, 2, true))).toEqual([
      '2026-11-24T21:00:00.000Z',
      '2026-11-24T21:30:00.000Z',
    ]);
  });

  it('is as long as it is on the two days on which the clock changes', () => {
    // 25 October 2026 is a Sunday in the holidays; in 2027 the clock goes forward on 28 March, a Sunday as well.
    expect(addOpenMinutes(paris, new Date('2027-03-27T18:00:00Z'), 61).toISOString()).toBe(
      '2027-03-29T05:01:00.000Z',
    );
    expect(addOpenMinutes(paris, new Date('2026-10-16T17:30:00Z'), 31).toISOString()).toBe(
      '2026-11-02T06:01:00.000Z',
    );
  });

  it('never plans a message for a quiet time, wherever the school is and whenever it begins', () => {
    const zones = fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Pacific/Noumea');
    const from = fc.date({ min: new Date('2026-09-01'), max: new Date('2027-08-31'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, from, fc.integer({ min: 0, max: 900 }), (timeZone, at, minutes) => {
        const time = { ...paris, timeZone };
        const planned = spreadOver({
          ...time,
          seed: 's',
          holderIds: people(30),
          from: at,
          minutes,
          insisted: false,
        });
        for (const one of planned.values()) {
          expect(findQuietReason(momentIn(timeZone, one), time.calendar)).toBeUndefined();
          expect(one.getTime()).toBeGreaterThanOrEqual(at.getTime());
        }
      }),
    );
  });
});

describe('so many school days later', () => {
  it('is the same hour on the school’s clock, in winter as in summer time', () => {
    // From Friday 16 October 17:30 (summer time): the next school day is Monday 2 November (winter time).
    const later = addSchoolDaysTo(paris, new Date('2026-10-16T15:30:00Z'), 1);
    expect(later.toISOString()).toBe('2026-11-02T16:30:00.000Z');
  });
});

describe('a drawn share', () => {
  it('is spread evenly over 0 to 1', () => {
    const shares = people(5000).map((id) => drawShare('seed', id));
    const inTenth = (n: number) => shares.filter((share) => Math.floor(share * 10) === n).length;
    for (let n = 0; n < 10; n += 1) expect(Math.abs(inTenth(n) - 500)).toBeLessThan(100);
  });
});
