import type { Tx } from '@/db/client';
import { listEntIds } from '@/db/queries/ent-identity';
import { listApprovedLanguages, listGuardianLanguages } from '@/db/queries/print-pieces';
import { listGuardians, listPupils, type StoredGuardian } from '@/db/queries/roster';
import { loadSnapshot } from '@/db/queries/snapshot';
import { listSuppressedHashes } from '@/db/queries/tracking';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { asksForLedger, buildChips } from '@/lib/domain/campaign/build-chips';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
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
import { hashPerson } from './hash-person';
import { loadChips } from './load-chips';

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

/** Somebody as a list shows them: family name to show, then first name. */
export type PersonName = { name: string; firstName: string };

export type LoadedAudience = {
  facts: AudienceFacts;
  /** The guardians of the audience; of pupils none. */
  readers: ReadonlyMap<HolderId, Reader>;
  /** Who would be written to at an address: more than one when guardians share it. */
  sharers: ReadonlyMap<string, HolderId[]>;
  snapshot: RosterSnapshot;
  guardians: ReadonlyMap<HolderId, StoredGuardian>;
  /** The name of everybody in the audience. */
  nameOf: (holderId: HolderId) => PersonName;
};

type Asked = {
  schoolUai: string;
  audience: Audience;
  /** By e-mail when it is not said otherwise. */
  channel?: WaveChannel;
  on: Day;
  now: Date;
  /** The wave that is decided on, when there is one already. */
  waveId: string | null;
};

/** Everything that decides and fills the messages of an audience on a day, in the scope of the transaction. */
export async function loadAudience(
  tx: Tx,
  { secretKey }: Pick<ServiceContext, 'secretKey'>,
  { schoolUai, audience, channel = 'email', on, now, waveId }: Asked,
): Promise<LoadedAudience> {
  // Sent together: one round trip of the connection instead of seven.
  const [snapshot, guardianRows, pupilRows, suppressed, languages, approved, entIds] = await Promise.all([
    loadSnapshot(tx, { on }),
    listGuardians(tx),
    listPupils(tx),
    listSuppressedHashes(tx),
    listGuardianLanguages(tx),
    listApprovedLanguages(tx),
    listEntIds(tx),
  ]);
  const guardians = new Map(guardianRows.map((g) => [g.id, g]));
  const pupils = new Map(pupilRows.map((p) => [p.id, p]));
  // Most schools have nobody on the list: no hash is made for nothing.
  const isOpen = suppressed.size === 0;
  const contact = {
    channel,
    entIdOf: (id: HolderId) => entIds.get(id),
    emailOf: (id: HolderId) => guardians.get(id)?.email ?? pupils.get(id)?.email,
    suppressionOf: (address: string) =>
      isOpen ? undefined : suppressed.get(hashAddress(schoolUai, address, secretKey)),
    hasObjected: (id: HolderId) => !isOpen && suppressed.has(hashPerson(schoolUai, id, secretKey)),
  };
  const { suppressionOf } = contact;
  const ground = await loadChips(tx, { rule: audience, now, waveId }, { snapshot, guardians, suppressionOf });
  const bornOn = (id: HolderId) => pupils.get(id)?.bornOn;
  const facts = buildAudienceFacts(snapshot, audience, contact, { ...ground, bornOn });
  return {
    facts,
    snapshot,
    guardians,
    readers: buildReaders(facts, snapshot, guardians, {
      firstNameOf: (id) => pupils.get(id)?.firstName ?? '',
      notedOf: (id) => languages.get(id) ?? null,
      approved,
    }),
    sharers: listSharers(facts),
    nameOf: (id) => {
      const person = guardians.get(id) ?? pupils.get(id);
      if (!person) throw new Error('somebody of an audience who is nobody of the roster');
      return { name: person.usageName ?? person.familyName, firstName: person.firstName };
    },
  };
}

/**
 * The same audience with what may have changed without a new version of the facts: contacts that the staff notes, other
 * waves' messages, languages. A rule that asks for none of it is given back as it is.
 */
export async function refreshChips(
  tx: Tx,
  loaded: LoadedAudience,
  { audience, now, waveId }: Pick<Asked, 'audience' | 'now' | 'waveId'>,
): Promise<LoadedAudience> {
  if (!asksForLedger(audience)) return loaded;
  const { snapshot } = loaded;
  const { suppressionOf } = loaded.facts.contact;
  const ground = await loadChips(tx, { rule: audience, now, waveId }, { ...loaded, suppressionOf });
  const facts = { ...loaded.facts, chips: buildChips(audience, snapshot, ground) };
  return { ...loaded, facts, sharers: listSharers(facts) };
}

function buildReaders(
  { candidates }: AudienceFacts,
  { pupils, links }: RosterSnapshot,
  guardians: ReadonlyMap<HolderId, StoredGuardian>,
  told: {
    firstNameOf: (pupilId: HolderId) => string;
    notedOf: (id: HolderId) => Language | null;
    approved: ReadonlySet<Language>;
  },
): Map<HolderId, Reader> {
  const classOf = new Map(pupils.map((p) => [p.id, p.classCode]));
  const childrenOf = new Map<HolderId, Set<HolderId>>();
  for (const { pupilId, guardianId } of links) {
    const known = childrenOf.get(guardianId);
    if (known) known.add(pupilId);
    else childrenOf.set(guardianId, new Set([pupilId]));
  }
  const readers = new Map<HolderId, Reader>();
  for (const id of candidates) {
    const guardian = guardians.get(id);
    if (!guardian) continue;
    const children = [...(childrenOf.get(id) ?? [])].sort();
    const noted = told.notedOf(id);
    readers.set(id, {
      guardian,
      childFirstNames: children.map(told.firstNameOf),
      classCodes: [...new Set(children.map((child) => classOf.get(child) ?? ''))].sort(),
      noted,
      language: noted && noted !== BASE_LANGUAGE && told.approved.has(noted) ? noted : null,
    });
  }
  return readers;
}

function listSharers(facts: AudienceFacts): Map<string, HolderId[]> {
  const sharers = new Map<string, HolderId[]>();
  for (const id of facts.candidates) {
    const decision = decideRecipient(id, facts);
    if (!decision.included) continue;
    const others = sharers.get(decision.address);
    if (others) others.push(id);
    else sharers.set(decision.address, [id]);
  }
  return sharers;
}
