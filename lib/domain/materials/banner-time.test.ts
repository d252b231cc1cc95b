import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../directory/wall-clock';
import {
  bannerStateAt,
  decideBannerTimes,
  PICTURE_MAX_AGE_S,
  pictureMaxAge,
  stopBannerTimes,
} from './banner-time';

const PARIS = 'Europe/Paris';
const NOW = new Date('2026-10-19T08:00:00Z');
const at = (on: string, hour: number, minute = 0) => ({ on, minute: hour * 60 + minute });
const times = { startsAt: new Date('2026-10-20T06:00:00Z'), endsAt: new Date('2026-10-23T16:00:00Z') };
const decide = (
  starts: ReturnType<typeof at>,
  ends: ReturnType<typeof at>,
  before: typeof times | null = null,
) => decideBannerTimes({ asked: { starts, ends }, before, now: NOW, timeZone: PARIS });

describe('the state of a banner', () => {
  it.each([
    ['2026-10-20T05:59:59.999Z', 'to_come'],
    ['2026-10-20T06:00:00.000Z', 'shown'],
    ['2026-10-23T15:59:59.999Z', 'shown'],
    ['2026-10-23T16:00:00.000Z', 'over'],
  ])('at %s is %s', (instant, state) => {
    expect(bannerStateAt(times, new Date(instant))).toBe(state);
  });

  it('is over for one that was taken back before it started', () => {
    const back = stopBannerTimes(times, NOW);
    expect(back && bannerStateAt(back, NOW)).toBe('over');
  });
});

describe('how long a picture may be kept', () => {
  it('is never beyond the next change, and five minutes at the most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 400_000 }), (ms) => {
        const instant = new Date(times.startsAt.getTime() + ms);
        const age = pictureMaxAge(times, instant);
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThanOrEqual(PICTURE_MAX_AGE_S);
        const kept = new Date(instant.getTime() + age * 1000 - 1);
        if (age > 0) expect(bannerStateAt(times, kept)).toBe(bannerStateAt(times, instant));
      }),
    );
    expect(pictureMaxAge(times, new Date('2026-10-23T15:59:30Z'))).toBe(30);
    expect(pictureMaxAge(times, new Date('2026-10-23T15:59:59.500Z'))).toBe(0);
  });
});

describe('the times of a banner', () => {
  it('are those of the clock in the school, over the change to winter time too', () => {
    expect(decide(at('2026-10-24', 8), at('2026-10-26', 8))).toEqual({
      ok: true,
      value: { startsAt: new Date('2026-10-24T06:00:00Z'), endsAt: new Date('2026-10-26T07:00:00Z') },
    });
    const between = decide(at('2026-10-25', 1), at('2026-10-25', 4));
    expect(between.ok && between.value.endsAt.getTime() - between.value.startsAt.getTime()).toBe(
      4 * 3_600_000,
    );
  });

  it('are taken an hour later where the change to summer time skips the hour', () => {
    expect(instantOf(PARIS, at('2027-03-28', 2, 30))).toEqual(new Date('2027-03-28T01:30:00Z'));
    const skipped = decide(at('2027-03-28', 2, 30), at('2027-03-28', 3, 0));
    expect(skipped).toEqual({ ok: false, problem: { code: 'banner_ends_first' } });
  });

  it.each([
    ['banner_ends_first', at('2026-10-21', 8), at('2026-10-21', 8)],
    ['banner_ends_first', at('2026-10-21', 8), at('2026-10-20', 8)],
    ['banner_over', at('2026-10-18', 8), at('2026-10-19', 10)],
    ['banner_too_long', at('2026-10-20', 8), at('2036-10-20', 8)],
    ['banner_too_long', at('2034-10-20', 8), at('2034-10-21', 8)],
  ])('are refused: %s', (code, starts, ends) => {
    expect(decide(starts, ends)).toEqual({ ok: false, problem: { code } });
  });

  it('start now when the start is past, unless the banner is shown since then', () => {
    const past = at('2026-10-12', 8);
    expect(decide(past, at('2026-10-21', 8))).toMatchObject({ value: { startsAt: NOW } });
    const shown = { startsAt: new Date('2026-10-12T06:00:31Z'), endsAt: new Date('2026-10-30T06:00:00Z') };
    expect(decide(past, at('2026-10-21', 8), shown)).toMatchObject({ value: { startsAt: shown.startsAt } });
    const over = { ...shown, endsAt: new Date('2026-10-15T06:00:00Z') };
    expect(decide(past, at('2026-10-21', 8), over)).toMatchObject({ value: { startsAt: NOW } });
  });

  it('end now when it is stopped; one that is over has nothing to stop', () => {
    const shown = { startsAt: new Date('2026-10-12T06:00:00Z'), endsAt: new Date('2026-10-30T06:00:00Z') };
    expect(stopBannerTimes(shown, NOW)).toEqual({ startsAt: shown.startsAt, endsAt: NOW });
    expect(stopBannerTimes({ ...shown, endsAt: NOW }, NOW)).toBeUndefined();
  });
});
