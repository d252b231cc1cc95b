import type { Role } from '@/lib/domain/access/types';
import type { Day } from '@/lib/domain/directory/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import { ACCOUNT_STATES, type AccountState } from '@/lib/domain/roster/types';
import type { ContactKind } from '@/lib/domain/tracking/contact';
import { ROLE_NAMES } from './adoption-pages';
import { formatDayPlain } from './format';
import { fileKindNames } from './import';
import { LANGUAGE_NAMES, PIECE_NAMES } from './materials/library';
import { OVERRIDE_REASON_TEXTS } from './print-runs';
import { fr } from './typeset';
import { ACCOUNT_STATE_NAMES } from './ui-adoption';

/*
 * What an entry of a journal holds, in words. Entries outlive versions of the product, so nothing in one is taken for granted:
 * what is missing, or of a kind that is no more, leaves a sentence that is still one.
 */

export type Detail = Record<string, unknown>;

export const count = (detail: Detail, key: string): number =>
  typeof detail[key] === 'number' ? detail[key] : 0;
export const word = (detail: Detail, key: string): string =>
  typeof detail[key] === 'string' ? detail[key] : '';
/** What it was, in quotes after its kind; without a name the kind alone. */
export const named = (what: string, name: string): string => (name === '' ? what : fr`${what} « ${name} »`);
/** The same of the wave, action or template that an entry names; one of an older version has no name. */
export const titled = (what: string, detail: Detail): string => named(what, word(detail, 'title'));
export const onDay = (detail: Detail, key: string): string => {
  const day = word(detail, key);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDayPlain(day as Day) : '';
};
export const kind = (detail: Detail): string => {
  const name = word(detail, 'kind');
  return Object.hasOwn(fileKindNames, name) ? fileKindNames[name as keyof typeof fileKindNames] : 'fichier';
};
export const state = (detail: Detail): string | undefined =>
  ACCOUNT_STATES.includes(detail.state as AccountState)
    ? ACCOUNT_STATE_NAMES[detail.state as AccountState]
    : undefined;
export const role = (detail: Detail): string =>
  Object.hasOwn(ROLE_NAMES, word(detail, 'role')) ? ROLE_NAMES[word(detail, 'role') as Role] : '';

/** "« Lettre aux responsables, relance »", or "un tirage" of a piece that is no more. */
export const piece = (detail: Detail): string => {
  const names: Partial<Record<string, { name: string }>> = PIECE_NAMES;
  const known = Object.hasOwn(names, word(detail, 'piece')) ? names[word(detail, 'piece')] : undefined;
  return known ? fr`« ${known.name} »` : 'un tirage';
};
export const override = (detail: Detail): string => {
  const reasons: Partial<Record<string, string>> = OVERRIDE_REASON_TEXTS;
  return (
    (Object.hasOwn(reasons, word(detail, 'reason')) && reasons[word(detail, 'reason')]) || 'sans motif connu'
  );
};
export const language = (detail: Detail): string => {
  const name = word(detail, 'language');
  return Object.hasOwn(LANGUAGE_NAMES, name) ? fr` : ${LANGUAGE_NAMES[name as Language].french}` : '';
};

const CONTACT_NAMES: Record<ContactKind, string> = {
  letter: 'une lettre imprimée',
  handed_out: 'une remise en main propre',
  ent_message: fr`un message dans l'ENT`,
  phone: 'un appel',
  no_answer: 'un appel sans réponse',
  wrong_number: 'un faux numéro',
  refused: 'un refus au téléphone',
  invited: 'une invitation',
  meeting: 'une rencontre',
  note: 'une note',
};
export const contactName = (detail: Detail): string =>
  Object.hasOwn(CONTACT_NAMES, word(detail, 'kind'))
    ? CONTACT_NAMES[word(detail, 'kind') as ContactKind]
    : 'un contact';
