import type { Cell } from '@/lib/domain/adoption/measure';
import type { AccountState } from '@/lib/domain/roster/types';
import { formatCount, formatCountOf } from './format';
import { fr } from './typeset';

/** The four cells: what they are and what works there (METRICS: the matrix chooses the channel). */
export const CELLS: Record<Cell, { name: string; meaning: string; todo: string }> = {
  adopted: {
    name: 'Adopté',
    meaning: fr`EduConnect activé, se connecte à l'ENT`,
    todo: fr`Rien à faire.`,
  },
  dormant: {
    name: 'Dormant',
    meaning: fr`EduConnect activé, ne se connecte pas à l'ENT`,
    todo: fr`Donner envie : ce que l'ENT leur apporte.`,
  },
  reachable: {
    name: fr`Joignable par l'ENT`,
    meaning: fr`Se connecte à l'ENT, EduConnect pas activé`,
    todo: fr`Message et bannière dans l'ENT.`,
  },
  unreached: {
    name: 'À joindre autrement',
    meaning: fr`Ni activé, ni connecté à l'ENT`,
    todo: fr`E-mail, sinon papier, téléphone, rencontre.`,
  },
};

export const MEASURES = {
  activation: 'Activation',
  activated: fr`EduConnect activé`,
  connection: 'Connexion',
  connected: fr`Connectés à l'ENT`,
  families: 'Familles couvertes',
  goal: 'Objectif',
} as const;

/** What an EduConnect account is said to be. */
export const ACCOUNT_STATE_NAMES: Record<AccountState, string> = {
  absent: 'Aucun compte',
  not_notified: 'Jamais notifié',
  notified: 'Notifié, non activé',
  expired: 'Code expiré',
  pending_email: 'E-mail à confirmer',
  activated: 'Activé',
  blocked: 'Bloqué',
  disputed: 'Rattachement contesté',
};

export const MATRIX = {
  cell: 'Case',
  people: 'Personnes',
  unknownPlace: fr`Place inconnue : une liste manque encore`,
  caption: (audience: string) => fr`Activation et connexion : ${audience}`,
  connected: fr`Connectés à l'ENT`,
  notConnected: 'Non connectés',
  activated: 'EduConnect activé',
  notActivated: 'Non activé',
  unknown: fr`La matrice demande une liste EduConnect et un export de l'ENT ; il en manque une.`,
  glyph: (audience: string, counts: Record<Cell, number>) =>
    fr`${audience} : ${formatCountOf(counts.adopted, 'adopté', 'adoptés')}, ${formatCountOf(counts.dormant, 'dormant', 'dormants')}, ${formatCountOf(counts.reachable, 'joignable', 'joignables')} par l'ENT, ${formatCount(counts.unreached)} à joindre autrement`,
} as const;
