import type { Day } from '../directory/types';
import type { HolderId } from '../roster/types';
import type { RosterSnapshot } from './snapshot';

/** A person's last ENT session that is known; `null`: the source does not say by which login. */
export type LastSession = { on: Day; method: 'educonnect' | 'legacy' | null };

/** What the lists tell of the sessions of some days, up to that of the newest ENT list. */
export type KnownSessions = {
  /** Day of that list; null: no list has told, so who would be locked out is unknown. */
  toldOn: Day | null;
  /** The first day of the window. */
  fromOn: Day | null;
  /** The last session in the window of each person who had one. */
  last: ReadonlyMap<HolderId, LastSession>;
};

export const NO_SESSIONS: KnownSessions = { toldOn: null, fromOn: null, last: new Map() };

/**
 * Whether the old login is what somebody comes in by. A source that names no login leaves one possibility for who
 * has no activated account: only the old login opens the ENT to them. Who was last seen coming in through EduConnect
 * has an account that works, whatever an older list of accounts says.
 */
export const usesOldLogin = (session: LastSession | undefined): boolean =>
  session !== undefined && session.method !== 'educonnect';

/**
 * Whether somebody would be kept out if the old login closed now: not activated, and in the window last seen by the old
 * login. The one definition: the list, its counts, the announcements and their letters ask this.
 */
export const isLockedOut = (
  holderId: HolderId,
  activated: ReadonlySet<HolderId>,
  sessions: KnownSessions,
): boolean => !activated.has(holderId) && usesOldLogin(sessions.last.get(holderId));

/** Pupils and legal guardians apart; null: the lists do not tell. */
export type LockedOut = { pupils: HolderId[] | null; guardians: HolderId[] | null };

/** Who would be locked out of the pupils of a snapshot and of their legal guardians, each once, by id. */
export function listLockedOut(snapshot: RosterSnapshot, sessions: KnownSessions): LockedOut {
  const { activated, known, pupils, links } = snapshot;
  const among = (ids: Iterable<HolderId>) =>
    [...new Set(ids)].filter((id) => isLockedOut(id, activated, sessions)).sort();
  const isTold = sessions.toldOn !== null;
  return {
    pupils: isTold && known.pupilAccounts ? among(pupils.map((pupil) => pupil.id)) : null,
    guardians: isTold && known.guardianAccounts ? among(links.map((link) => link.guardianId)) : null,
  };
}
