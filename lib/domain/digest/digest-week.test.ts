import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf, weekdayOf } from '../directory/day';
import { momentIn } from '../directory/wall-clock';
import { toulouse } from '../planning/testing/toulouse';
import { baselineOf, decideDigest, departureOf, planningMomentOf, weekToPlan } from './digest-week';

const PARIS = 'Europe/Paris';
const MONDAY = '2026-11-23';
const decide = (now: string, fields: Partial<Parameters<typeof decideDigest>[0]> = {}) =>
  decideDigest({ weekOn: MONDAY, now: new Date(now), timeZone: PARIS, calendar: toulouse, ...fields });
const anyInstant = fc
  .integer({ min: Date.UTC(2026, 8, 1), max: Date.UTC(2027, 6, 1) })
  .map((ms) => new Date(ms));

describe('the week that is planned', () => {
  it('is the running one until Sunday 10:00 UTC, then the next', () => {
    expect(weekToPlan(new Date('2026-11-25T12:00:00Z'))).toBe('2026-11-23');
    expect(weekToPlan(new Date('2026-11-29T09:59:59Z'))).toBe('2026-11-23');
    expect(weekToPlan(new Date('2026-11-29T10:00:00Z'))).toBe('2026-11-30');
  });

  it('is planned before its Monday 07:00 comes anywhere in France, and again a week later', () => {
    const zones = ['Pacific/Wallis', 'Pacific/Noumea', 'Indian/Reunion', PARIS, 'America/Guadeloupe'];
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (now, zone) => {
        const weekOn = weekToPlan(now);
        expect(weekdayOf(weekOn)).toBe(1);
        expect(planningMomentOf(weekOn).getTime()).toBeLessThanOrEqual(now.getTime());
        expect(planningMomentOf(addDays(weekOn, 7)).getTime()).toBeGreaterThan(now.getTime());
        expect(departureOf(weekOn, zone).getTime()).toBeGreaterThan(planningMomentOf(weekOn).getTime());
      }),
    );
  });
});

describe('the departure', () => {
  it('is at 07:00 on the clock of the school, wherever it is', () => {
    expect(departureOf(MONDAY, PARIS).toISOString()).toBe('2026-11-23T06:00:00.000Z');
    expect(departureOf(MONDAY, 'Indian/Reunion').toISOString()).toBe('2026-11-23T03:00:00.000Z');
    expect(departureOf(MONDAY, 'America/Guadeloupe').toISOString()).toBe('2026-11-23T11:00:00.000Z');
    expect(departureOf(MONDAY, 'Pacific/Noumea').toISOString()).toBe('2026-11-22T20:00:00.000Z');
    // Summer time in Paris.
    expect(departureOf('2026-09-07', PARIS).toISOString()).toBe('2026-09-07T05:00:00.000Z');
  });
});

describe('whether a digest leaves', () => {
  it('waits for Monday 07:00, then goes', () => {
    expect(decide('2026-11-22T11:00:00Z')).toEqual({ act: 'wait', until: new Date('2026-11-23T06:00:00Z') });
    expect(decide('2026-11-23T05:59:00Z')).toEqual({ act: 'wait', until: new Date('2026-11-23T06:00:00Z') });
    expect(decide('2026-11-23T06:00:00Z')).toEqual({ act: 'send' });
  });

  it('goes late in working hours of the same week, never in the evening or at night', () => {
    expect(decide('2026-11-25T13:00:00Z')).toEqual({ act: 'send' });
    expect(decide('2026-11-25T18:00:00Z')).toEqual({ act: 'wait', until: new Date('2026-11-26T06:00:00Z') });
    expect(decide('2026-11-26T02:00:00Z')).toEqual({ act: 'wait', until: new Date('2026-11-26T06:00:00Z') });
  });

  it('does not go any more once the week is over', () => {
    expect(decide('2026-11-27T18:00:00Z')).toEqual({ act: 'skip', reason: 'over' });
    expect(decide('2026-11-28T09:00:00Z')).toEqual({ act: 'skip', reason: 'over' });
    expect(decide('2026-12-07T09:00:00Z')).toEqual({ act: 'skip', reason: 'over' });
  });

  it('leaves out weeks without a school day, and waits for the first school day of the others', () => {
    expect(decide('2026-10-19T08:00:00Z', { weekOn: '2026-10-19' })).toEqual({
      act: 'skip',
      reason: 'holidays',
    });
    // Easter Monday 2027, outside holidays in zone C from 19 April on: 29 March.
    expect(decide('2027-03-29T08:00:00Z', { weekOn: '2027-03-29' })).toEqual({
      act: 'wait',
      until: new Date('2027-03-30T05:00:00Z'),
    });
  });

  it('knows no holidays without a calendar', () => {
    expect(decide('2026-10-19T08:00:00Z', { weekOn: '2026-10-19', calendar: undefined })).toEqual({
      act: 'send',
    });
  });

  it('leaves on a school day between 07:00 and 19:00 of its own week, or never', () => {
    const zones = ['Pacific/Noumea', 'Indian/Reunion', PARIS, 'America/Guadeloupe'];
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (now, timeZone) => {
        const weekOn = mondayOf(momentIn(timeZone, now).on);
        const decision = decideDigest({ weekOn, now, timeZone, calendar: toulouse });
        if (decision.act === 'skip') return;
        const at = decision.act === 'send' ? now : decision.until;
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
        const { on, minute } = momentIn(timeZone, at);
        expect(mondayOf(on)).toBe(weekOn);
        expect(minute).toBeGreaterThanOrEqual(420);
        expect(minute).toBeLessThan(1140);
        if (decision.act === 'wait') {
          // What it waits for is there when it comes.
          expect(decideDigest({ weekOn, now: at, timeZone, calendar: toulouse })).toEqual({ act: 'send' });
        }
      }),
    );
  });
});

describe('what a week is compared with', () => {
  it('is the eve of the last week with school', () => {
    expect(baselineOf('2026-11-23', toulouse)).toBe('2026-11-15');
    expect(baselineOf('2026-11-02', toulouse)).toBe('2026-10-11');
  });
});
