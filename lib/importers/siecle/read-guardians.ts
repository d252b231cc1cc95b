import type { Responsibility } from '@/lib/domain/roster/types';
import { createIssueList, type IssueList } from '../issue-list';
import { readEmail, readMobile } from './read-contact';
import { describePerson, fieldOf, NAME_FIELDS, readId, readNames } from './read-person';
import type { WantedRecords, XmlRecord } from './read-records';
import type { SiecleAddress, SiecleGuardian, SiecleLink } from './types';

const ADDRESS_LINES = [
  'LIGNE1_ADRESSE',
  'LIGNE2_ADRESSE',
  'LIGNE3_ADRESSE',
  'LIGNE4_ADRESSE',
  'BOITE_POSTALE',
];

/** Professions, private and work numbers, aid and housing are not asked for: they are never held. */
export const GUARDIAN_RECORDS: WantedRecords = {
  PERSONNE: [...NAME_FIELDS, 'LC_CIVILITE', 'TEL_PORTABLE', 'ACCEPTE_SMS', 'MEL', 'ADRESSE_ID'],
  RESPONSABLE_ELEVE: [
    'ELEVE_ID',
    'PERSONNE_ID',
    'CODE_PARENTE',
    'NIVEAU_RESPONSABILITE',
    'RESP_LEGAL',
    'PAIE_FRAIS_SCOLAIRES',
    'RESP_FINANCIER',
  ],
  ADRESSE: [...ADDRESS_LINES, 'CODE_POSTAL', 'LIBELLE_POSTAL', 'COMMUNE_ETRANGERE', 'LL_PAYS'],
};

const CIVILITIES: Record<string, SiecleGuardian['civility']> = {
  MME: 'MME',
  MLLE: 'MME',
  'M.': 'M.',
  M: 'M.',
  MR: 'M.',
};

/** The private-school schema allows 38; what is far beyond is no address line. */
const MAX_ADDRESS_LINE_CHARS = 100;

/** SIECLE mixes 1/0 and true/false in one file. */
const isTrue = (text: string) => /^(1|true|oui|o)$/i.test(text);

type LinkInFile = SiecleLink & { pays: boolean };

/** Collects a Responsables export; `finish` joins addresses and links once the file is read. */
export function collectGuardians(uaiOfFile: () => string) {
  const issues = createIssueList();
  const guardians = new Map<string, { guardian: SiecleGuardian; addressId: string }>();
  const links = new Map<string, LinkInFile>();
  const addresses = new Map<string, SiecleAddress>();
  let rowsRead = 0;

  function takePerson(record: XmlRecord): void {
    rowsRead += 1;
    const guardian = readGuardian(record, uaiOfFile(), issues);
    if (!guardian) return;
    if (guardians.has(guardian.id)) {
      issues.refuse(record.line, 'duplicate_id', {
        who: describePerson(guardian),
        value: guardian.id.slice(1),
      });
    } else {
      guardians.set(guardian.id, { guardian, addressId: fieldOf(record, 'ADRESSE_ID') });
    }
  }

  function takeLink(record: XmlRecord): void {
    const link = readLink(record, issues);
    if (!link) return;
    const key = `${link.pupilId} ${link.guardianId}`;
    const known = links.get(key);
    if (known) issues.warn(record.line, 'duplicate_link', { pupil: link.pupilId, guardian: link.guardianId });
    if (!known || STRENGTH.indexOf(link.responsibility) > STRENGTH.indexOf(known.responsibility)) {
      links.set(key, link);
    }
  }

  function take(record: XmlRecord): void {
    if (record.element === 'PERSONNE') takePerson(record);
    else if (record.element === 'RESPONSABLE_ELEVE') takeLink(record);
    else takeAddress(record, addresses);
  }

  function finish() {
    const linked = new Set([...links.values()].map((link) => link.guardianId));
    for (const { guardian, addressId } of guardians.values()) {
      const address = addresses.get(addressId);
      const who = describePerson(guardian);
      if (address?.lines.some((line) => line.length > MAX_ADDRESS_LINE_CHARS)) {
        issues.warn(guardian.line, 'bad_address', { who });
      } else if (address) {
        guardian.address = address;
      }
      if (!linked.has(guardian.id)) issues.warn(guardian.line, 'no_pupil', { who });
    }
    const kept = [...links.values()].filter((link) => {
      const isKnown = guardians.has(link.guardianId);
      if (!isKnown) issues.warn(link.line, 'link_without_guardian', { guardian: link.guardianId });
      return isKnown;
    });
    return {
      guardians: [...guardians.values()].map(({ guardian }) => guardian),
      links: rankLinks(kept),
      rowsRead,
      issues: issues.list(),
    };
  }

  return { take, finish };
}

