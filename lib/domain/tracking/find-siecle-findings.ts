import { displayNameOf } from '../adoption/describe-families';
import { findContactFindings } from '../campaign/find-contact-findings';
import type { Finding, SuppressionReason } from '../campaign/types';
import { byLevelThenCode } from '../directory/class-order';
import type { Level } from '../directory/types';
import { nameKey } from '../roster/normalise-name';
import type { HolderId } from '../roster/types';
import { type CopiedGuardian, findCopies } from './find-copies';

/** What can be wrong in SIECLE, the gravest first (DOMAIN: recommendations to build in as checks). */
export const SIECLE_FINDINGS = [
  'pupil_without_class',
  'pupil_without_guardian',
  'siblings_apart',
  'duplicate_guardian',
  'no_mobile',
  'malformed_mobile',
  'wrong_number',
  'no_email',
  'malformed_email',
  'bounced_email',
  'shared_email',
  'guardian_without_pupil',
  'class_without_level',
] as const;
export type SiecleFindingCode = (typeof SIECLE_FINDINGS)[number];

/** While one of these stands, somebody cannot activate by the route that asks nothing of the school, or counts nowhere. */
const BLOCKING: ReadonlySet<SiecleFindingCode> = new Set(SIECLE_FINDINGS.slice(0, 7));
export const isBlocking = (code: SiecleFindingCode): boolean => BLOCKING.has(code);

/** Whom, or which class, a finding is about. */
export type FoundInSiecle = {
  key: string;
  name: string;
  classCodes: string[];
  /** A pupil of the family, whose page can be opened; null where there is none. */
  pupilId: HolderId | null;
  /** What stands in SIECLE, where that helps to find the mistake. */
  value: string | null;
};
export type SiecleFinding = { code: SiecleFindingCode; found: FoundInSiecle[] };

export type SieclePerson = {
  id: HolderId;
  familyName: string;
  usageName: string | null;
  firstName: string;
};

export type SiecleGround = {
  classes: readonly { code: string; level: Level }[];
  /** Enrolled in a class on the day. */
  pupils: readonly (SieclePerson & { classCode: string })[];
  /** Legal guardianships of these pupils. */
  links: readonly { pupilId: HolderId; guardianId: HolderId }[];
  guardians: readonly CopiedGuardian[];
  /** What the last exports themselves showed of people who are not kept, or not kept as they were written. */
  told: readonly { reason: 'no_class' | 'no_pupil' | 'bad_email'; who: string; value: string | null }[];
  /** What calls and messages have shown of an address or a number since (`findContactFindings`). */
  suppressionOf: (way: string) => SuppressionReason | undefined;
};

const TOLD = {
  no_class: 'pupil_without_class',
  no_pupil: 'guardian_without_pupil',
  bad_email: 'malformed_email',
} as const satisfies Record<SiecleGround['told'][number]['reason'], SiecleFindingCode>;

/** As a secretary goes through SIECLE: class by class, those of no class first. */
function byClassThenName(rankOf: ReadonlyMap<string, number>) {
  const rank = ({ classCodes: [code] }: FoundInSiecle) => (code ? (rankOf.get(code) ?? rankOf.size) : -1);
  return (a: FoundInSiecle, b: FoundInSiecle): number =>
    rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr');
}

const nameOf = (person: SieclePerson) => `${displayNameOf(person)} ${person.firstName}`;

/** Everything in SIECLE that stands in the way of an activation or of a figure: each kind that occurs, the gravest first. */
export function findSiecleFindings(ground: SiecleGround): SiecleFinding[] {
  const { pupils, links, guardians, told } = ground;
  const found = new Map<SiecleFindingCode, FoundInSiecle[]>();
  const add = (code: SiecleFindingCode, one: FoundInSiecle) =>
    void found.set(code, [...(found.get(code) ?? []), one]);

  const rankOf = new Map([...ground.classes].sort(byLevelThenCode).map(({ code }, at) => [code, at]));
  const pupilById = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const pupilsOf = new Map<HolderId, HolderId[]>();
  for (const { pupilId, guardianId } of links) {
    pupilsOf.set(guardianId, [...(pupilsOf.get(guardianId) ?? []), pupilId]);
  }
  const placeOf = (pupilIds: readonly HolderId[]) => ({
    classCodes: [...new Set(pupilIds.flatMap((id) => pupilById.get(id)?.classCode ?? []))].sort(
      (a, b) => (rankOf.get(a) ?? rankOf.size) - (rankOf.get(b) ?? rankOf.size),
    ),
    pupilId: pupilIds[0] ?? null,
  });
  const legal = guardians.filter(({ id }) => pupilsOf.has(id));
  const contact = findContactFindings(legal, ground.suppressionOf);
  // An address that cannot be one is not kept: who has such a one is told below, and is not without one.
  const miswritten = new Set(told.flatMap((row) => (row.reason === 'bad_email' ? [nameKey(row.who)] : [])));
  for (const guardian of legal) {
    const place = placeOf(pupilsOf.get(guardian.id) ?? []);
    const name = nameOf(guardian);
    for (const code of contact.get(guardian.id) ?? []) {
      if (code === 'no_email' && miswritten.has(nameKey(name))) continue;
      add(code, { key: guardian.id, name, ...place, value: writtenAs(code, guardian) });
    }
  }
  const linked = new Set(links.map(({ pupilId }) => pupilId));
  for (const pupil of pupils.filter(({ id }) => !linked.has(id))) {
    const { id, classCode } = pupil;
    add('pupil_without_guardian', {
      key: id,
      name: nameOf(pupil),
      classCodes: [classCode],
      pupilId: null,
      value: null,
    });
  }
  for (const copies of findCopies(legal, pupilsOf)) {
    const [first] = copies.guardians;
    if (!first) continue;
    add(copies.apart ? 'siblings_apart' : 'duplicate_guardian', {
      key: first.id,
      name: nameOf(first),
      ...placeOf(copies.guardians.flatMap(({ id }) => pupilsOf.get(id) ?? [])),
      value: null,
    });
  }
  const taught = new Set(pupils.map(({ classCode }) => classCode));
  for (const { code, level } of ground.classes) {
    if (level === 'autre' && taught.has(code)) {
      add('class_without_level', { key: code, name: code, classCodes: [code], pupilId: null, value: null });
    }
  }
  for (const [at, { reason, who, value }] of told.entries()) {
    add(TOLD[reason], { key: `${reason} ${at}`, name: who, classCodes: [], pupilId: null, value });
  }
  return SIECLE_FINDINGS.flatMap((code) => {
    const some = found.get(code);
    return some ? [{ code, found: [...some].sort(byClassThenName(rankOf)) }] : [];
  });
}

function writtenAs(code: Finding, { email, mobile }: CopiedGuardian): string | null {
  if (code === 'malformed_mobile' || code === 'wrong_number') return mobile;
  return code === 'malformed_email' || code === 'shared_email' || code === 'bounced_email' ? email : null;
}
