import type { DescribedFamily, PersonNames } from '@/lib/domain/adoption/describe-families';
import type { Channel } from '@/lib/domain/adoption/recommend-channel';
import type { Day } from '@/lib/domain/directory/types';
import type { ContactChannel } from '@/lib/domain/tracking/contact';
import type { PlannedContact } from '@/lib/domain/tracking/planned-contact';
import { CHANNEL_NAMES, CONTACTS, tellLastContact, tellNext } from './contacts';
import { ACCOUNT_STATE_NAMES, CELLS } from './ui-adoption';

type Row = DescribedFamily<PersonNames, PersonNames> & {
  channel: Channel | undefined;
  lastContact: { channel: ContactChannel; on: Day } | null;
  next: PlannedContact | null;
};

const HEADER = [
  'Classes',
  'Enfants',
  'Responsables légaux',
  'Comptes des responsables',
  'Situation des responsables',
  'Famille couverte',
  'Canal recommandé',
  CONTACTS.lastContact,
  CONTACTS.next,
];

const nameOf = ({ displayName, firstName }: { displayName: string; firstName: string }) =>
  `${displayName} ${firstName}`;

/** Families as a table that leaves the product: a header, then a line each. No address, no number, no note. */
export function buildFamiliesTable(families: readonly Row[]): string[][] {
  return [
    HEADER,
    ...families.map(({ pupils, guardians, covered, channel, lastContact, next }) => [
      [...new Set(pupils.map((pupil) => pupil.classCode))].join(' / '),
      pupils.map(nameOf).join(' / '),
      guardians.map(nameOf).join(' / '),
      guardians.map(({ state }) => (state ? ACCOUNT_STATE_NAMES[state] : 'absent des listes')).join(' / '),
      guardians.map(({ cell }) => CELLS[cell].name).join(' / '),
      covered ? 'oui' : 'non',
      channel ? CHANNEL_NAMES[channel] : '',
      lastContact ? tellLastContact(lastContact) : CONTACTS.never,
      next ? tellNext(next) : '',
    ]),
  ];
}

export const nameFamiliesFile = (on: Day): string => `familles-${on}.csv`;
