import { instantOf, type LocalMoment } from '../directory/wall-clock';
import { ok, type Result, refuse } from '../result';

/** From `startsAt` (included) to `endsAt` (excluded); one taken back before it started has both on one instant. */
export type BannerTimes = { startsAt: Date; endsAt: Date };

export const BANNER_STATES = ['to_come', 'shown', 'over'] as const;
export type BannerState = (typeof BANNER_STATES)[number];

/** One that waits to be published has no state of its own clock yet. */
export type ListedBannerState = BannerState | 'draft';

/** What a banner is at an instant: shown from its start (inclusive) to its end (exclusive). */
export function bannerStateAt({ startsAt, endsAt }: BannerTimes, at: Date): BannerState {
  if (at >= endsAt) return 'over';
  return at >= startsAt ? 'shown' : 'to_come';
}

/**
 * How long a browser may keep a picture unasked. Five minutes at the most, so that a banner that is stopped is gone
 * from every screen five minutes later, and never beyond the next change.
 */
export const PICTURE_MAX_AGE_S = 300;

/** Seconds for which the picture of the banner stays what it is at `at`, up to `PICTURE_MAX_AGE_S`. */
export function pictureMaxAge(times: BannerTimes, at: Date): number {
  const state = bannerStateAt(times, at);
  if (state === 'over') return PICTURE_MAX_AGE_S;
  const changesAt = state === 'shown' ? times.endsAt : times.startsAt;
  return Math.min(PICTURE_MAX_AGE_S, Math.floor((changesAt.getTime() - at.getTime()) / 1000));
}

/** A school year is shorter: whoever types a year more has made a slip. */
export const FARTHEST_END_MS = 366 * 86_400_000;

export type BannerTimesProblem = 'banner_ends_first' | 'banner_over' | 'banner_too_long';

const sameMinute = (one: Date, other: Date) =>
  Math.floor(one.getTime() / 60_000) === Math.floor(other.getTime() / 60_000);

/**
 * The times of a banner, from those typed on the school's clock. A start in the past is now: nobody has seen it before;
 * but a banner that is shown keeps its own (`before`).
 */
export function decideBannerTimes(input: {
  asked: { starts: LocalMoment; ends: LocalMoment };
  before: BannerTimes | null;
  now: Date;
  timeZone: string;
}): Result<BannerTimes, BannerTimesProblem> {
  const { asked, before, now, timeZone } = input;
  const wanted = instantOf(timeZone, asked.starts);
  const endsAt = instantOf(timeZone, asked.ends);
  const keptStart =
    before && bannerStateAt(before, now) === 'shown' && sameMinute(wanted, before.startsAt)
      ? before.startsAt
      : undefined;
  if (endsAt <= wanted) return refuse('banner_ends_first');
  if (endsAt <= now) return refuse('banner_over');
  if (endsAt.getTime() - now.getTime() > FARTHEST_END_MS) return refuse('banner_too_long');
  return ok({ startsAt: keptStart ?? new Date(Math.max(wanted.getTime(), now.getTime())), endsAt });
}

/** What stopping a banner makes of its times; undefined when there is nothing left to stop. */
export function stopBannerTimes(times: BannerTimes, now: Date): BannerTimes | undefined {
  switch (bannerStateAt(times, now)) {
    case 'over':
      return undefined;
    case 'shown':
      return { startsAt: times.startsAt, endsAt: now };
    case 'to_come':
      return { startsAt: now, endsAt: now };
  }
}
