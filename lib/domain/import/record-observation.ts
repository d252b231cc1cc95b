import type { Day } from '../directory/types';
import { mergeStateDays, type StateStatement } from './strongest-state';

/**
 * What the state of one account was, from a day (inclusive) to a day (exclusive, null while it lasts).
 * `seenOn` is the last day on which a list confirmed it. Days that an EduConnect list states itself
 * (`notifiedOn`, `activatedOn`) are carried along.
 */
export type StateInterval = StateStatement & { validFrom: Day; validTo: Day | null; seenOn: Day };

/** What a list of day `on` says of an account. */
export type Observation = StateStatement & { on: Day };

/**
 * The intervals of one account after one more observation, sorted by day; the input is not changed.
 *
 * `listDays`: the days on which a list that names this account has been applied, in any order (`on` itself may be
 * among them). An older list that is dropped late must not overwrite what newer ones said: its state lasts until
 * the next of these days on which the older state was confirmed again, or until the next change.
 *
 * Of two lists of the same day the one applied last is believed; inside one list, merge the rows with
 * `strongestStatement` first. Recording an observation twice changes nothing. For accounts that every list names,
 * any order of lists of distinct days leads to the same intervals; where a list did not name the account and its
 * day is among `listDays` all the same, an interval split afterwards may be taken to be confirmed on that day.
 */
export function recordObservation(
  intervals: readonly StateInterval[],
  observation: Observation,
  listDays: readonly Day[],
): StateInterval[] {
  const { on, ...statement } = observation;
  const sorted = [...intervals].sort(byStart);
  const standing = sorted.find((i) => i.validFrom <= on && (i.validTo === null || on < i.validTo));
  if (standing?.state === statement.state) {
    const confirmed = {
      ...standing,
      ...mergeStateDays(standing, statement),
      seenOn: [on, standing.seenOn].sort().at(-1) ?? on,
    };
    return sorted.map((i) => (i === standing ? confirmed : i));
  }
  const others = sorted.filter((i) => i !== standing);
  const next = others.find((i) => i.validFrom > on);
  const pieces = standing ? split(standing, on, listDays) : [];
  const resumedOn = pieces.find((piece) => piece.validFrom > on)?.validFrom;
  const validTo = resumedOn ?? standing?.validTo ?? next?.validFrom ?? null;
  const said: StateInterval = { ...statement, validFrom: on, validTo, seenOn: on };
  return mergeNeighbours([...others, ...pieces, said].sort(byStart));
}

const byStart = (a: StateInterval, b: StateInterval) => (a.validFrom < b.validFrom ? -1 : 1);

/** What is left of `standing` when a list of day `on` contradicts it: before that day, and from where it was confirmed. */
function split(standing: StateInterval, on: Day, listDays: readonly Day[]): StateInterval[] {
  const confirmedOn = [...listDays, standing.validFrom, standing.seenOn]
    .filter((day) => standing.validFrom <= day && day <= standing.seenOn && day !== on)
    .sort();
  const lastBefore = confirmedOn.filter((day) => day < on).at(-1);
  const firstAfter = confirmedOn.find((day) => day > on);
  return [
    ...(lastBefore ? [{ ...standing, validTo: on, seenOn: lastBefore }] : []),
    ...(firstAfter ? [{ ...standing, validFrom: firstAfter }] : []),
  ];
}

/** Two intervals that touch and say the same are one. */
function mergeNeighbours(sorted: readonly StateInterval[]): StateInterval[] {
  const merged: StateInterval[] = [];
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last && last.validTo === interval.validFrom && last.state === interval.state) {
      merged[merged.length - 1] = {
        ...last,
        ...mergeStateDays(last, interval),
        validTo: interval.validTo,
        seenOn: interval.seenOn,
      };
    } else {
      merged.push(interval);
    }
  }
  return merged;
}
