import type { LiftReason } from '@/lib/domain/campaign/types';
import { formatCountOf } from './format';
import { fr } from './typeset';

export const liftReasons: Record<LiftReason, string> = {
  family_confirmed: fr`la famille confirme que cette adresse est la bonne`,
  server_mistaken: fr`le serveur nous avait refusés par erreur ou par règle, pas l'adresse`,
  mailbox_back: fr`la boîte était fermée ou pleine, elle fonctionne de nouveau`,
};

/** The screen of the addresses that a server has refused for good. */
export const BOUNCED = {
  title: 'Adresses et numéros à corriger',
  link: 'Adresses à corriger',
  lead: (count: number) =>
    count === 0
      ? fr`Aucune adresse ni aucun numéro des responsables d'aujourd'hui n'est à corriger.`
      : fr`${formatCountOf(count, 'adresse ou numéro ne mène', 'adresses ou numéros ne mènent')} pas au responsable : un serveur a refusé l'adresse pour de bon, ou quelqu'un d'autre a répondu au téléphone. Ils ne servent plus, jusqu'à ce que SIECLE en donne d'autres.`,
  howTitle: fr`Comment les corriger`,
  how: [
    fr`Demandez à la famille son adresse ou son numéro actuel : par l'autre moyen connu, par l'ENT, ou à l'occasion d'une rencontre.`,
    fr`Le secrétariat la corrige dans SIECLE (fiche du responsable), qui reste la source : Palier ne modifie rien.`,
    fr`Importez de nouveau l'export SIECLE : la ligne disparaît d'elle-même, et les prochaines vagues et listes d'appels emploient la nouvelle valeur.`,
  ],
  caption: fr`Responsables dont l'adresse ou le numéro est à corriger`,
  kinds: { email: fr`adresse refusée`, mobile: fr`faux numéro` },
  undoCall: fr`s'annule dans le suivi de la famille`,
  guardian: 'Responsable',
  children: 'Élève, classe',
  address: 'À corriger',
  other: 'Autre moyen',
  noOther: 'aucun dans SIECLE',
  since: 'Depuis',
  lift: 'Lever',
  liftSummary: fr`Lever le refus`,
  liftLead: fr`Seulement si l'adresse est bonne malgré tout. Les prochaines vagues lui écriront ; le motif est inscrit au journal.`,
  reason: 'Motif',
  choose: 'Choisir un motif',
  notAllowed: fr`réservé au chef d'établissement`,
  empty: fr`Rien à corriger`,
  emptyText: fr`Quand un serveur refuse une adresse, ou qu'un appel tombe sur quelqu'un d'autre, cela apparaît ici, avec la personne à qui demander la bonne valeur.`,
} as const;
