import type { Day, Level } from '../../directory/types';
import type { Matrix } from '../measure';
import type { RollUpRow } from '../roll-up';

export type Audience = RollUpRow['audience'];

/** Of families, `activated` is covered, as in the roll-up; they have no `connected`. */
export type Measure = 'activated' | 'connected';

/** A count that a région may read: exact, of its own day. */
export type ShownCount = { on: Day; count: number; population: number };

export type ShownMatrix = { on: Day; matrix: Matrix };

/** Some levels together: one, or those that are too small to stand alone. */
export type ShownLevelGroup = { levels: readonly Level[]; count: number; population: number };

/** The activated of every group of levels, all of one day, beside the school's own count of that day. */
export type ShownLevels = { on: Day; school: ShownCount; groups: readonly ShownLevelGroup[] };

/** What has been shown of one table, in the order of its days; `knownSince`: the first day a list told it. */
export type Releases<T> = { knownSince: Day | null; shown: readonly T[] };

export type PublishedAudience = {
  /** Only the days on which it changed. Enrolment is public: it is shown from five people on, whatever its change. */
  populations: readonly { on: Day; population: number }[];
  activated: Releases<ShownCount>;
  connected: Releases<ShownCount>;
  matrix: Releases<ShownMatrix>;
  levels: Releases<ShownLevels>;
};

/** Everything that a région may know of one school in one school year. Holds no unsafe number. */
export type PublishedSchool = Record<Audience, PublishedAudience> & {
  /** Fixed by the first day's enrolment for the whole year: a group that changed could be differenced. Null: none yet. */
  levelGroups: readonly (readonly Level[])[] | null;
};

/**
 * Why a figure is missing. `unknown`: no list has told it. `protected`: it, its complement or its change describes
 * too few people; which of them is not said, since that would be a hint.
 */
export type WithheldReason = 'unknown' | 'protected';

/** A figure as a reader meets it. A shown one may be of an earlier day than asked: `on` says of which. */
export type Published<T> = ({ state: 'shown' } & T) | { state: 'withheld'; reason: WithheldReason };
