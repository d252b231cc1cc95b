import { createHash } from 'node:crypto';
import { instantOf, momentIn } from '../directory/wall-clock';
import { addSchoolDays, type SchoolCalendar } from '../planning/school-calendar';
import type { HolderId } from '../roster/types';
import { findQuietReason, nextOpenMoment, QUIET_FROM_MINUTE } from './quiet-time';

/** A school's clock and the days on which it is silent. */
export type SchoolTime = { timeZone: string; calendar: SchoolCalendar };

const MINUTE_MS = 60_000;

/** A number of 0 (included) to 1 (excluded) that the seed and the name alone make: the same at every try. */
export function drawShare(seed: string, name: string): number {
  const digest = createHash('sha256').update(`${seed} ${name}`).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** The first instant from `at` on at which a message may leave. */
export function nextOpenInstant({ timeZone, calendar }: SchoolTime, at: Date): Date {
  const moment = momentIn(timeZone, at);
  return findQuietReason(moment, calendar) ? instantOf(timeZone, nextOpenMoment(moment, calendar)) : at;
}

/** The same hour on the school's clock so many school days later, or the next open instant after it. */
export function addSchoolDaysTo(time: SchoolTime, at: Date, schoolDays: number): Date {
  const { on, minute } = momentIn(time.timeZone, at);
  const later = addSchoolDays(time.calendar, on, schoolDays);
  return nextOpenInstant(time, instantOf(time.timeZone, { on: later, minute }));
}

/**
 * `minutes` of open time after `from`: quiet times in between are passed over. Counted in real minutes, so a day
 * on which the clock changes is as long as it is.
 */
export function addOpenMinutes(time: SchoolTime, from: Date, minutes: number): Date {
  let at = nextOpenInstant(time, from);
  let left = Math.max(0, minutes) * MINUTE_MS;
  for (;;) {
    const { on } = momentIn(time.timeZone, at);
    const evening = instantOf(time.timeZone, { on, minute: QUIET_FROM_MINUTE });
    if (at.getTime() + left < evening.getTime()) return new Date(at.getTime() + left);
    left -= evening.getTime() - at.getTime();
    at = nextOpenInstant(time, evening);
  }
}

/**
 * When each message of a wave should leave: at once, or spread evenly over `minutes` of open time in an order that the
 * seed draws, to the whole minute. `insisted`: quiet times are not passed over, as the principal asked.
 */
export function spreadOver(
  input: SchoolTime & {
    seed: string;
    holderIds: readonly HolderId[];
    from: Date;
    minutes: number;
    insisted: boolean;
  },
): Map<HolderId, Date> {
  const { seed, holderIds, from, minutes, insisted } = input;
  if (minutes <= 0) {
    const at = insisted ? from : nextOpenInstant(input, from);
    return new Map(holderIds.map((id) => [id, at]));
  }
  const drawn = holderIds
    .map((id) => ({ id, share: drawShare(seed, id) }))
    .sort((a, b) => a.share - b.share || (a.id < b.id ? -1 : 1));
  // One instant a minute: many share it, and a wave comes back once a minute at most.
  const instants = new Map<number, Date>();
  const instantAfter = (whole: number) => {
    const known = instants.get(whole);
    if (known) return known;
    const at = insisted ? new Date(from.getTime() + whole * MINUTE_MS) : addOpenMinutes(input, from, whole);
    instants.set(whole, at);
    return at;
  };
  return new Map(
    drawn.map(({ id }, rank) => [id, instantAfter(Math.floor((rank * minutes) / drawn.length))]),
  );
}
