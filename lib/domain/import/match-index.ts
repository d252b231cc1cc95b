import type { Day } from '../directory/types';
import { hasLostLetter, nameKey } from '../roster/normalise-name';
import type { HolderId, HolderKind } from '../roster/types';
import type { ListRow, WrittenName } from './types';

/** The people of a school as lists are matched against them. */
export type MatchRoster = {
  pupils: readonly {
    id: HolderId;
    familyName: string;
    usageName?: string;
    firstName: string;
    bornOn?: Day;
    classCode?: string;
  }[];
  guardians: readonly {
    id: HolderId;
    familyName: string;
    usageName?: string;
    firstName: string;
    email?: string;
  }[];
  links: readonly { pupilId: HolderId; guardianId: HolderId }[];
};

export type KnownPupil = { id: HolderId; families: string[]; first: string; bornOn?: Day; classKey?: string };
export type KnownGuardian = {
  id: HolderId;
  families: string[];
  first: string;
  email?: string;
  pupils: ReadonlySet<HolderId>;
  classKeys: ReadonlySet<string>;
};

type ByKey<T> = Map<string, T[]>;
export type People<T> = {
  byId: Map<HolderId, T>;
  byName: ByKey<T>;
  /** Those in whose name SIECLE lost a letter: see `findDamaged`. */
  damaged: { person: T; keys: string[] }[];
};

export type RosterIndex = {
  pupils: People<KnownPupil> & { byBirth: ByKey<KnownPupil> };
  guardians: People<KnownGuardian> & { ofPupil: ByKey<KnownGuardian> };
};

export const classKey = (code: string): string => nameKey(code);

/** The keys under which a person of the roster is found, and those a written name asks for. */
export const fullKeys = (families: readonly string[], first: string): string[] =>
  families.flatMap((family) => [`${family} ${first}`, `=${family}${first}`, `=${first}${family}`]);

/**
 * Keys of a written name: either of its family names with the first name; a name in one cell in either order,
 * without spaces, so that it does not matter where the family name ends.
 */
export function keysOfName({ family, usage, first, full }: WrittenName): string[] {
  const firstKey = nameKey(first ?? '');
  const families = [family, usage].map((name) => nameKey(name ?? '')).filter(Boolean);
  const keys = firstKey ? families.map((name) => `${name} ${firstKey}`) : [];
  const whole = nameKey(full ?? '');
  return whole ? [...keys, `=${whole}`] : keys;
}

/** The roster by id, by name, by birth date and by child: built once, so that a row costs a few look-ups. */
export function indexRoster(roster: MatchRoster): RosterIndex {
  const pupils = roster.pupils.map(
    (p): KnownPupil => ({
      id: p.id,
      ...namesOf(p),
      ...(p.bornOn && { bornOn: p.bornOn }),
      ...(p.classCode && { classKey: classKey(p.classCode) }),
    }),
  );
  const pupilById = new Map(pupils.map((p) => [p.id, p]));
  const childrenOf = new Map<HolderId, KnownPupil[]>();
  for (const { pupilId, guardianId } of roster.links) {
    const pupil = pupilById.get(pupilId);
    if (pupil) push(childrenOf, guardianId, pupil);
  }
  const guardians = roster.guardians.map((g): KnownGuardian => {
    const children = childrenOf.get(g.id) ?? [];
    return {
      id: g.id,
      ...namesOf(g),
      ...(g.email && { email: g.email.toLowerCase() }),
      pupils: new Set(children.map((p) => p.id)),
      classKeys: new Set(children.flatMap((p) => p.classKey ?? [])),
    };
  });
  const byBirth: ByKey<KnownPupil> = new Map();
  for (const pupil of pupils) if (pupil.bornOn) push(byBirth, pupil.bornOn, pupil);
  const ofPupil: ByKey<KnownGuardian> = new Map();
  for (const guardian of guardians) for (const id of guardian.pupils) push(ofPupil, id, guardian);
  return {
    pupils: { ...indexPeople(pupils), byBirth },
    guardians: { ...indexPeople(guardians), ofPupil },
  };
}

/** The keys of a person's family names, each once, and of the first name. */
export const namesOf = (person: { familyName: string; usageName?: string; firstName: string }) => ({
  families: [...new Set([person.familyName, person.usageName ?? ''].map(nameKey).filter(Boolean))],
  first: nameKey(person.firstName),
});

function indexPeople<T extends { id: HolderId; families: string[]; first: string }>(
  people: readonly T[],
): People<T> {
  const byName: ByKey<T> = new Map();
  for (const person of people) {
    for (const key of new Set(fullKeys(person.families, person.first))) push(byName, key, person);
  }
  return {
    byId: new Map(people.map((person) => [person.id, person])),
    byName,
    damaged: people
      .filter((person) => [person.first, ...person.families].some(hasLostLetter))
      .map((person) => ({ person, keys: fullKeys(person.families, person.first) })),
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Everybody whose name agrees with a written one, each once, in roster order. */
export function findByName<T extends { id: HolderId }>(people: People<T>, name: WrittenName): T[] {
  const found = keysOfName(name).flatMap((key) => people.byName.get(key) ?? []);
  return found.length < 2 ? found : [...new Set(found)];
}

/**
 * Whether a written key may be that of a damaged name: one or two letters (`œ` is `oe`) for each that was lost. Goes
 * through the letters once with every place where it may be; a regular expression tries every way to share them out,
 * and a name of fifty lost letters stops the process.
 */
export function mayBeDamaged(damagedKey: string, writtenKey: string): boolean {
  const letters = [...writtenKey];
  let places = new Set([0]);
  for (const sign of damagedKey) {
    const next = new Set<number>();
    for (const at of places) {
      if (hasLostLetter(sign) ? at < letters.length : letters[at] === sign) next.add(at + 1);
      if (hasLostLetter(sign) && at + 1 < letters.length) next.add(at + 2);
    }
    if (next.size === 0) return false;
    places = next;
  }
  return places.has(letters.length);
}

/** Those whose damaged name a written one may be. */
export function findDamaged<T>({ damaged }: Pick<People<T>, 'damaged'>, name: WrittenName): T[] {
  if (damaged.length === 0) return [];
  const keys = keysOfName(name);
  return damaged
    .filter((known) => known.keys.some((damagedKey) => keys.some((key) => mayBeDamaged(damagedKey, key))))
    .map(({ person }) => person);
}

/** The holder id that a row's SIECLE identifier would be. */
export const holderIdOf = (row: Pick<ListRow, 'siecleId' | 'holderKind'>): HolderId | undefined =>
  row.siecleId === undefined ? undefined : `${prefixOf(row.holderKind)}${row.siecleId}`;

const prefixOf = (kind: HolderKind) => (kind === 'pupil' ? 'e' : 'r');
