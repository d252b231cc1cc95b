import type { Day } from '../directory/types';
import { decideActivationRoutes } from './choose-activation-route';
import { findForeignCountry, isPostal } from './postal-address';
import type {
  AssistanceContacts,
  FamilyLetter,
  FamilyLetters,
  LeftOutReason,
  LetterFamily,
  LetterGuardian,
  LetterPupil,
  LetterSchool,
  PostalAddress,
} from './types';

export type FamilyLettersInput = {
  families: LetterFamily[];
  /** Class codes in the order of the piles; a class that is missing here comes after, by code. */
  classOrder: string[];
  school: LetterSchool;
  contacts: AssistanceContacts;
  helpUrl: string;
  /** The date of the letters. */
  on: Day;
};

export type FamilyLettersOptions = {
  /** Only families with a pupil in one of these classes; without it the whole school. */
  classCodes?: readonly string[];
  /** `not_covered` (default) is rule 3 of DOMAIN: a covered family is left in peace. */
  include?: 'not_covered' | 'all';
};

/** The same words, however they were typed: two spellings of one address are one letter, not two. */
const normalise = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toUpperCase();

const addressKey = (address: PostalAddress) =>
  normalise(
    [...address.lines, address.postalCode, address.city, findForeignCountry(address) ?? ''].join(' '),
  );

/** Guardians by household: the same address, or all those of whom no address is known. */
function groupByAddress(guardians: LetterGuardian[]): LetterGuardian[][] {
  const groups = new Map<string, LetterGuardian[]>();
  for (const guardian of guardians) {
    const key = isPostal(guardian.address) ? addressKey(guardian.address) : '';
    groups.set(key, [...(groups.get(key) ?? []), guardian]);
  }
  return [...groups.values()];
}

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** Classes in the school's order, unknown ones after; inside a class by name. */
function comparePupils(classRank: Map<string, number>) {
  const rank = (pupil: LetterPupil) => classRank.get(pupil.classCode) ?? classRank.size;
  return (a: LetterPupil, b: LetterPupil) =>
    rank(a) - rank(b) ||
    collator.compare(a.classCode, b.classCode) ||
    collator.compare(a.displayName, b.displayName) ||
    collator.compare(a.firstName, b.firstName) ||
    (a.id === b.id ? 0 : a.id < b.id ? -1 : 1);
}

function buildLetter(
  family: LetterFamily,
  group: LetterGuardian[],
  children: LetterPupil[],
  first: LetterPupil,
): FamilyLetter {
  const address = group[0]?.address;
  return {
    familyId: family.id,
    classCode: first.classCode,
    delivery: isPostal(address) ? { kind: 'post', address } : { kind: 'by_pupil', pupil: first },
    recipients: group.map((guardian) => ({
      guardianId: guardian.id,
      civility: guardian.civility,
      firstName: guardian.firstName,
      displayName: guardian.displayName,
      routes: decideActivationRoutes({ kind: 'guardian', ...guardian }),
    })),
    children,
  };
}

/**
 * The letters of a school or a class, in the order in which they are handed out: class by class, by name in
 * a class. A family with children in two classes lies in the pile of the first of its classes in scope.
 *
 * One letter per family and address: legal guardians who live apart have equal rights to the information
 * (DOMAIN rule 4), so each address gets its own; those of whom no address is known share one, carried by the
 * pupil. Only guardians who have not activated are written to (rule 2), and each letter names only the
 * children of whom its readers are guardians.
 */
export function buildFamilyLetters(
  input: FamilyLettersInput,
  options: FamilyLettersOptions = {},
): FamilyLetters {
  const { families, classOrder, ...head } = input;
  const inOrder = comparePupils(new Map(classOrder.map((code, rank) => [code, rank])));
  const inScope = (pupil: LetterPupil) => !options.classCodes || options.classCodes.includes(pupil.classCode);
  const drafts: { letter: FamilyLetter; first: LetterPupil }[] = [];
  const leftOut: { familyId: string; reason: LeftOutReason }[] = [];

  for (const family of families) {
    if (!family.pupils.some(inScope)) continue;
    if (family.covered && options.include !== 'all') {
      leftOut.push({ familyId: family.id, reason: 'covered' });
      continue;
    }
    const ids = new Set(family.pupils.map((pupil) => pupil.id));
    const waiting = family.guardians.filter(
      (guardian) => !guardian.activated && guardian.pupilIds.some((id) => ids.has(id)),
    );
    if (waiting.length === 0) leftOut.push({ familyId: family.id, reason: 'all_guardians_activated' });
    for (const group of groupByAddress(waiting)) {
      const theirs = new Set(group.flatMap((guardian) => guardian.pupilIds));
      const children = family.pupils.filter((pupil) => theirs.has(pupil.id)).sort(inOrder);
      const first = children.find(inScope);
      if (first) drafts.push({ letter: buildLetter(family, group, children, first), first });
    }
  }
  drafts.sort((a, b) => inOrder(a.first, b.first));
  return { ...head, letters: drafts.map((draft) => draft.letter), leftOut };
}
