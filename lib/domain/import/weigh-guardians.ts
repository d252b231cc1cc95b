import { idsOf, listNear, type Weighed, weighById } from './match-evidence';
import {
  classKey,
  findByName,
  findDamaged,
  type KnownGuardian,
  type KnownPupil,
  type RosterIndex,
} from './match-index';
import type { ListRow, WrittenChild } from './types';

/** Guardians whom a row may mean: sure are those whose name agrees and for whom most speaks besides. */
export function weighGuardians(index: RosterIndex, row: ListRow, trustsSiecleId: boolean): Weighed {
  const named = findByName(index.guardians, row.names);
  const damaged = findDamaged(index.guardians, row.names);
  const trusted = trustsSiecleId ? weighById(index.guardians, row, named, () => false) : undefined;
  if (trusted) return trusted;
  const children = row.children.map((child) => findChild(index, child)).filter((found) => found.length > 0);
  const speaking = [...named, ...damaged]
    .map((guardian) => ({ id: guardian.id, ...weighGuardian(guardian, row, children) }))
    .filter(({ own, mail, inClass }) => own + mail + inClass > 0);
  const best = speaking.filter((one) => !speaking.some((other) => outweighs(other, one)));
  const near = named.length > 0 ? [] : listNearGuardians(index, row, children);
  return {
    sure: best.some(({ id }) => damaged.some((g) => g.id === id)) ? [] : idsOf(best),
    possible: idsOf([...named, ...damaged, ...near]),
  };
}

type Weight = { own: number; mail: number; inClass: number };

/**
 * What speaks for a guardian whose name agrees: how many children of the row are theirs, the e-mail address, and,
 * when the row names no child, the class of one of theirs. Children of the row none of whom is theirs speak
 * against, whatever else agrees.
 */
function weighGuardian(guardian: KnownGuardian, row: ListRow, children: readonly KnownPupil[][]): Weight {
  const own = children.filter((found) => found.some(({ id }) => guardian.pupils.has(id))).length;
  if (children.length > 0 && own === 0) return { own: 0, mail: 0, inClass: 0 };
  const mail = row.email !== undefined && row.email === guardian.email ? 1 : 0;
  const sharesClass = row.classCodes.some((code) => guardian.classKeys.has(classKey(code)));
  return { own, mail, inClass: row.children.length === 0 && sharesClass ? 1 : 0 };
}

/** Nothing speaks less for `a` than for `b`, and something more. Where two things disagree neither outweighs. */
const outweighs = (a: Weight, b: Weight): boolean =>
  a.own >= b.own &&
  a.mail >= b.mail &&
  a.inClass >= b.inClass &&
  a.own + a.mail + a.inClass > b.own + b.mail + b.inClass;

/** The pupils whom a written child may mean: by name, and by class where that leaves somebody. */
function findChild(index: RosterIndex, child: WrittenChild): KnownPupil[] {
  const named = findByName(index.pupils, child);
  const key = child.classCode === undefined ? undefined : classKey(child.classCode);
  const inClass = named.filter((pupil) => key !== undefined && pupil.classKey === key);
  return inClass.length > 0 ? inClass : named;
}

/** Nobody of that name: guardians of the row's children who share the first or the family name. */
function listNearGuardians(
  index: RosterIndex,
  row: ListRow,
  children: readonly KnownPupil[][],
): KnownGuardian[] {
  const ofChildren = children.flat().flatMap(({ id }) => index.guardians.ofPupil.get(id) ?? []);
  return listNear(ofChildren, row.names);
}
