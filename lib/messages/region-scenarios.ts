import type { Day } from '@/lib/domain/directory/types';
import { formatCountOf, formatDayPlain } from './format';
import { fr } from './typeset';

/** DRANE's scenarios. */
export const REGION_SCENARIOS = {
  title: 'Scénarios',
  lead: fr`Ce que les établissements peuvent choisir : la bibliothèque de Palier et vos propres scénarios. Un plan déjà adopté ne change jamais tout seul.`,
  own: 'Scénarios de la région académique',
  ownLead: fr`Copiés puis adaptés par vous. Les établissements ne voient que les versions publiées.`,
  none: fr`Aucun scénario à vous pour l'instant`,
  noneText: fr`Copiez un scénario de la bibliothèque ci-dessous, puis adaptez-le. Aucun établissement ne le voit avant que vous le publiiez.`,
  shipped: 'Bibliothèque de Palier',
  shippedLead: fr`Proposés d'office. Ceux que vous ne proposez pas disparaissent du choix des établissements ; les plans qui les suivent restent.`,
  offered: 'Proposé',
  notOffered: 'Non proposé',
  offer: 'Proposer',
  offerOf: (title: string) => fr`Proposer « ${title} »`,
  withdraw: 'Ne plus proposer',
  withdrawOf: (title: string) => fr`Ne plus proposer « ${title} »`,
  copy: 'Copier et adapter',
  copyOf: (title: string) => fr`Copier et adapter « ${title} »`,
  copyTitle: (title: string) => fr`${title} (copie)`,
  open: 'Ouvrir',
  draft: 'Jamais publié',
  published: (version: number) => fr`Publié, version ${version}`,
  hasNews: 'Modifié depuis',
  retired: 'Retiré',
  changed: (ago: string) => fr`Modifié ${ago}`,
  shape: (phases: number, actions: number) =>
    `${formatCountOf(phases, 'phase', 'phases')}, ${formatCountOf(actions, 'action', 'actions')}`,
  publishTitle: 'Publier aux établissements',
  publishLead: fr`La version publiée ne change plus. Les établissements qui suivent une version plus ancienne voient ce qui est nouveau ; ils le prennent ou non.`,
  publish: 'Publier',
  nothingNew: fr`Rien n'a changé depuis la dernière publication.`,
  retire: fr`Retirer de l'offre`,
  retireNote: fr`Les établissements ne pourront plus le choisir. Les plans qui le suivent restent.`,
  offerAgain: 'Remettre dans l’offre',
  remove: 'Supprimer ce brouillon',
  removeNote: fr`Il n'a jamais été publié : rien n'en restera.`,
  isRetired: fr`Ce scénario est retiré : remettez-le dans l'offre pour le modifier.`,
  faults: (count: number) =>
    fr`${formatCountOf(count, 'point à corriger', 'points à corriger')} avant de publier`,
  faultless: fr`Le brouillon est complet : il peut être publié.`,
  preview: 'Daté dans un calendrier',
  previewLead: (zone: string, day: Day) =>
    fr`Zone ${zone}, pour un établissement qui l'adopte le ${formatDayPlain(day)}. Les nombres de lettres et le temps de travail dépendent de chaque établissement.`,
  previewLater: fr`L'aperçu daté apparaît quand les points à corriger le sont.`,
  zone: 'Zone',
  adoptedOn: fr`Jour d'adoption`,
  previewShow: 'Dater',
} as const;
