import { listFamilyCoverage } from '../adoption/family';
import type { RosterSnapshot } from '../adoption/snapshot';
import type { HolderId } from '../roster/types';
import { readMailAddress } from './mail-address';
import type { Audience, ExclusionReason, SuppressionReason } from './types';

/** How somebody can be reached by e-mail. */
export type ContactFacts = {
  /** Raw address as SIECLE holds it. */
  emailOf: (holderId: HolderId) => string | null | undefined;
  /** Why an address (as `readMailAddress` gives it) must not be written to; undefined: it may. */
  suppressionOf: (address: string) => SuppressionReason | undefined;
};

export type Decision =
  | { holderId: HolderId; included: true; address: string }
  | { holderId: HolderId; included: false; reason: ExclusionReason };

/** What the decision on one person needs, made once for a snapshot. */
export type AudienceFacts = {
  candidates: ReadonlySet<HolderId>;
  activated: ReadonlySet<HolderId>;
  /** Guardians of a family that is covered as a whole; empty when the goal is every guardian. */
  satisfied: ReadonlySet<HolderId>;
  contact: ContactFacts;
};

/** Legal guardians with a pupil in the scope, in the order of their ids. */
export function listCandidates(snapshot: RosterSnapshot, audience: Audience): HolderId[] {
  const levelOf = new Map(snapshot.classes.map((c) => [c.code, c.level]));
  const inScope = new Set<HolderId>();
  for (const { id, classCode } of snapshot.pupils) {
    const level = levelOf.get(classCode) ?? 'autre';
    if (audience.levels.length > 0 && !audience.levels.includes(level)) continue;
    if (audience.classCodes.length > 0 && !audience.classCodes.includes(classCode)) continue;
    inScope.add(id);
  }
  const guardians = new Set<HolderId>();
  for (const { pupilId, guardianId } of snapshot.links) if (inScope.has(pupilId)) guardians.add(guardianId);
  return [...guardians].sort();
}

/** Prepares the facts of one audience on one snapshot. */
export function buildAudienceFacts(
  snapshot: RosterSnapshot,
  audience: Audience,
  contact: ContactFacts,
): AudienceFacts {
  const satisfied = new Set<HolderId>();
  if (audience.goal === 'one_per_family') {
    for (const family of listFamilyCoverage(snapshot)) {
      if (family.covered) for (const id of family.guardianIds) satisfied.add(id);
    }
  }
  return {
    candidates: new Set(listCandidates(snapshot, audience)),
    activated: snapshot.activated,
    satisfied,
    contact,
  };
}

/**
 * Whether one person is written to, and if not, why: the first reason that holds (DOMAIN rules 1 to 3).
 * It does not know who shares an address: see `decideAudience` and the sender, which asks the database.
 */
export function decideRecipient(holderId: HolderId, facts: AudienceFacts): Decision {
  const exclude = (reason: ExclusionReason): Decision => ({ holderId, included: false, reason });
  if (!facts.candidates.has(holderId)) return exclude('left');
  if (facts.activated.has(holderId)) return exclude('activated');
  if (facts.satisfied.has(holderId)) return exclude('family_covered');
  const address = readMailAddress(facts.contact.emailOf(holderId));
  if (!address) return exclude('no_address');
  const suppression = facts.contact.suppressionOf(address);
  if (suppression) return exclude(suppression === 'bounce' ? 'bounced' : 'opted_out');
  return { holderId, included: true, address };
}

/**
 * The whole audience, one decision for each candidate. An address that several of them share is written to
 * once, for the first of them by id: the others read the same mail box.
 */
export function decideAudience(facts: AudienceFacts): Decision[] {
  const written = new Set<string>();
  return [...facts.candidates].map((holderId) => {
    const decision = decideRecipient(holderId, facts);
    if (!decision.included) return decision;
    if (written.has(decision.address)) return { holderId, included: false, reason: 'same_address' };
    written.add(decision.address);
    return decision;
  });
}
