import { type FamilyCoverage, listFamilyCoverage } from '../adoption/family';
import { isLockedOut, type KnownSessions, NO_SESSIONS } from '../adoption/locked-out';
import { cellOf } from '../adoption/measure';
import type { RosterSnapshot } from '../adoption/snapshot';
import type { Language } from '../materials/library/languages';
import type { HolderId } from '../roster/types';
import type { Audience, ChipReason, EarlierOutcome, Finding } from './types';

/** One kind of chip of a rule: whom it lets pass, and what is said of the others. */
export type Chip = { reason: ChipReason; passes: (holderId: HolderId) => boolean };

/** What chips are decided on beside the roster. What the rule does not ask for need not be loaded. */
export type ChipGround = {
  findings: ReadonlyMap<HolderId, ReadonlySet<Finding>>;
  /** Languages noted by the staff. */
  languages: ReadonlyMap<HolderId, Language>;
  /** The last message by the channel that the rule names. */
  lastContactAt: ReadonlyMap<HolderId, Date>;
  /** What became of the earlier wave that the rule names; nobody else was sent anything. */
  outcomes: ReadonlyMap<HolderId, EarlierOutcome>;
  /** ENT sessions of the school's window; a school of which no list tells them has nobody locked out. */
  sessions: KnownSessions;
  now: Date;
};

/** A ground on which nothing is known but the roster. */
export const bareGround = (now: Date): ChipGround => ({
  findings: new Map(),
  languages: new Map(),
  lastContactAt: new Map(),
  outcomes: new Map(),
  sessions: NO_SESSIONS,
  now,
});

/** Whether a rule asks for what changes without the version of the school's facts: it is read again with each batch. */
export const asksForLedger = ({ lastContact, languages, earlier }: Audience): boolean =>
  lastContact !== null || languages.length > 0 || earlier !== null;

const DAY_MS = 24 * 3600_000;

/** The kinds of chip that a rule asks for, in the order of their reasons. */
export function buildChips(
  rule: Audience,
  snapshot: RosterSnapshot,
  ground: ChipGround,
  families: readonly FamilyCoverage[] = listFamilyCoverage(snapshot),
): Chip[] {
  const { cells, family, findings, lastContact, languages, earlier, lockedOut } = rule;
  const chips: Chip[] = [];
  if (cells.length > 0) {
    const { activated, connected } = snapshot;
    const passes = (id: HolderId) => cells.includes(cellOf(activated.has(id), connected.has(id)));
    chips.push({ reason: 'other_cell', passes });
  }
  if (family !== null) {
    const members = membersOf(families.filter(({ covered }) => covered === (family === 'covered')));
    chips.push({ reason: 'other_family', passes: (id) => members.has(id) });
  }
  if (findings.length > 0) {
    const passes = (id: HolderId) => findings.some((finding) => ground.findings.get(id)?.has(finding));
    chips.push({ reason: 'no_finding', passes });
  }
  if (lastContact !== null) {
    const { days } = lastContact;
    const since = days === null ? Number.NEGATIVE_INFINITY : ground.now.getTime() - days * DAY_MS;
    const passes = (id: HolderId) => {
      const at = ground.lastContactAt.get(id);
      return at === undefined || at.getTime() <= since;
    };
    chips.push({ reason: 'recent_contact', passes });
  }
  if (languages.length > 0) {
    const spoken = languagesOf(families, ground.languages);
    const passes = (id: HolderId) =>
      languages.some((one) => (one === 'unknown' ? !spoken.has(id) : spoken.get(id)?.has(one)));
    chips.push({ reason: 'other_language', passes });
  }
  if (earlier !== null) {
    const { outcomes } = earlier;
    const passes = (id: HolderId) => outcomes.includes(ground.outcomes.get(id) ?? 'not_sent');
    chips.push({ reason: 'other_outcome', passes });
  }
  if (lockedOut) {
    const passes = (id: HolderId) => isLockedOut(id, snapshot.activated, ground.sessions);
    chips.push({ reason: 'not_locked_out', passes });
  }
  return chips;
}

const membersOf = (families: readonly FamilyCoverage[]): Set<HolderId> =>
  new Set(families.flatMap(({ pupilIds, guardianIds }) => [...pupilIds, ...guardianIds]));

/** Somebody's own language when one is noted, else those noted for the rest of the family. */
function languagesOf(
  families: readonly FamilyCoverage[],
  noted: ReadonlyMap<HolderId, Language>,
): Map<HolderId, ReadonlySet<Language>> {
  const spoken = new Map<HolderId, ReadonlySet<Language>>();
  for (const { pupilIds, guardianIds } of families) {
    const shared = new Set(guardianIds.flatMap((id) => noted.get(id) ?? []));
    if (shared.size === 0) continue;
    for (const id of [...pupilIds, ...guardianIds]) {
      const own = noted.get(id);
      spoken.set(id, own ? new Set([own]) : shared);
    }
  }
  return spoken;
}
