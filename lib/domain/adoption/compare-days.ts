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
  const among = (people: ReadonlySet<HolderId>, of: 'activated' | 'connected'): Change => ({
    gained: listGained(people, before[of], after[of]).size,
    lost: listGained(people, after[of], before[of]).size,
  });
  const accounts = known('guardianAccounts');
  const connections = known('connections');
  const pupils = pupilsAfter ?? new Set<HolderId>();
  const families = accounts ? listFamilyMoves(before, after) : null;
  return {
    fromOn: before.on,
    toOn: after.on,
    pupils: {
      gained: listGained(pupils, pupilsBefore ?? new Set(), pupils).size,
      lost: listGained(pupilsBefore ?? new Set(), pupils, pupilsBefore ?? new Set()).size,
    },
    familiesCovered: families && { gained: families.gained.size, lost: families.lost.size },
    guardiansActivated: accounts ? among(guardians, 'activated') : null,
    pupilsActivated: known('pupilAccounts') ? among(pupils, 'activated') : null,
    guardiansConnected: connections ? among(guardians, 'connected') : null,
    pupilsConnected: connections ? among(pupils, 'connected') : null,
  };
}

/** The families, by their keys on the later day, that have become covered, and that no longer are. */
export function listFamilyMoves(
  before: RosterSnapshot,
  after: RosterSnapshot,
): { gained: Set<HolderId>; lost: Set<HolderId> } {
  const there = new Set(before.pupils.map((p) => p.id));
  const reachedBefore = listReachedPupils(before.links, before.activated);
  const reachedAfter = listReachedPupils(after.links, after.activated);
  const moves = { gained: new Set<HolderId>(), lost: new Set<HolderId>() };
  for (const { id, pupilIds } of buildFamilies(after.links)) {
    const known = pupilIds.filter((pupilId) => there.has(pupilId));
    const was = known.length > 0 && known.every((pupilId) => reachedBefore.has(pupilId));
    const is = pupilIds.every((pupilId) => reachedAfter.has(pupilId));
    if (is && !was) moves.gained.add(id);
    if (was && !is) moves.lost.add(id);
  }
  return moves;
}

/** Who of some people was not so, and is. */
export const listGained = (
  people: ReadonlySet<HolderId>,
  before: ReadonlySet<HolderId>,
  after: ReadonlySet<HolderId>,
): Set<HolderId> => new Set([...people].filter((id) => after.has(id) && !before.has(id)));
