import type { Tx } from '@/db/client';
import { listLastMessages, listOutcomesOf } from '@/db/queries/audience';
import { listGuardianLanguages } from '@/db/queries/print-pieces';
import type { StoredGuardian } from '@/db/queries/roster';
import { listKnownSessions } from '@/db/queries/sessions';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { bareGround, type ChipGround } from '@/lib/domain/campaign/build-chips';
import { findContactFindings } from '@/lib/domain/campaign/find-contact-findings';
import type { Audience, SuppressionReason } from '@/lib/domain/campaign/types';

type Asked = {
  rule: Audience;
  now: Date;
  /** The wave that is decided on: what it has sent itself keeps nobody from it. */
  waveId: string | null;
};

export type ChipRoster = {
  snapshot: RosterSnapshot;
  guardians: ReadonlyMap<string, StoredGuardian>;
  /** What is known of an address or a number, as `readMailAddress` and `readCallNumber` give them. */
  suppressionOf: (way: string) => SuppressionReason | undefined;
};

/** What the chips of a rule are decided on; only what the rule asks for is read. */
export async function loadChips(
  tx: Tx,
  { rule, now, waveId }: Asked,
  { snapshot, guardians, suppressionOf }: ChipRoster,
): Promise<ChipGround> {
  const bare = bareGround(now);
  const { findings, languages, lastContact, earlier, lockedOut } = rule;
  // Who has left shares no mail box with anybody any more.
  const present = new Set(snapshot.links.map((link) => link.guardianId));
  return {
    now,
    findings:
      findings.length > 0
        ? findContactFindings(
            [...guardians.values()].filter(({ id }) => present.has(id)),
            suppressionOf,
          )
        : bare.findings,
    languages: languages.length > 0 ? await listGuardianLanguages(tx) : bare.languages,
    lastContactAt: lastContact ? await listLastMessages(tx, lastContact.channel, waveId) : bare.lastContactAt,
    outcomes: earlier ? await listOutcomesOf(tx, earlier.waveId) : bare.outcomes,
    sessions: lockedOut ? await listKnownSessions(tx, snapshot.on) : bare.sessions,
  };
}
