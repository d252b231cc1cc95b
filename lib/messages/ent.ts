import {
  type EntFault,
  type EntKind,
  type EntProduct,
  type HandColumn,
  UNDO_MS,
} from '@/lib/domain/delivery/ent';
import type { FailureCode } from '@/lib/domain/delivery/types';
import { describeFailure } from './failures';
import { formatCountOf } from './format';
import { nameIn } from './name-in';
import { fr } from './typeset';

/** The message that an account of the ENT sends to itself, to try the setting. */
export const ENT_TEST = {
  subject: fr`Essai de l'envoi depuis Palier`,
  text: fr`Ce message est parti de Palier par la messagerie de l'ENT : le réglage fonctionne. Vous pouvez le supprimer.`,
} as const;

export const entKinds: Record<EntKind, string> = {
  edifice: fr`Edifice (NEO, ONE, et les ENT bâtis dessus) : Palier envoie par la messagerie de l'ENT`,
  assisted: fr`Un autre ENT, ou pas d'accès à son interface : une personne de l'établissement envoie, Palier prépare tout`,
};

export const entProducts: Record<EntProduct, string> = {
  skolengo: 'Skolengo (Mon ENT Occitanie, eCollège…)',
  edifice: 'Edifice (NEO, ONE…), à la main',
  other: 'Un autre ENT',
};

const NAMES = { familyName: 'Nom', firstName: 'Prénom', children: 'Enfants' } as const;

/** The headers of a list of recipients, as the ENT itself calls its columns. */
export const HAND_HEADERS: Record<EntProduct, Partial<Record<HandColumn, string>>> = {
  skolengo: { ...NAMES, entId: 'Identifiant ENT', profile: 'Profil', classes: 'Classe' },
  edifice: { ...NAMES, entId: 'Id', profile: 'Type', classes: 'Classes' },
  other: { ...NAMES, entId: 'Identifiant ENT', profile: 'Profil', classes: 'Classes' },
};

export const HAND_PROFILES = { pupil: 'Élève', guardian: 'Parent' } as const;

/** What is wrong, and what to do about it. */
const faults: Record<EntFault, (host: string) => string> = {
  unknown_host: (host) =>
    fr`L'adresse « ${host} » n'existe pas : copiez celle que montre le navigateur quand vous ouvrez l'ENT.`,
  private_host: (host) =>
    fr`L'adresse « ${host} » est sur un réseau privé, et cette installation ne l'autorise pas. Demandez à ses responsables de régler SENDER_PRIVATE_HOSTS.`,
  no_answer: (host) =>
    fr`L'ENT « ${host} » n'a pas répondu à temps, ou a coupé la connexion. Essayez de nouveau dans quelques minutes.`,
  connection_refused: (host) =>
    fr`Rien ne répond à l'adresse « ${host} ». Vérifiez-la dans votre navigateur.`,
  certificate: (host) =>
    fr`Le certificat de « ${host} » n'est pas valable : ce n'est peut-être pas l'adresse de l'ENT. Copiez celle que montre le navigateur.`,
  not_an_ent: (host) =>
    fr`« ${host} » répond, mais pas comme un ENT d'Edifice. Vérifiez l'adresse ; pour un autre ENT, choisissez l'envoi à la main.`,
  sign_in_refused: () =>
    fr`L'ENT refuse l'identifiant ou le mot de passe du compte. Connectez-vous une fois avec lui dans l'ENT, puis ressaisissez les deux.`,
  client_refused: () =>
    fr`L'ENT ne reconnaît pas l'application (identifiant et secret d'application). Ils sont remis par l'éditeur ou la collectivité : recopiez-les en entier.`,
  no_messaging: () =>
    fr`Ce compte n'a pas le droit d'écrire dans la messagerie de l'ENT. Demandez ce droit à l'administrateur de l'ENT.`,
  busy: () => fr`L'ENT refuse d'autres demandes pour l'instant. Essayez de nouveau dans quelques minutes.`,
  sealed: () =>
    fr`Le mot de passe enregistré ne s'ouvre plus (la clé de l'installation a changé) : ressaisissez les deux secrets.`,
};

type Detail = Record<string, string | number>;

function describeFault({ fault, failure, host }: Detail): string {
  const said = Object.hasOwn(faults, fault ?? '') ? faults[fault as EntFault](String(host ?? '')) : '';
  return (
    said ||
    fr`Le message d'essai n'est pas parti : ${failure ? describeFailure(failure as FailureCode, 'ent_message') : ''}.`
  );
}

const fields: Record<string, string> = {
  baseUrl: fr`l'adresse de l'ENT (par exemple https://ent.exemple.fr)`,
  clientId: fr`l'identifiant d'application`,
  clientSecret: fr`le secret d'application (500 signes au plus)`,
  userName: fr`l'identifiant du compte`,
  password: fr`le mot de passe du compte (500 signes au plus)`,
  sendLimitCount: fr`la cadence : les deux nombres, ou aucun`,
  sendLimitSeconds: fr`la cadence : les deux nombres, ou aucun`,
};

export type EntProblemCode =
  | 'invalid_ent'
  | 'ent_secret_needed'
  | 'no_ent_account'
  | 'ent_failed'
  | 'hand_not_due'
  | 'hand_quiet_time'
  | 'hand_list_replaced'
  | 'hand_undo_over'
  | 'invalid_hand_list';

