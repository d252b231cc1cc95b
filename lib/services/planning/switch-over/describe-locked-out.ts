import type { Tx } from '@/db/client';
import { listStatesOn } from '@/db/queries/facts';
import { listGuardians, listPupils } from '@/db/queries/roster';
import { displayNameOf } from '@/lib/domain/adoption/describe-families';
import type { KnownSessions, LastSession } from '@/lib/domain/adoption/locked-out';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { byLevelThenCode } from '@/lib/domain/directory/class-order';
import type { Level } from '@/lib/domain/directory/types';
import type { AccountState, HolderId } from '@/lib/domain/roster/types';

/** Somebody who would be locked out, as the list shows them. */
export type LockedOutPerson = {
  id: HolderId;
  kind: 'pupil' | 'guardian';
  name: string;
  firstName: string;
  /** Of a guardian: their children's. */
  classCodes: string[];
  levels: Level[];
  childNames: string[];
  /** A pupil of the family, by whom its page is found. */
  pupilId: HolderId;
  last: LastSession;
  state: AccountState | undefined;
  hasEmail: boolean;
};

/**
 * The people behind the ids, by class and then name: pupils of the classes that are `seen`, guardians of those that are `open`.
 * Who is in neither any more is left out.
 */
export async function describeLockedOut(
  tx: Tx,
  { seen, open, sessions }: { seen: RosterSnapshot; open: RosterSnapshot; sessions: KnownSessions },
  ids: { pupils: HolderId[] | null; guardians: HolderId[] | null },
): Promise<LockedOutPerson[]> {
  const pupils = new Map((await listPupils(tx)).map((pupil) => [pupil.id, pupil]));
  const guardians = new Map((await listGuardians(tx)).map((guardian) => [guardian.id, guardian]));
  const states = await listStatesOn(tx, seen.on);
  const classOf = new Map(seen.pupils.map((pupil) => [pupil.id, pupil.classCode]));
  const levelOf = new Map(seen.classes.map(({ code, level }) => [code, level]));
  const childrenOf = new Map<HolderId, HolderId[]>();
  for (const { pupilId, guardianId } of open.links) {
    childrenOf.set(guardianId, [...(childrenOf.get(guardianId) ?? []), pupilId]);
  }
  const rank = new Map([...seen.classes].sort(byLevelThenCode).map(({ code }, at) => [code, at]));
  const rankOf = (person: LockedOutPerson) => rank.get(person.classCodes[0] ?? '') ?? rank.size;
  const tell = (
    kind: LockedOutPerson['kind'],
    person: {
      id: HolderId;
      familyName: string;
      usageName: string | null;
      firstName: string;
      email: string | null;
    },
    children: readonly HolderId[],
  ): LockedOutPerson[] => {
    const last = sessions.last.get(person.id);
    const [pupilId] = children;
    if (!last || !pupilId) return [];
    const classCodes = [...new Set(children.map((id) => classOf.get(id) ?? ''))].sort(
      (a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
    );
    return [
      {
        id: person.id,
        kind,
        name: displayNameOf(person),
        firstName: person.firstName,
        classCodes,
        levels: [...new Set(classCodes.map((code) => levelOf.get(code) ?? 'autre'))],
        childNames: kind === 'guardian' ? children.map((id) => pupils.get(id)?.firstName ?? '') : [],
        pupilId,
        last,
        state: states.get(person.id),
        hasEmail: readMailAddress(person.email) !== null,
      },
    ];
  };
  const people = [
    ...(ids.pupils ?? []).flatMap((id) => {
      const pupil = pupils.get(id);
      return pupil ? tell('pupil', pupil, [id]) : [];
    }),
    ...(ids.guardians ?? []).flatMap((id) => {
      const guardian = guardians.get(id);
      return guardian ? tell('guardian', guardian, childrenOf.get(id) ?? []) : [];
    }),
  ];
  return people.sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      byName.compare(a.name, b.name) ||
      byName.compare(a.firstName, b.firstName) ||
      (a.id < b.id ? -1 : 1),
  );
}

const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
