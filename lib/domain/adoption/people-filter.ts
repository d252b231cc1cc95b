import type { Level } from '../directory/types';
import type { HolderId } from '../roster/types';
import { listGained } from './compare-days';
import type { Funnel } from './funnel';
import { type Cell, cellOf } from './measure';
import type { RosterSnapshot } from './snapshot';

const MATRIX_STANDINGS = [
  'activated',
  'not_activated',
  'connected',
  'not_connected',
  'adopted',
  'dormant',
  'reachable',
  'unreached',
] as const;
/** Steps of the funnel that the matrix does not tell. */
const STEP_STANDINGS = ['enrolled', 'with_account', 'notified', 'through_educonnect'] as const;
/** What happened since an earlier day. */
const MOVES = ['newly_activated', 'no_longer_activated', 'newly_connected', 'no_longer_connected'] as const;
/** Pupils come and leave; their guardians come and leave with them, and no figure counts that. */
const PUPIL_MOVES = ['came', 'left'] as const;

/** Where a person may stand: a cell of the matrix or a half of it, a step of the funnel, a move between two days. */
export const STANDINGS = [...MATRIX_STANDINGS, ...STEP_STANDINGS, ...MOVES, ...PUPIL_MOVES] as const;
export type Standing = (typeof STANDINGS)[number];

export const AUDIENCES = ['guardians', 'pupils'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The people that one figure counts. */
export type PeopleFilter = { audience: Audience; standing: Standing };

/** Whether a standing compares the day with an earlier one. */
export const isMove = (standing: Standing): boolean =>
  [...MOVES, ...PUPIL_MOVES].some((move) => move === standing);

export const isPupilsOnly = (standing: Standing): boolean => PUPIL_MOVES.some((move) => move === standing);

/** A class or a level; neither is the whole of what somebody sees. */
export type Place = { classCode?: string; level?: Level };

/** What the people of a figure are told from: the classes that somebody may see, on the day of the figure. */
export type PeopleGround = {
  snapshot: RosterSnapshot;
  /** The day that a move is counted from. */
  before: RosterSnapshot | null;
  /** Who stands at each step of the funnel; null for a step that no list tells. */
  steps: Record<Audience, Record<Exclude<keyof Funnel, 'enrolled'>, ReadonlySet<HolderId> | null>>;
};

const CELLS_OF: Record<(typeof MATRIX_STANDINGS)[number], readonly Cell[]> = {
  activated: ['adopted', 'dormant'],
  not_activated: ['reachable', 'unreached'],
  connected: ['adopted', 'reachable'],
  not_connected: ['dormant', 'unreached'],
  adopted: ['adopted'],
  dormant: ['dormant'],
  reachable: ['reachable'],
  unreached: ['unreached'],
};

/**
 * The people that a figure counts: in a class or level, its pupils there and the guardians of these (METRICS: rates
 * of a scope). A pupil without legal guardian counts as any other. Null: the lists do not tell.
 */
export function listCounted(
  ground: PeopleGround,
  { audience, standing }: PeopleFilter,
  place: Place = {},
): Set<HolderId> | null {
  const { snapshot, before } = ground;
  const people = listAudience(snapshot, audience, place);
  const known = knowledgeOf(snapshot, audience);
  switch (standing) {
    case 'enrolled':
      return people;
    case 'with_account':
      return among(people, ground.steps[audience].withAccount);
    case 'notified':
      return among(people, ground.steps[audience].notified);
    case 'through_educonnect':
      return among(people, ground.steps[audience].throughEduConnect);
    case 'came':
      return before && listGained(people, pupilsOf(before), people);
    case 'left':
      return (
        before && listGained(listAudience(before, 'pupils', place), pupilsOf(snapshot), pupilsOf(before))
      );
    case 'newly_activated':
    case 'no_longer_activated':
    case 'newly_connected':
    case 'no_longer_connected': {
      const of = standing.endsWith('activated') ? 'activated' : 'connected';
      if (!before || !known[of] || !knowledgeOf(before, audience)[of]) return null;
      const [from, to] = standing.startsWith('newly') ? [before, snapshot] : [snapshot, before];
      return listGained(people, from[of], to[of]);
    }
    default: {
      const needs = NEEDS[standing] ?? ['activated', 'connected'];
      if (!needs.every((fact) => known[fact])) return null;
      const cells = CELLS_OF[standing];
      const cellOfId = (id: HolderId) => cellOf(snapshot.activated.has(id), snapshot.connected.has(id));
      return new Set([...people].filter((id) => cells.includes(cellOfId(id))));
    }
  }
}

/** The halves of the matrix need one fact, its cells both. */
const NEEDS: Partial<Record<Standing, readonly ('activated' | 'connected')[]>> = {
  activated: ['activated'],
  not_activated: ['activated'],
  connected: ['connected'],
  not_connected: ['connected'],
};

const knowledgeOf = ({ known }: RosterSnapshot, audience: Audience) => ({
  activated: audience === 'pupils' ? known.pupilAccounts : known.guardianAccounts,
  connected: known.connections,
});

const pupilsOf = (snapshot: RosterSnapshot): Set<HolderId> => new Set(snapshot.pupils.map((p) => p.id));

const among = (people: ReadonlySet<HolderId>, there: ReadonlySet<HolderId> | null) =>
  there && new Set([...people].filter((id) => there.has(id)));

/** Everybody of an audience at a place. */
function listAudience(
  { pupils, links, classes }: RosterSnapshot,
  audience: Audience,
  { classCode, level }: Place,
): Set<HolderId> {
  const levelOf = new Map(classes.map((c) => [c.code, c.level]));
  const there = pupils.filter(
    (p) =>
      (!classCode || p.classCode === classCode) &&
      (!level || (levelOf.get(p.classCode) ?? 'autre') === level),
  );
  const children = new Set(there.map((p) => p.id));
  if (audience === 'pupils') return children;
  return new Set(links.filter((l) => children.has(l.pupilId)).map((l) => l.guardianId));
}
