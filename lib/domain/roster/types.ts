/**
 * Holder ids are unique in one school: `e` + ELEVE_ID for a pupil, `r` + PERSONNE_ID for a guardian
 * (SIECLE keys; PERSONNE_ID is not proven stable across schools, so the full key is (UAI, id)).
 */
export type HolderId = string;
export type HolderKind = 'pupil' | 'guardian';

/** SIECLE NIVEAU_RESPONSABILITE: 1 legal representative, 2 in charge of the pupil, 3 contact only. */
export type Responsibility = 'legal' | 'in_charge' | 'contact';

/** Account states of EduConnect as this product tells them apart (FORMATS §2.4). */
export const ACCOUNT_STATES = [
  'absent',
  'not_notified',
  'notified',
  'expired',
  'pending_email',
  'activated',
  'blocked',
  'disputed',
] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
