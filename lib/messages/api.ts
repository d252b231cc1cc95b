import { formatCountOf } from './format';
import { fr } from './typeset';

type Fill = Record<string, string | number>;

const FIELDS: Record<string, string> = {
  name: 'donnez-lui un nom d’une ligne, de 2 à 80 caractères',
  days: 'donnez-lui une durée de 1 à 400 jours',
};

/** What the keys of the read API, and its calls, may be refused for. */
export const apiProblems = {
  invalid_token: (d) => fr`La clé n’est pas créée : ${FIELDS[d.field ?? ''] ?? FIELDS.name ?? ''}.`,
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
  invalid_query: (d) => fr`Le paramètre « ${d.field ?? ''} » n’est pas valable.`,
} satisfies Record<string, (d: Fill) => string>;

/** The page of the keys. */
export const API_KEYS = {
  title: fr`Clés d'accès`,
  lead: fr`Les outils de l'académie lisent avec une clé les chiffres que vous voyez ici, et eux seuls : des totaux par établissement et par niveau, jamais un nom.`,
  documentation: fr`Documentation de l'API (OpenAPI)`,
  created: (name: string) => fr`Voici la clé « ${name} ». Copiez-la maintenant : elle ne sera plus montrée.`,
  listTitle: 'Les clés de la région',
  none: fr`Aucune clé pour l'instant`,
  noneText: fr`Créez une clé pour chaque outil : vous pourrez en révoquer une sans gêner les autres.`,
  newTitle: 'Créer une clé',
  name: fr`À quoi sert-elle ?`,
  nameHint: fr`Par exemple « Tableau de bord du rectorat ».`,
  days: 'Durée, en jours',
  daysHint: fr`400 jours au plus. Sans clé valable, l'outil ne lit plus rien.`,
  create: 'Créer la clé',
  revoke: 'Révoquer',
  revokeLabel: (name: string) => fr`Révoquer la clé « ${name} »`,
  columns: { name: 'Clé', made: 'Créée le', ends: fr`Vaut jusqu'au`, used: 'Dernier appel', state: 'État' },
  never: 'jamais',
  states: { works: 'Valable', ended: 'Terminée', revoked: 'Révoquée' },
} as const;
