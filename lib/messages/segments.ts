import { formatCountOf } from './format';
import { fr } from './typeset';

export const SEGMENTS_PAGE = {
  link: 'Segments',
  title: 'Segments',
  lead: fr`Des critères de destinataires qui ont un nom, pour préparer une vague en un clic. Un segment ne contient personne : qui en fait partie est cherché au moment de l'envoi.`,
  create: 'Nouveau segment',
  emptyTitle: 'Aucun segment pour le moment',
  empty: fr`Enregistrez ici des critères que vous reprenez souvent, par exemple les familles de 6e pas encore couvertes et sans message depuis deux semaines.`,
  caption: fr`Segments de l'établissement, par nom`,
  name: 'Segment',
  rule: 'Critères',
  uses: 'Utilisé par',
  actions: 'Que faire',
  noUse: 'aucune vague',
  countUses: (count: number) => formatCountOf(count, 'vague', 'vagues'),
  start: 'Préparer une vague',
  startOf: (name: string) => fr`avec le segment « ${name} »`,
  remove: 'Supprimer',
  removeOf: (name: string) => fr`Supprimer le segment « ${name} »`,
  deleted: (count: number) => formatCountOf(count, 'segment supprimé', 'segments supprimés'),
  restore: 'Rétablir',
  restoreOf: (name: string) => fr`Rétablir le segment « ${name} »`,
} as const;

export const SEGMENT_FORM = {
  newTitle: 'Nouveau segment',
  editTitle: 'Modifier le segment',
  lead: fr`Les vagues déjà préparées avec ce segment gardent les critères qu'elles avaient.`,
  name: 'Nom du segment',
  save: 'Enregistrer le segment',
  back: 'Revenir sans enregistrer',
} as const;

/** Where a draft's rule comes from, and whether the segment has gone another way since. */
export const describeOrigin = (name: string, state: 'same' | 'changed' | 'deleted'): string => {
  switch (state) {
    case 'same':
      return fr`D'après le segment « ${name} ».`;
    case 'changed':
      return fr`D'après le segment « ${name} » ; les critères de la vague et ceux du segment ne sont plus les mêmes. La vague garde les siens.`;
    case 'deleted':
      return fr`D'après le segment « ${name} », supprimé depuis. La vague garde ses critères.`;
  }
};
