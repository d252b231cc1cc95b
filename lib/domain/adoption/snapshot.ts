import type { Day, Level } from '../directory/types';
import type { HolderId } from '../roster/types';

/** What a school knows about a day: the input of every figure (METRICS: roster at date d, activated, connected). */
export type RosterSnapshot = {
  on: Day;
  classes: readonly { code: string; level: Level }[];
  /** Pupils enrolled in a class on that day. */
  pupils: readonly { id: HolderId; classCode: string }[];
  /** Legal guardians of these pupils; other guardians never count. */
  links: readonly { pupilId: HolderId; guardianId: HolderId }[];
  /** Holders with at least one account in state `activated` on that day. */
  activated: ReadonlySet<HolderId>;
  /** Holders with at least one ENT session in the window that ends on that day. */
  connected: ReadonlySet<HolderId>;
  /** Whether any list has told yet: a figure nobody told is unknown, never zero. */
  known: { pupilAccounts: boolean; guardianAccounts: boolean; connections: boolean };
};

/** The same day seen by somebody who may see some classes only. */
export function narrowToClasses(
  snapshot: RosterSnapshot,
  classCodes: 'all' | readonly string[],
): RosterSnapshot {
  if (classCodes === 'all') return snapshot;
  const allowed = new Set(classCodes);
  const pupils = snapshot.pupils.filter((p) => allowed.has(p.classCode));
  const seen = new Set(pupils.map((p) => p.id));
  return {
    ...snapshot,
    classes: snapshot.classes.filter((c) => allowed.has(c.code)),
    pupils,
    links: snapshot.links.filter((l) => seen.has(l.pupilId)),
  };
}
