import type { Day } from '../directory/types';
import type { StateInterval } from './record-observation';

/** What to write so that the stored intervals of one account become others: a weekly list changes few of them. */
export type IntervalDiff = {
  /** New, or no longer as they were; none begins on the day of another. */
  changed: StateInterval[];
  /** First days of those that are no more. */
  gone: Day[];
};

/** What to write so that `before` becomes `after`. An interval is known by its first day. */
export function diffIntervals(
  before: readonly StateInterval[],
  after: readonly StateInterval[],
): IntervalDiff {
  const known = new Map(before.map((interval) => [interval.validFrom, interval]));
  const kept = new Set(after.map(({ validFrom }) => validFrom));
  return {
    changed: after.filter((interval) => !isSame(known.get(interval.validFrom), interval)),
    gone: [...known.keys()].filter((validFrom) => !kept.has(validFrom)),
  };
}

const isSame = (a: StateInterval | undefined, b: StateInterval): boolean =>
  a !== undefined &&
  a.validTo === b.validTo &&
  a.seenOn === b.seenOn &&
  a.state === b.state &&
  a.notifiedOn === b.notifiedOn &&
  a.activatedOn === b.activatedOn;
