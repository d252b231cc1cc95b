import type { DescribedFamily, PersonNames } from '../adoption/describe-families';
import type { HolderId } from '../roster/types';

/** Guardians who count: not activated, of a pupil whom no guardian covers yet; none in a covered family. */
export function listWaitingGuardians<P extends PersonNames, G extends PersonNames>({
  guardians,
}: Pick<DescribedFamily<P, G>, 'guardians'>): DescribedFamily<P, G>['guardians'] {
  const reached = new Set(guardians.filter((g) => g.activated).flatMap((g) => g.pupilIds));
  return guardians.filter((g) => !g.activated && g.pupilIds.some((id) => !reached.has(id)));
}

/**
 * Whom a mark on a whole family is about: the guardians it still needs; all of them once it is covered. For
 * somebody who works with pupils only: the pupils who have not activated, else all of them.
 */
export function chooseContacted<P extends PersonNames, G extends PersonNames>(
  family: DescribedFamily<P, G>,
  { pupilsOnly }: { pupilsOnly: boolean },
): HolderId[] {
  const idsOf = (people: readonly { id: HolderId }[]) => people.map((person) => person.id);
  if (pupilsOnly) {
    const waiting = family.pupils.filter((p) => !p.activated);
    return idsOf(waiting.length > 0 ? waiting : family.pupils);
  }
  const waiting = listWaitingGuardians(family);
  return idsOf(waiting.length > 0 ? waiting : family.guardians);
}
