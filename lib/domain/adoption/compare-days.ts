import type { Day } from '../directory/types';
import type { HolderId } from '../roster/types';
import { buildFamilies, listReachedPupils } from './family';
import type { RosterSnapshot } from './snapshot';

export type Change = {
  /** Newly so. */
  gained: number;
  /** So before, no longer: a blocked account, a new sibling, a corrected list. */
  lost: number;
};

/** What happened between two days with news. Null: one of the two days does not tell. */
export type Changes = {
  fromOn: Day;
  toOn: Day;
  /** Pupils who came, and who left. */
  pupils: Change;
  familiesCovered: Change | null;
  guardiansActivated: Change | null;
  pupilsActivated: Change | null;
  guardiansConnected: Change | null;
  pupilsConnected: Change | null;
};

/**
 * Compares two days of one school, as seen through the people of the later one: somebody who left is a pupil lost,
 * not an activation lost. A family was covered when each of its pupils who were there had an activated guardian:
 * a covered family that has just come is gained, and one that a pupil joined whom nobody covers is lost.
 */
export function compareDays(before: RosterSnapshot, after: RosterSnapshot): Changes {
  const [pupilsBefore, pupilsAfter] = [before, after].map((s) => new Set(s.pupils.map((p) => p.id)));
  const guardians = new Set(after.links.map((l) => l.guardianId));
  const known = (kind: keyof RosterSnapshot['known']) => before.known[kind] && after.known[kind];
  const among = (people: ReadonlySet<HolderId>, of: 'activated' | 'connected'): Change =>
    compare(people, before[of], after[of]);
  const accounts = known('guardianAccounts');
  const connections = known('connections');
  const pupils = pupilsAfter ?? new Set<HolderId>();
  return {
    fromOn: before.on,
    toOn: after.on,
    pupils: {
      gained: countMissing(pupils, pupilsBefore ?? new Set()),
      lost: countMissing(pupilsBefore ?? new Set(), pupils),
    },
    familiesCovered: accounts ? compareFamilies(before, after) : null,
    guardiansActivated: accounts ? among(guardians, 'activated') : null,
    pupilsActivated: known('pupilAccounts') ? among(pupils, 'activated') : null,
    guardiansConnected: connections ? among(guardians, 'connected') : null,
    pupilsConnected: connections ? among(pupils, 'connected') : null,
  };
}

function compareFamilies(before: RosterSnapshot, after: RosterSnapshot): Change {
  const there = new Set(before.pupils.map((p) => p.id));
  const reachedBefore = listReachedPupils(before.links, before.activated);
  const reachedAfter = listReachedPupils(after.links, after.activated);
  const change = { gained: 0, lost: 0 };
  for (const { pupilIds } of buildFamilies(after.links)) {
    const known = pupilIds.filter((id) => there.has(id));
    const was = known.length > 0 && known.every((id) => reachedBefore.has(id));
    const is = pupilIds.every((id) => reachedAfter.has(id));
    if (is && !was) change.gained += 1;
    if (was && !is) change.lost += 1;
  }
  return change;
}

function compare(
  people: ReadonlySet<HolderId>,
  before: ReadonlySet<HolderId>,
  after: ReadonlySet<HolderId>,
): Change {
  const change = { gained: 0, lost: 0 };
  for (const id of people) {
    if (after.has(id) && !before.has(id)) change.gained += 1;
    if (before.has(id) && !after.has(id)) change.lost += 1;
  }
  return change;
}

const countMissing = (of: ReadonlySet<HolderId>, from: ReadonlySet<HolderId>): number =>
  [...of].filter((id) => !from.has(id)).length;
