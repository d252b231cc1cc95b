import type { Level } from '../directory/types';
import type { HolderId } from '../roster/types';
import type { Cell } from './measure';

/** Where a person may stand: the cells of the matrix, and its two halves either way. */
export const STANDINGS = [
  'activated',
  'not_activated',
  'connected',
  'not_connected',
  'adopted',
  'dormant',
  'reachable',
  'unreached',
] as const;
export type Standing = (typeof STANDINGS)[number];

export const AUDIENCES = ['guardians', 'pupils'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The people that one figure counts. */
export type PeopleFilter = { audience: Audience; standing: Standing };

const CELLS_OF: Record<Standing, readonly Cell[]> = {
  activated: ['adopted', 'dormant'],
  not_activated: ['reachable', 'unreached'],
  connected: ['adopted', 'reachable'],
  not_connected: ['dormant', 'unreached'],
  adopted: ['adopted'],
  dormant: ['dormant'],
  reachable: ['reachable'],
  unreached: ['unreached'],
};

type Someone = { id: HolderId; cell: Cell };

export type FamilyPeople = {
  pupils: readonly (Someone & { classCode: string; level: Level })[];
  guardians: readonly (Someone & { pupilIds: readonly HolderId[] })[];
};

/**
 * Who of a family is among the people that a figure counts: in a class or level, its pupils there and the guardians
 * of these (METRICS: rates of a scope).
 */
export function listCounted(
  { pupils, guardians }: FamilyPeople,
  { audience, standing }: PeopleFilter,
  { classCode, level }: { classCode?: string; level?: Level } = {},
): HolderId[] {
  const there = pupils.filter(
    (p) => (!classCode || p.classCode === classCode) && (!level || p.level === level),
  );
  const children = new Set(there.map((p) => p.id));
  const people: readonly Someone[] =
    audience === 'pupils' ? there : guardians.filter((g) => g.pupilIds.some((id) => children.has(id)));
  return people.filter((person) => CELLS_OF[standing].includes(person.cell)).map((person) => person.id);
}
