import type { HolderId } from '../roster/types';
import type { RosterSnapshot } from './snapshot';

/** A connected component of pupils and their legal guardians inside one school (METRICS: family). */
export type Family = {
  /** Smallest pupil id of the family: stable while that pupil stays. */
  id: HolderId;
  pupilIds: HolderId[];
  guardianIds: HolderId[];
};

/** `covered` needs an activated legal guardian for every pupil, so half-siblings are told apart. */
export type FamilyCoverage = Family & { covered: boolean };

type Links = RosterSnapshot['links'];

/**
 * The families of a roster, in the order of their ids. A pupil without legal guardian is in none
 * (it is a data finding, shown apart).
 */
export function buildFamilies(links: Links): Family[] {
  const parent = new Map<HolderId, HolderId>();
  const find = (id: HolderId): HolderId => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { pupilId, guardianId } of links) {
    if (!parent.has(pupilId)) parent.set(pupilId, pupilId);
    if (!parent.has(guardianId)) parent.set(guardianId, guardianId);
    parent.set(find(guardianId), find(pupilId));
  }
  const pupilIds = new Set(links.map((l) => l.pupilId));
  const byRoot = new Map<HolderId, Family>();
  for (const id of [...parent.keys()].sort()) {
    const root = find(id);
    const family = byRoot.get(root) ?? { id: '', pupilIds: [], guardianIds: [] };
    byRoot.set(root, family);
    (pupilIds.has(id) ? family.pupilIds : family.guardianIds).push(id);
  }
  const families = [...byRoot.values()];
  for (const family of families) family.id = family.pupilIds[0] ?? '';
  return families.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Pupils with at least one activated legal guardian. */
export function listReachedPupils(links: Links, activated: ReadonlySet<HolderId>): Set<HolderId> {
  const reached = new Set<HolderId>();
  for (const { pupilId, guardianId } of links) if (activated.has(guardianId)) reached.add(pupilId);
  return reached;
}

/** Every family with whether it is covered: each of its pupils has an activated legal guardian. */
export function listFamilyCoverage(snapshot: Pick<RosterSnapshot, 'links' | 'activated'>): FamilyCoverage[] {
  const reached = listReachedPupils(snapshot.links, snapshot.activated);
  return buildFamilies(snapshot.links).map((family) => ({
    ...family,
    covered: family.pupilIds.every((id) => reached.has(id)),
  }));
}
