import type { LastSession } from '@/lib/domain/adoption/locked-out';
import type { Day } from '@/lib/domain/directory/types';
import type { AccountState } from '@/lib/domain/roster/types';
import { formatDayShort } from './format';
import { fr } from './typeset';
import { ACCOUNT_STATE_NAMES } from './ui-adoption';

type Row = {
  kind: 'pupil' | 'guardian';
  name: string;
  firstName: string;
  classCodes: readonly string[];
  childNames: readonly string[];
  last: LastSession;
  state: AccountState | undefined;
  hasEmail: boolean;
};

export const PERSON_KINDS: Record<Row['kind'], string> = { pupil: 'Élève', guardian: 'Responsable légal' };

const METHODS: Record<NonNullable<LastSession['method']>, string> = {
  legacy: 'ancien identifiant',
  educonnect: 'EduConnect',
};

/** By which login somebody was last seen; a source that does not say it leaves the old one. */
export const describeMethod = ({ method }: LastSession): string =>
  method ? METHODS[method] : fr`ancien identifiant (supposé)`;

export const describeState = (state: AccountState | undefined): string =>
  state ? ACCOUNT_STATE_NAMES[state] : 'absent des listes';

const HEADER = [
  'Qui',
  'Nom',
  'Prénom',
  'Classes',
  'Enfants',
  'Compte EduConnect',
  'Dernière connexion ENT',
  'Identifiant',
  fr`Adresse e-mail connue`,
];

/** Those who would be locked out as a table that leaves the product: no address, no number. */
export const buildLockedOutTable = (people: readonly Row[]): string[][] => [
  HEADER,
  ...people.map(({ kind, name, firstName, classCodes, childNames, last, state, hasEmail }) => [
    PERSON_KINDS[kind],
    name,
    firstName,
    classCodes.join(' / '),
    childNames.join(' / '),
    describeState(state),
    formatDayShort(last.on),
    describeMethod(last),
    hasEmail ? 'oui' : 'non',
  ]),
];

export const nameLockedOutFile = (on: Day): string => `bloques-a-la-bascule-${on}.csv`;
