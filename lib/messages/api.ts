import { formatCountOf } from './format';
import { nameIn } from './name-in';
import { fr } from './typeset';

type Fill = Record<string, string | number>;

const FIELDS: Record<string, string> = {
  name: 'donnez-lui un nom d’une ligne, de 2 à 80 caractères',
  days: 'donnez-lui une durée de 1 à 400 jours',
};

/** What a parameter takes, where its name does not say it. */
const EXPECTED: Record<string, string> = {
  cursor: fr`la valeur de « next » d’une réponse, telle quelle, ou aucun`,
  limit: fr`un nombre entier de 1 à 200`,
  q: fr`de 1 à 80 caractères, sur une ligne`,
  ent: fr`de 1 à 80 caractères, sur une ligne`,
  academy: fr`le code d’une académie, comme 16`,
  department: fr`les trois premiers caractères d’un UAI, comme 031`,
  kind: fr`college, legt, lp, lpo ou erea`,
  size: fr`0, 300, 500, 800 ou 1200`,
  sector: fr`public, prive ou agricole`,
  scenario: fr`l’identifiant d’un scénario, ou « aucun »`,
  phase: fr`l’identifiant d’une phase`,
  silent: fr`« true », ou ne le donnez pas`,
  stalled: fr`« true », ou ne le donnez pas`,
  on: fr`un jour de ce siècle, qui existe, écrit AAAA-MM-JJ`,
  from: fr`un jour de ce siècle, qui existe, écrit AAAA-MM-JJ`,
  to: fr`un jour de ce siècle, qui existe, écrit AAAA-MM-JJ`,
};

/** HTTP statuses of the read API, in words. */
export const API_STATUS = {
  400: 'Demande non valable',
  401: 'Clé demandée',
  404: 'Introuvable',
  429: fr`Trop d'appels`,
  500: 'Panne du serveur',
} as const;

/** What the keys of the read API, and its calls, may be refused for. */
export const apiProblems = {
  invalid_token: (d) => fr`La clé n’est pas créée : ${nameIn(FIELDS, d.field) ?? FIELDS.name ?? ''}.`,
  unknown_token: () => fr`Cette clé n’existe pas, ou elle est déjà révoquée.`,
  token_missing: () =>
    fr`Il manque une clé : envoyez-la dans l’en-tête Authorization (Bearer palier_…). La DRANE crée les clés dans Palier, page « Clés d’accès ».`,
  token_unknown: () => fr`Cette clé n’est pas connue.`,
  token_ended: () =>
    fr`Cette clé ne vaut plus : elle est arrivée à son terme, a été révoquée, ou son auteur n’a plus de compte. Demandez-en une autre à la DRANE.`,
  too_many_calls: (d) =>
    fr`Trop d’appels dans cette minute : réessayez dans ${formatCountOf(Number(d.seconds ?? 60), 'seconde', 'secondes')}.`,
  unknown_address: () =>
    fr`Cette adresse n’existe pas, ou l’établissement n’est pas de votre région académique.`,
  invalid_query: (d) =>
    fr`Le paramètre « ${d.field ?? ''} » n’est pas valable : donnez ${nameIn(EXPECTED, d.field) ?? 'une des valeurs de la documentation'}.`,
  invalid_range: (d) =>
    fr`Les jours du ${d.from ?? ''} au ${d.to ?? ''} ne sont pas une période de trois ans au plus : vérifiez « from » et « to ».`,
  unknown_parameter: (d) =>
    d.known === ''
      ? fr`Le paramètre « ${d.field ?? ''} » n’existe pas : cette adresse n’en prend aucun.`
      : fr`Le paramètre « ${d.field ?? ''} » n’existe pas à cette adresse, qui prend : ${d.known ?? ''}.`,
  api_failed: () =>
    fr`Palier n’a pas pu répondre. Réessayez dans une minute ; si cela dure, prévenez qui l’exploite : la cause est dans le journal du serveur.`,
  repeated_parameter: (d) =>
    fr`Le paramètre « ${d.field ?? ''} » est donné plusieurs fois : donnez-le une fois.`,
  token_in_address: () =>
    fr`Une clé ne s’envoie pas dans l’adresse : les adresses restent dans les journaux des serveurs et des proxys. Si c’en était une, révoquez-la, créez-en une autre et envoyez-la dans l’en-tête Authorization.`,
} satisfies Record<string, (d: Fill) => string>;

/** The page of the keys. */
export const API_KEYS = {
  title: fr`Clés d'accès`,
  lead: fr`Les outils de l'académie lisent avec une clé les chiffres que vous voyez ici, et eux seuls : des totaux par établissement et par niveau, jamais un nom.`,
  documentation: fr`Documentation de l'API`,
  created: (name: string) => fr`Voici la clé « ${name} ». Copiez-la maintenant : elle ne sera plus montrée.`,
  createdUntil: (day: string) =>
    fr`Elle vaut jusqu'au ${day}. Perdue ou montrée à qui ne devait pas la voir, révoquez-la et créez-en une autre.`,
  copy: 'Copier la clé',
  copied: 'Copiée.',
  copyByHand: fr`Le navigateur ne permet pas de copier ici : sélectionnez la clé, puis Ctrl-C.`,
  listTitle: 'Les clés de la région académique',
  none: fr`Aucune clé pour l'instant`,
  noneText: fr`Créez une clé pour chaque outil : vous pourrez en révoquer une sans gêner les autres.`,
  newTitle: 'Créer une clé',
  name: fr`À quoi sert-elle ?`,
  nameHint: fr`Par exemple « Tableau de bord du rectorat ».`,
  days: 'Durée en jours',
  daysHint: fr`De 1 à 400. Ensuite, l'outil ne lit plus rien.`,
  create: 'Créer la clé',
  revoke: 'Révoquer',
  revokeWarning: fr`L'outil qui s'en sert ne lira plus rien, tout de suite. Une clé révoquée ne revient pas.`,
  revokeNow: 'Révoquer la clé',
  revokeLabel: (name: string) => fr`Révoquer la clé « ${name} »`,
  facts: { made: 'Créée le', ends: fr`Vaut jusqu'au`, used: fr`Dernier appel :` },
  never: 'jamais',
  states: { works: 'Valable', ended: 'Terminée', revoked: 'Révoquée' },
} as const;
