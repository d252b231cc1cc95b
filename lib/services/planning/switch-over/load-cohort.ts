import type { Tx } from '@/db/client';
import { listKnownSessions } from '@/db/queries/sessions';
import { loadSnapshot } from '@/db/queries/snapshot';
import { type KnownSessions, type LockedOut, listLockedOut } from '@/lib/domain/adoption/locked-out';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { addDays } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';

/**
 * Those who were locked out by the switch-over of a day: as the eve is known, and of them who is still on the roster of
 * `today`. Asked of the history each time, so nobody's name is kept for it.
 */
export async function loadCohort(
  tx: Tx,
  switchOverOn: Day,
  today: RosterSnapshot,
): Promise<{ cohort: LockedOut; sessions: KnownSessions }> {
  const eve = addDays(switchOverOn, -1);
  const sessions = await listKnownSessions(tx, eve);
  const { pupils, guardians } = listLockedOut(await loadSnapshot(tx, { on: eve }), sessions);
  const pupilsHere = new Set(today.pupils.map((pupil) => pupil.id));
  const guardiansHere = new Set(today.links.map((link) => link.guardianId));
  const among = (ids: HolderId[] | null, here: ReadonlySet<HolderId>) =>
    ids?.filter((id) => here.has(id)) ?? null;
  return {
    cohort: { pupils: among(pupils, pupilsHere), guardians: among(guardians, guardiansHere) },
    sessions,
  };
}