function readGuardian(record: XmlRecord, uai: string, issues: IssueList): SiecleGuardian | undefined {
  const { line } = record;
  const names = readNames(record, issues);
  if (!names) return undefined;
  const who = describePerson(names);
  const id = readId(record.attributes.PERSONNE_ID);
  if (!id) {
    issues.refuse(line, 'missing_id', { who, value: record.attributes.PERSONNE_ID ?? '' });
    return undefined;
  }
  const email = readEmail(record, who, issues);
  const written = fieldOf(record, 'TEL_PORTABLE');
  const { mobile, problem } = readMobile(written, uai);
  if (problem) issues.warn(line, problem, { who, value: written });
  return {
    id: `r${id}`,
    civility: CIVILITIES[fieldOf(record, 'LC_CIVILITE').toUpperCase()] ?? null,
    ...names,
    ...(email && { email }),
    ...(mobile && { mobile }),
    acceptsSms: isTrue(fieldOf(record, 'ACCEPTE_SMS')),
    line,
  };
}

/** From the weakest to the strongest, for a pair that stands twice in a file. */
const STRENGTH: readonly Responsibility[] = ['contact', 'in_charge', 'legal'];

/** NIVEAU_RESPONSABILITE since 2018; RESP_LEGAL before, where 0 is somebody to be called. */
const RESPONSIBILITIES: Record<string, Responsibility> = { 1: 'legal', 2: 'in_charge', 3: 'contact' };
const OLD_RESPONSIBILITIES: Record<string, Responsibility> = { 0: 'contact', 1: 'legal', 2: 'legal' };

function readLink(record: XmlRecord, issues: IssueList): LinkInFile | undefined {
  const { line } = record;
  const pupil = readId(fieldOf(record, 'ELEVE_ID') || record.attributes.ELEVE_ID);
  const guardian = readId(fieldOf(record, 'PERSONNE_ID') || record.attributes.PERSONNE_ID);
  if (!pupil || !guardian) {
    issues.refuse(line, 'missing_id', { field: pupil ? 'PERSONNE_ID' : 'ELEVE_ID' });
    return undefined;
  }
  const level = fieldOf(record, 'NIVEAU_RESPONSABILITE');
  const old = fieldOf(record, 'RESP_LEGAL');
  const responsibility = level ? RESPONSIBILITIES[level] : OLD_RESPONSIBILITIES[old];
  if (!responsibility) {
    issues.refuse(line, 'bad_responsibility', { pupil, guardian, value: level || old });
    return undefined;
  }
  const pays = isTrue(fieldOf(record, 'PAIE_FRAIS_SCOLAIRES') || fieldOf(record, 'RESP_FINANCIER'));
  const kinship = fieldOf(record, 'CODE_PARENTE').slice(0, 2) || null;
  return {
    pupilId: `e${pupil}`,
    guardianId: `r${guardian}`,
    responsibility,
    rank: Number(old) || 0,
    kinship,
    line,
    pays,
  };
}

function takeAddress(record: XmlRecord, addresses: Map<string, SiecleAddress>): void {
  const id = (record.attributes.ADRESSE_ID ?? '').trim();
  const lines = ADDRESS_LINES.map((field) => fieldOf(record, field)).filter(Boolean);
  const postalCode = fieldOf(record, 'CODE_POSTAL').slice(0, 20);
  const city = (fieldOf(record, 'LIBELLE_POSTAL') || fieldOf(record, 'COMMUNE_ETRANGERE')).slice(0, 100);
  if (!id || (lines.length === 0 && !postalCode && !city)) return;
  addresses.set(id, { lines, postalCode, city, country: fieldOf(record, 'LL_PAYS').slice(0, 100) });
}

/** Old files rank legal guardians themselves (1, 2); since 2018 who pays comes first, then the order of the file. */
function rankLinks(links: readonly LinkInFile[]): SiecleLink[] {
  const taken = new Map<string, number>();
  const ranks = new Map<LinkInFile, number>();
  const inOrder = [...links].sort(
    (a, b) => (a.rank || 9) - (b.rank || 9) || Number(b.pays) - Number(a.pays) || a.line - b.line,
  );
  for (const link of inOrder) {
    const group = `${link.pupilId} ${link.responsibility}`;
    const rank = (taken.get(group) ?? 0) + 1;
    taken.set(group, rank);
    ranks.set(link, rank);
  }
  return links.map((link) => {
    const { pays: _, ...kept } = link;
    return { ...kept, rank: ranks.get(link) ?? 1 };
  });
}
