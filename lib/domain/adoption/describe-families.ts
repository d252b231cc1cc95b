import { byLevelThenCode } from '../directory/class-order';
import type { Level } from '../directory/types';
import type { AccountState, HolderId } from '../roster/types';
import { listFamilyCoverage, listReachedPupils } from './family';
import { type Cell, cellOf } from './measure';
import type { RosterSnapshot } from './snapshot';

/** Names of a person as SIECLE gives them. */
export type PersonNames = { id: HolderId; familyName: string; usageName: string | null; firstName: string };

export type DescribedPerson<P extends PersonNames> = P & {
  displayName: string;
  activated: boolean;
  cell: Cell;
  /** The same for the eye: null while no list tells both facts, for unknown is never "no". */
  place: Cell | null;
  /** Whether a list has told of the accounts of people like this one. */
  accountsTold: boolean;
  /** Strongest state of the person's accounts; undefined: no list has named this person. */
  state: AccountState | undefined;
};

export type DescribedFamily<P extends PersonNames, G extends PersonNames> = {
  id: HolderId;
  covered: boolean;
  /** `reached`: at least one legal guardian has activated. */
  pupils: (DescribedPerson<P> & { classCode: string; level: Level; reached: boolean })[];
  guardians: (DescribedPerson<G> & { pupilIds: HolderId[] })[];
};

/** The name people go by: usage name, else family name (FORMATS §1.2). */
export const displayNameOf = (person: Pick<PersonNames, 'familyName' | 'usageName'>): string =>
  person.usageName?.trim() || person.familyName;

/**
 * The families of a snapshot with their people, in the order of classes and then names of their first pupil.
 * Coverage is that of the snapshot given: of a class when it was narrowed to a class.
 */
export function describeFamilies<P extends PersonNames, G extends PersonNames>(
  snapshot: RosterSnapshot,
  people: {
    pupils: readonly P[];
    guardians: readonly G[];
    states: ReadonlyMap<HolderId, AccountState>;
  },
): DescribedFamily<P, G>[] {
  const levelOf = new Map(snapshot.classes.map((c) => [c.code, c.level]));
  const classOf = new Map(snapshot.pupils.map((p) => [p.id, p.classCode]));
  const pupilById = new Map(people.pupils.map((p) => [p.id, p]));
  const guardianById = new Map(people.guardians.map((g) => [g.id, g]));
  const pupilsOf = new Map<HolderId, HolderId[]>();
  for (const { pupilId, guardianId } of snapshot.links) {
    pupilsOf.set(guardianId, [...(pupilsOf.get(guardianId) ?? []), pupilId]);
  }
  const reached = listReachedPupils(snapshot.links, snapshot.activated);
  const { pupilAccounts, guardianAccounts, connections } = snapshot.known;
  const describe = <T extends PersonNames>(person: T, accountsKnown: boolean): DescribedPerson<T> => {
    const cell = cellOf(snapshot.activated.has(person.id), snapshot.connected.has(person.id));
    return {
      ...person,
      displayName: displayNameOf(person),
      activated: snapshot.activated.has(person.id),
      cell,
      place: accountsKnown && connections ? cell : null,
      accountsTold: accountsKnown,
      state: people.states.get(person.id),
    };
  };
  const families = listFamilyCoverage(snapshot).map((family) => ({
    id: family.id,
    covered: family.covered,
    pupils: family.pupilIds
      .flatMap((id) => {
        const pupil = pupilById.get(id);
        const classCode = classOf.get(id) ?? '';
        if (!pupil) return [];
        const described = describe(pupil, pupilAccounts);
        const level = levelOf.get(classCode) ?? 'autre';
        return [{ ...described, classCode, level, reached: reached.has(id) }];
      })
      .sort(byClassThenName),
    guardians: family.guardianIds.flatMap((id) => {
      const guardian = guardianById.get(id);
      return guardian ? [{ ...describe(guardian, guardianAccounts), pupilIds: pupilsOf.get(id) ?? [] }] : [];
    }),
  }));
  return families.sort((a, b) => {
    const [first, second] = [a.pupils[0], b.pupils[0]];
    return first && second ? byClassThenName(first, second) : 0;
  });
}

type InClass = { classCode: string; level: Level; displayName: string; firstName: string };

/** Made once: `localeCompare` makes one each time. */
const byName = new Intl.Collator('fr');

function byClassThenName(a: InClass, b: InClass): number {
  return (
    byLevelThenCode({ level: a.level, code: a.classCode }, { level: b.level, code: b.classCode }) ||
    byName.compare(a.displayName, b.displayName) ||
    byName.compare(a.firstName, b.firstName)
  );
}
