import type { Tx } from '@/db/client';
import { listApprovedLanguages, listGuardianLanguages } from '@/db/queries/print-pieces';
import { listGuardians, listPupils, type StoredGuardian } from '@/db/queries/roster';
import { loadSnapshot } from '@/db/queries/snapshot';
import { listSuppressedHashes } from '@/db/queries/tracking';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import {
  type AudienceFacts,
  buildAudienceFacts,
  decideRecipient,
} from '@/lib/domain/campaign/decide-audience';
import type { Audience } from '@/lib/domain/campaign/types';
import type { Day } from '@/lib/domain/directory/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import { BASE_LANGUAGE } from '@/lib/domain/materials/library/piece-settings';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../context';
import { hashAddress } from './hash-address';

/** A guardian as a message speaks to them. */
export type Reader = {
  guardian: StoredGuardian;
  /** Own children in this school, first names, in the order of their ids. */
  childFirstNames: string[];
  classCodes: string[];
  /** What is noted that they read, and what a message says below its French: the same once somebody has read it over. */
  noted: Language | null;
  language: Language | null;
};

export type LoadedAudience = {
  facts: AudienceFacts;
  readers: ReadonlyMap<HolderId, Reader>;
  /** Who would be written to at an address: more than one when guardians share it. */
  sharers: ReadonlyMap<string, HolderId[]>;
  snapshot: RosterSnapshot;
};

/** Everything that decides and fills the messages of an audience on a day, in the scope of the transaction. */
export async function loadAudience(
  tx: Tx,
  { secretKey }: Pick<ServiceContext, 'secretKey'>,
  { schoolUai, audience, on }: { schoolUai: string; audience: Audience; on: Day },
): Promise<LoadedAudience> {
  const snapshot = await loadSnapshot(tx, { on });
  const guardians = new Map((await listGuardians(tx)).map((g) => [g.id, g]));
  const firstNames = new Map((await listPupils(tx)).map((p) => [p.id, p.firstName]));
  const suppressed = await listSuppressedHashes(tx);
  const languages = await listGuardianLanguages(tx);
  const approved = await listApprovedLanguages(tx);
  const facts = buildAudienceFacts(snapshot, audience, {
    emailOf: (id) => guardians.get(id)?.email,
    // Most schools have nobody on the list: no hash is made for nothing.
    suppressionOf: (address) =>
      suppressed.size === 0 ? undefined : suppressed.get(hashAddress(schoolUai, address, secretKey)),
  });
  const classOf = new Map(snapshot.pupils.map((p) => [p.id, p.classCode]));
  const childrenOf = new Map<HolderId, Set<HolderId>>();
  for (const { pupilId, guardianId } of snapshot.links) {
    const known = childrenOf.get(guardianId);
    if (known) known.add(pupilId);
    else childrenOf.set(guardianId, new Set([pupilId]));
  }
  const readers = new Map<HolderId, Reader>();
  const sharers = new Map<string, HolderId[]>();
  for (const id of facts.candidates) {
    const guardian = guardians.get(id);
    if (!guardian) throw new Error('a guardianship without its guardian');
    const children = [...(childrenOf.get(id) ?? [])].sort();
    const noted = languages.get(id) ?? null;
    readers.set(id, {
      guardian,
      childFirstNames: children.map((child) => firstNames.get(child) ?? ''),
      classCodes: [...new Set(children.map((child) => classOf.get(child) ?? ''))].sort(),
      noted,
      language: noted && noted !== BASE_LANGUAGE && approved.has(noted) ? noted : null,
    });
    const decision = decideRecipient(id, facts);
    if (decision.included) {
      const others = sharers.get(decision.address);
      if (others) others.push(id);
      else sharers.set(decision.address, [id]);
    }
  }
  return { facts, readers, sharers, snapshot };
}