const UNDO_MINUTES = UNDO_MS / 60_000;

/** Refusals of the verbs of ENT; `lib/messages/problems.ts` says them. */
export const entProblems: Record<EntProblemCode, (d: Detail) => string> = {
  invalid_ent: (d) =>
    fr`Le réglage n'est pas enregistré : vérifiez ${nameIn(fields, d.field) ?? 'les champs'}.`,
  ent_secret_needed: () =>
    fr`Le réglage n'est pas enregistré : saisissez le secret d'application et le mot de passe. Ceux qui sont gardés ne servent que pour l'adresse et le compte d'avant.`,
  no_ent_account: () => fr`Il n'y a pas de compte à essayer ici : enregistrez d'abord un réglage Edifice.`,
  ent_failed: describeFault,
  hand_not_due: () =>
    fr`Cette vague n'est pas à envoyer à la main en ce moment : rien n'a changé. Son moment n'est pas venu, elle est en pause, ou elle est terminée.`,
  hand_quiet_time: () =>
    fr`Les familles ne reçoivent rien à cette heure-ci (nuit, dimanche, jour férié ou vacances) : la liste n'est pas préparée. Elle le sera au prochain moment ouvert.`,
  hand_list_replaced: () =>
    fr`Cette liste n'est plus la bonne : quelqu'un l'a confirmée ou en a préparé une autre. Rien n'a changé ; voici où en est la vague.`,
  hand_undo_over: () =>
    fr`Il est trop tard pour annuler cette confirmation (${UNDO_MINUTES} minutes) : elle reste inscrite. Une erreur se note sur la page de la famille.`,
  invalid_hand_list: () =>
    fr`Cette confirmation n'est pas lisible : rien n'a changé. Ouvrez de nouveau la page.`,
};

/** The settings of the ENT, of a school or of a région. */
export const ENT_SETTINGS = {
  title: fr`Messages dans l'ENT`,
  schoolLead: fr`Dans quel ENT partent les messages de l'établissement, et comment. Sans réglage, c'est celui de la région académique ; si elle n'en a pas, une personne envoie à la main.`,
  regionLead: fr`L'ENT des établissements qui n'ont pas réglé le leur. Les réglages d'un établissement restent à lui : la région académique ne les voit pas.`,
  unset: fr`Rien n'est réglé ici : les messages dans l'ENT sont envoyés à la main, Palier prépare le texte et la liste.`,
  unsetRegion: fr`Rien n'est réglé ici : chaque établissement règle son ENT, ou envoie à la main.`,
  unsetAbove: (name: string) =>
    fr`Rien n'est réglé ici : c'est le réglage de la région académique qui compte (${name}).`,
  now: fr`Réglage actuel`,
  set: fr`Régler`,
  change: fr`Modifier`,
  kindLegend: fr`Comment partent les messages`,
  product: fr`L'ENT`,
  productHint: fr`Pour l'envoi à la main : la liste des destinataires porte les colonnes qu'il attend.`,
  accountLegend: fr`Compte Edifice`,
  accountHint: fr`À demander à l'éditeur ou à la collectivité : un accès d'application (OAuth2), et un compte de l'ENT qui écrit au nom de l'établissement.`,
  baseUrl: fr`Adresse de l'ENT`,
  baseUrlHint: fr`Celle que montre le navigateur, par exemple https://ent.exemple.fr.`,
  clientId: fr`Identifiant d'application`,
  clientSecret: fr`Secret d'application`,
  userName: fr`Identifiant du compte`,
  userNameHint: fr`Les familles voient son nom comme expéditeur.`,
  password: fr`Mot de passe du compte`,
  kept: fr`Enregistré, jamais montré. Laissez vide pour le garder.`,
  encrypted: fr`Enregistré chiffré, jamais montré.`,
  paceLegend: fr`Cadence`,
  count: fr`Destinataires au plus`,
  seconds: fr`En combien de secondes`,
  paceHint: fr`Vides : aussi vite que l'ENT le prend. La cadence vaut pour tous ceux qui envoient par ce compte.`,
  save: fr`Enregistrer`,
  test: fr`Tester`,
  testing: fr`Essai en cours…`,
  testLead: fr`Se connecte avec le réglage enregistré, envoie un message du compte à lui-même, et dit ce qui ne va pas.`,
  tested: (name: string) =>
    fr`L'ENT a pris le message d'essai : « ${name} » le trouve dans sa boîte de réception.`,
  remove: fr`Ne plus utiliser ce réglage`,
  removeLead: fr`Les secrets sont effacés. Les messages dans l'ENT partent de nouveau comme avant ce réglage.`,
  notAllowed: fr`Ce réglage est réservé au chef d'établissement et au secrétariat.`,
  back: fr`Réglages`,
  link: fr`Régler l'ENT`,
  facts: {
    way: 'Envoi',
    product: 'ENT',
    address: 'Adresse',
    account: 'Compte',
    pace: 'Cadence',
    secrets: 'Secrets',
  },
  byHand: fr`à la main`,
  hasSecrets: fr`enregistrés, chiffrés`,
  noPace: fr`aucune`,
  paceOf: (count: number, seconds: number) =>
    fr`${formatCountOf(count, 'destinataire', 'destinataires')} en ${formatCountOf(seconds, 'seconde', 'secondes')}`,
} as const;
