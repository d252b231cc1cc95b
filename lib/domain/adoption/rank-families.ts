import { byLevelThenCode } from '../directory/class-order';
import { daysBetween } from '../directory/day';
import { type Day, LEVELS, type Level } from '../directory/types';
import type { HolderId } from '../roster/types';
import type { PeopleFilter, Place } from './people-filter';
import { CHANNELS, type Channel } from './recommend-channel';

/** What the order of the work list needs to know of a family. */
export type WorkItem = {
  covered: boolean;
  /** The way to the family; undefined for a covered one. */
  channel: Channel | undefined;
  /** The last time that somebody reached it, or tried. */
  lastContact: { on: Day } | null;
  /** The day on which somebody means to call again: until then it rests, from then on it comes first. */
  callAgainOn?: Day | null;
  pupils: readonly { classCode: string; level: Level }[];
};

/** So long a family is given to answer before it is worth another try. */
export const REST_DAYS = 7;

/**
 * The families in the order in which an hour of work brings most. Each family that becomes covered counts the same
 * (METRICS: one per family), so the order is that of effort: those that are not covered; among them those that were to
 * be called again by today, then those who have had a week to answer; then the channel that costs least; then who has waited longest, the never contacted first.
 * Families that are equal in all this keep their order.
 */
export function rankFamilies<T extends WorkItem>(items: readonly T[], todayOn: Day): T[] {
  const key = ({ covered, channel, lastContact, callAgainOn }: WorkItem): number[] => {
    const waited = lastContact ? daysBetween(lastContact.on, todayOn) : Number.POSITIVE_INFINITY;
    const cost = channel ? CHANNELS.indexOf(channel) : CHANNELS.length;
    return [
      covered ? 1 : 0,
      callAgainOn && callAgainOn <= todayOn ? 0 : 1,
      callAgainOn || waited < REST_DAYS ? 1 : 0,
      cost,
      waited === Number.POSITIVE_INFINITY ? 0 : 1,
      -waited,
    ];
  };
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** When a family was contacted last: never, within so many days, or longer ago than the longest of them. */
export const CONTACT_AGES = ['never', 'within_7', 'within_30', 'over_30'] as const;
export type ContactAge = (typeof CONTACT_AGES)[number];

export const COVERAGES = ['not_covered', 'covered'] as const;
export type Coverage = (typeof COVERAGES)[number];

/** What became of the coverage of a family since an earlier day. */
export const COVERAGE_MOVES = ['newly_covered', 'no_longer_covered'] as const;
export type CoverageMove = (typeof COVERAGE_MOVES)[number];

/** Every field that is given must hold. */
export type WorkFilter = {
  coverage?: Coverage | CoverageMove;
  channel?: Channel;
  classCode?: string;
  level?: Level;
  contacted?: ContactAge;
  /** Somebody of the family is among the people that a figure counts. */
  people?: PeopleFilter;
};

type FilteredPupil = { id: HolderId; classCode: string; level: Level; reached: boolean };

/** What the filters need to know of a family. */
export type FilteredItem = Omit<WorkItem, 'pupils'> & {
  id: HolderId;
  pupils: readonly FilteredPupil[];
  guardians: readonly { id: HolderId }[];
};

/** What the filters compare the families with. */
export type FilterGround = {
  todayOn: Day;
  /** The people that the filter asks for (`listCounted`); null when the lists do not tell who they are. */
  counted?: ReadonlySet<HolderId> | null;
  /** The families whose coverage moved (`listFamilyMoves`). */
  moves?: { gained: ReadonlySet<HolderId>; lost: ReadonlySet<HolderId> } | null;
};

/**
 * Whether a family passes. A family is in each class and level where it has a pupil, and covered there when each of
 * its pupils there has an activated legal guardian (METRICS: family coverage of a class or level).
 */
export function passesFilter(item: FilteredItem, filter: WorkFilter, ground: FilterGround): boolean {
  const { coverage, channel, classCode, level, contacted, people } = filter;
  const { todayOn, counted } = ground;
  return (
    (!coverage || hasCoverage(item, coverage, filter, ground)) &&
    (!channel || item.channel === channel) &&
    (!classCode || item.pupils.some((p) => p.classCode === classCode)) &&
    (!level || item.pupils.some((p) => p.level === level)) &&
    (!contacted || isContactAge(item, contacted, todayOn)) &&
    (!people || [...item.pupils, ...item.guardians].some((person) => counted?.has(person.id)))
  );
}

function hasCoverage(
  { id, covered, pupils }: FilteredItem,
  coverage: Coverage | CoverageMove,
  { classCode, level }: Place,
  { moves }: FilterGround,
): boolean {
  if (coverage === 'newly_covered') return moves?.gained.has(id) ?? false;
  if (coverage === 'no_longer_covered') return moves?.lost.has(id) ?? false;
  const there = pupils.filter(
    (p) => (!classCode || p.classCode === classCode) && (!level || p.level === level),
  );
  const coveredThere = classCode || level ? there.every((p) => p.reached) : covered;
  return coveredThere === (coverage === 'covered');
}

function isContactAge({ lastContact }: WorkItem, age: ContactAge, todayOn: Day): boolean {
  if (age === 'never') return lastContact === null;
  if (!lastContact) return false;
  const days = daysBetween(lastContact.on, todayOn);
  return age === 'within_7' ? days <= 7 : age === 'within_30' ? days <= 30 : days > 30;
}

export type WorkCounts = {
  coverage: Record<Coverage, number>;
  channels: Record<Channel, number>;
  contacted: Record<ContactAge, number>;
};

/** How many families each choice of a filter would show, the other filters staying as they are. */
export function countChoices(
  items: readonly FilteredItem[],
  filter: WorkFilter,
  ground: FilterGround,
): WorkCounts {
  const count = (change: WorkFilter) =>
    items.filter((item) => passesFilter(item, { ...filter, ...change }, ground)).length;
  const each = <K extends string>(keys: readonly K[], change: (key: K) => WorkFilter) =>
    Object.fromEntries(keys.map((key) => [key, count(change(key))])) as Record<K, number>;
  return {
    coverage: each(COVERAGES, (coverage) => ({ coverage })),
    channels: each(CHANNELS, (channel) => ({ channel })),
    contacted: each(CONTACT_AGES, (contacted) => ({ contacted })),
  };
}

/** The classes and levels in which families are, in the school's order. */
export function listPlaces(items: readonly WorkItem[]): { classCodes: string[]; levels: Level[] } {
  const levelOf = new Map(items.flatMap((item) => item.pupils.map((p) => [p.classCode, p.level] as const)));
  const levels = new Set(levelOf.values());
  return {
    levels: LEVELS.filter((level) => levels.has(level)),
    classCodes: [...levelOf]
      .map(([code, level]) => ({ code, level }))
      .sort(byLevelThenCode)
      .map(({ code }) => code),
  };
}
