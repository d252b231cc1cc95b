import { normaliseName } from '../roster/normalise-name';
import type { AccountState } from '../roster/types';

/**
 * What the labels of EduConnect lists are taken to mean. The real labels are not public (FORMATS §2.4, §8): these
 * are the attested and the likely ones, and a school may add its own. `à activer`, `non activé`, `inactif` and
 * `en attente d’activation` do not say whether a notification left: they are read as the earlier state.
 */
export const STATE_OF_LABEL: Readonly<Record<string, AccountState>> = {
  active: 'activated',
  activee: 'activated',
  actif: 'activated',
  'compte active': 'activated',
  'compte actif': 'activated',
  'active via franceconnect': 'activated',
  'non active': 'not_notified',
  'non activee': 'not_notified',
  'compte non active': 'not_notified',
  'pas active': 'not_notified',
  inactif: 'not_notified',
  'a activer': 'not_notified',
  'en attente': 'not_notified',
  'en attente d activation': 'not_notified',
  'en attente activation': 'not_notified',
  cree: 'not_notified',
  'non notifie': 'not_notified',
  'a notifier': 'not_notified',
  'non distribue': 'not_notified',
  'a distribuer': 'not_notified',
  'en attente de notification': 'not_notified',
  notifie: 'notified',
  notifiee: 'notified',
  'compte notifie': 'notified',
  distribue: 'notified',
  distribuee: 'notified',
  'en attente de confirmation': 'pending_email',
  'en attente de confirmation du courriel': 'pending_email',
  'en attente de confirmation de l adresse mail': 'pending_email',
  'en attente de validation du courriel': 'pending_email',
  'adresse mail a confirmer': 'pending_email',
  'courriel a confirmer': 'pending_email',
  'mail non confirme': 'pending_email',
  expire: 'expired',
  expiree: 'expired',
  'notification expiree': 'expired',
  bloque: 'blocked',
  verrouille: 'blocked',
  suspendu: 'blocked',
  desactive: 'blocked',
  'compte bloque': 'blocked',
  'compte desactive': 'blocked',
  supprime: 'absent',
  'compte supprime': 'absent',
  'non cree': 'absent',
  'aucun compte': 'absent',
  'sans compte': 'absent',
  inexistant: 'absent',
  conteste: 'disputed',
  'rattachement conteste': 'disputed',
  litige: 'disputed',
};

/** A label as the tables are keyed: lower case, no accent, single spaces. */
export const normaliseLabel = (label: string): string => normaliseName(label);

/**
 * The state a label means: the school's own table first, then the shipped one. `undefined` is an unknown label:
 * the row is to be refused, never to be taken for "not activated".
 */
export function resolveState(
  label: string,
  schoolTable: ReadonlyMap<string, AccountState> = new Map(),
): AccountState | undefined {
  const key = normaliseLabel(label);
  if (key === '') return undefined;
  return schoolTable.get(key) ?? (Object.hasOwn(STATE_OF_LABEL, key) ? STATE_OF_LABEL[key] : undefined);
}
