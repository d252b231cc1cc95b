import { byLevelThenCode } from '../directory/class-order';
import { LEVELS, type Level } from '../directory/types';
import type { HolderId } from '../roster/types';
import { buildFamilies, type Family, listReachedPupils } from './family';
import type { RosterSnapshot } from './snapshot';

/** The four disjoint cells of activation × connection; they add up to the population. */
export type Matrix = { adopted: number; dormant: number; reachable: number; unreached: number };

/** Counts of distinct holders. A figure that no list has told yet is null: unknown, never zero. */
export type AudienceFigures = {
  population: number;
  activated: number | null;
  connected: number | null;
  matrix: Matrix | null;
};

export type FamilyFigures = { total: number; covered: number | null };

export type ScopeFigures = { pupils: AudienceFigures; guardians: AudienceFigures; families: FamilyFigures };

export type ClassFigures = ScopeFigures & { code: string; level: Level };
export type LevelFigures = ScopeFigures & { level: Level };

export type Adoption = ScopeFigures & {
  on: string;
  pupilsWithoutLegalGuardian: number;
  levels: LevelFigures[];
  classes: ClassFigures[];
};

/**
 * Every figure of a school on a day, from one definition each (METRICS.md): rates are left to the reader,
 * who needs the integers anyway. A guardian with children in two classes counts once in each class and once
 * in the school. A family belongs to each class and level where it has a pupil, and is covered there when
 * each of its pupils *there* has an activated legal guardian.
 */
export function measureAdoption(snapshot: RosterSnapshot): Adoption {
  const levelOf = new Map(snapshot.classes.map((c) => [c.code, c.level]));
  const withGuardian = new Set(snapshot.links.map((l) => l.pupilId));
  const prepared: Prepared = {
    snapshot,
    familyOf: new Map(
      buildFamilies(snapshot.links).flatMap((family) => family.pupilIds.map((id) => [id, family] as const)),
    ),
    reached: listReachedPupils(snapshot.links, snapshot.activated),
    guardiansOf: groupGuardians(snapshot.links),
  };
  const inClass = groupBy(snapshot.pupils, (p) => p.classCode);
  const inLevel = groupBy(snapshot.pupils, (p) => levelOf.get(p.classCode) ?? 'autre');
  const classes = snapshot.classes
    .filter((c) => inClass.has(c.code))
    .map((c) => ({ code: c.code, level: c.level, ...measureScope(prepared, inClass.get(c.code) ?? []) }))
    .sort(byLevelThenCode);
  const levels = LEVELS.filter((level) => inLevel.has(level)).map((level) => ({
    level,
    ...measureScope(prepared, inLevel.get(level) ?? []),
  }));
  const all = snapshot.pupils.map((p) => p.id);
  return {
    on: snapshot.on,
    ...measureScope(prepared, all),
    pupilsWithoutLegalGuardian: all.filter((id) => !withGuardian.has(id)).length,
    levels,
    classes,
  };
}

type Prepared = {
  snapshot: RosterSnapshot;
  familyOf: Map<HolderId, Family>;
  reached: Set<HolderId>;
  guardiansOf: Map<HolderId, HolderId[]>;
};

function measureScope(prepared: Prepared, pupilIds: readonly HolderId[]): ScopeFigures {
  const { snapshot, familyOf, guardiansOf, reached } = prepared;
  const here = new Set(pupilIds);
  const guardianIds = new Set<HolderId>();
  // Looked up from the pupils there: a class costs its own size, not the school's.
  const families = new Set<Family>();
  const uncovered = new Set<Family>();
  for (const id of here) {
    for (const guardianId of guardiansOf.get(id) ?? []) guardianIds.add(guardianId);
    const family = familyOf.get(id);
    if (!family) continue;
    families.add(family);
    if (!reached.has(id)) uncovered.add(family);
  }
  const total = families.size;
  const covered = total - uncovered.size;
  return {
    pupils: measureAudience(snapshot, here, snapshot.known.pupilAccounts),
    guardians: measureAudience(snapshot, guardianIds, snapshot.known.guardianAccounts),
    families: { total, covered: snapshot.known.guardianAccounts ? covered : null },
  };
}

function measureAudience(
  snapshot: RosterSnapshot,
  holders: ReadonlySet<HolderId>,
  accountsKnown: boolean,
): AudienceFigures {
  const matrix: Matrix = { adopted: 0, dormant: 0, reachable: 0, unreached: 0 };
  for (const id of holders) matrix[cellOf(snapshot.activated.has(id), snapshot.connected.has(id))] += 1;
  const { connections } = snapshot.known;
  return {
    population: holders.size,
    activated: accountsKnown ? matrix.adopted + matrix.dormant : null,
    connected: connections ? matrix.adopted + matrix.reachable : null,
    matrix: accountsKnown && connections ? matrix : null,
  };
}

export type Cell = keyof Matrix;

/** The cell that chooses the channel: the ENT reaches `reachable`, only mail, paper or phone reach `unreached`. */
export function cellOf(activated: boolean, connected: boolean): Cell {
  if (activated) return connected ? 'adopted' : 'dormant';
  return connected ? 'reachable' : 'unreached';
}

function groupGuardians(links: RosterSnapshot['links']): Map<HolderId, HolderId[]> {
  const guardiansOf = new Map<HolderId, HolderId[]>();
  for (const { pupilId, guardianId } of links) {
    const known = guardiansOf.get(pupilId);
    if (known) known.push(guardianId);
    else guardiansOf.set(pupilId, [guardianId]);
  }
  return guardiansOf;
}

function groupBy<K>(pupils: RosterSnapshot['pupils'], keyOf: (p: RosterSnapshot['pupils'][number]) => K) {
  const groups = new Map<K, HolderId[]>();
  for (const pupil of pupils) {
    const key = keyOf(pupil);
    const group = groups.get(key);
    if (group) group.push(pupil.id);
    else groups.set(key, [pupil.id]);
  }
  return groups;
}
