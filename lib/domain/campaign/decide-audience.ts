import { listFamilyCoverage } from '../adoption/family';
import type { RosterSnapshot } from '../adoption/snapshot';
import type { Day } from '../directory/types';
import { isAdult } from '../materials/print/choose-adult-pupils';
import type { HolderId } from '../roster/types';
import { buildChips, type Chip, type ChipGround } from './build-chips';
import type { WaveChannel } from './channel';
import { coversClass } from './covers-class';
import { readMailAddress } from './mail-address';
import { type Audience, CHIP_REASONS, type ExclusionReason, type SuppressionReason } from './types';

/** How somebody can be reached, and whether they may be. */
export type ContactFacts = {
  /** By e-mail when it is not said otherwise. */
  channel?: WaveChannel;
  /** Raw address as SIECLE holds it. */
  emailOf: (holderId: HolderId) => string | null | undefined;
  /** Why an address (as `readMailAddress` gives it) must not be written to; undefined: it may. */
  suppressionOf: (address: string) => SuppressionReason | undefined;
  /** Who has said no themselves, whatever address the school holds for them, or none. */
  hasObjected: (holderId: HolderId) => boolean;
  /** What the ENT calls somebody; asked for messages in the ENT only. */
  entIdOf?: (holderId: HolderId) => string | undefined;
};

/** `address` is where the wave's channel reaches the person: an e-mail address, or what the ENT calls them. */
export type Decision =
  | { holderId: HolderId; included: true; address: string }
  | { holderId: HolderId; included: false; reason: ExclusionReason };

/** What the decision on one person needs, made once for a snapshot. */
export type AudienceFacts = {
  candidates: ReadonlySet<HolderId>;
  activated: ReadonlySet<HolderId>;
  /** Guardians of a family that is covered as a whole; empty when the goal is every guardian. */
  satisfied: ReadonlySet<HolderId>;
  chips: readonly Chip[];
  contact: ContactFacts;
};

/**
 * Who is in the scope of a rule, in the order of their ids: the pupils of its classes, or the legal guardians of these.
 * `bornOn` is asked for adult pupils only: of whom nothing is known is none.
 */
export function listCandidates(
  snapshot: RosterSnapshot,
  rule: Audience,
  bornOn: (pupilId: HolderId) => Day | null | undefined = () => null,
): HolderId[] {
  const covered = new Map(snapshot.classes.map((one) => [one.code, coversClass(rule, one)]));
  const inScope = new Set<HolderId>();
  for (const { id, classCode } of snapshot.pupils) {
    if (covered.get(classCode) ?? coversClass(rule, { code: classCode, level: 'autre' })) inScope.add(id);
  }
  if (rule.kind === 'pupils') return [...inScope].sort();
  if (rule.kind === 'adult_pupils') {
    const isOfAge = (born: Day | null | undefined) => !!born && isAdult(born, snapshot.on);
    return [...inScope].filter((id) => isOfAge(bornOn(id))).sort();
  }
  const guardians = new Set<HolderId>();
  for (const { pupilId, guardianId } of snapshot.links) if (inScope.has(pupilId)) guardians.add(guardianId);
  return [...guardians].sort();
}

/** Prepares the facts of one audience on one snapshot. */
export function buildAudienceFacts(
  snapshot: RosterSnapshot,
  rule: Audience,
  contact: ContactFacts,
  ground: ChipGround & { bornOn?: (pupilId: HolderId) => Day | null | undefined },
): AudienceFacts {
  const families = listFamilyCoverage(snapshot);
  const satisfied = new Set<HolderId>();
  if (rule.goal === 'one_per_family') {
    for (const family of families) if (family.covered) for (const id of family.guardianIds) satisfied.add(id);
  }
  return {
    candidates: new Set(listCandidates(snapshot, rule, ground.bornOn)),
    activated: snapshot.activated,
    satisfied,
    chips: buildChips(rule, snapshot, ground, families),
    contact,
  };
}

/**
 * Whether one person is written to, and if not, why: the first reason that holds (DOMAIN rules 1 to 3). What protects
 * people comes before what the rule asks, so no chip can ask for somebody who has activated.
 * It does not know who shares an address: see `decideAudience` and the sender, which asks the database.
 */
export function decideRecipient(holderId: HolderId, facts: AudienceFacts): Decision {
  const exclude = (reason: ExclusionReason): Decision => ({ holderId, included: false, reason });
  if (!facts.candidates.has(holderId)) return exclude('left');
  if (facts.activated.has(holderId)) return exclude('activated');
  if (facts.satisfied.has(holderId)) return exclude('family_covered');
  const missed = facts.chips.find((chip) => !chip.passes(holderId));
  if (missed) return exclude(missed.reason);
  const { channel = 'email', emailOf, suppressionOf, hasObjected, entIdOf } = facts.contact;
  if (hasObjected(holderId)) return exclude('opted_out');
  const address = readMailAddress(emailOf(holderId));
  const suppression = address ? suppressionOf(address) : undefined;
  switch (channel) {
    case 'email':
      if (!address) return exclude('no_address');
      if (suppression) return exclude(suppression === 'bounce' ? 'bounced' : 'opted_out');
      return { holderId, included: true, address };
    case 'ent_message': {
      // Who objected did so to being written to, not to one way; a mail box that is closed closes no other way.
      if (suppression && suppression !== 'bounce') return exclude('opted_out');
      const entId = entIdOf?.(holderId);
      return entId ? { holderId, included: true, address: entId } : exclude('no_ent_id');
    }
  }
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

/** Whether the rule means somebody, although they may not be written to: who fails a chip was never meant. */
export const isMeant = (decision: Decision): boolean =>
  decision.included || !CHIP_REASONS.some((reason) => reason === decision.reason);
