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
  title: 'Adresses refusées',
  link: 'Adresses refusées',
  lead: (count: number) =>
    count === 0
      ? fr`Aucune adresse des responsables d'aujourd'hui n'a été refusée.`
      : fr`${formatCountOf(count, 'responsable a', 'responsables ont')} une adresse qu'un serveur a refusée pour de bon : aucune vague ne leur écrit, jusqu'à ce que SIECLE en donne une autre.`,
  howTitle: fr`Comment les corriger`,
  how: [
    fr`Demandez à la famille son adresse actuelle : par téléphone, par l'ENT, ou à l'occasion d'une rencontre.`,
    fr`Le secrétariat la corrige dans SIECLE (fiche du responsable), qui reste la source : Palier ne modifie pas d'adresse.`,
    fr`Importez de nouveau l'export SIECLE : la ligne disparaît d'elle-même, et les prochaines vagues emploient la nouvelle adresse.`,
  ],
  caption: fr`Responsables dont l'adresse est refusée`,
  guardian: 'Responsable',
  children: 'Élève, classe',
  address: 'Adresse refusée',
  phone: 'Mobile',
  noPhone: 'aucun dans SIECLE',
  since: 'Depuis',
  lift: 'Lever',
  liftSummary: fr`Lever le refus`,
  liftLead: fr`Seulement si l'adresse est bonne malgré tout. Les prochaines vagues lui écriront ; le motif est inscrit au journal.`,
  reason: 'Motif',
  choose: 'Choisir un motif',
  notAllowed: fr`réservé au chef d'établissement`,
  empty: fr`Rien à corriger`,
  emptyText: fr`Quand un serveur refuse une adresse, elle apparaît ici, avec la personne à qui demander la bonne.`,
} as const;
