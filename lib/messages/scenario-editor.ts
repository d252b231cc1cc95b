import type { Anchor, AnchoredDay } from '@/lib/domain/planning/scenario';
import { formatCountOf, formatDayPlain } from './format';
import { holidayName } from './planning';
import { fr } from './typeset';

/** Words of the form in which a scenario is written. */
export const SCENARIO_EDITOR = {
  title: 'Titre',
  summary: 'Résumé',
  summaryHint: fr`Ce que le chef d'établissement lit avant de choisir.`,
  kinds: 'Pour quels établissements',
  sizes: 'Pensé pour un effectif',
  sizesHint: 'Élèves, de … à … Laissez vide si la taille importe peu.',
  sizeMin: 'De',
  sizeMax: 'À',
  pros: 'Ce qui aide',
  cons: 'À savoir avant',
  pointsHint: 'Un point par ligne, huit au plus.',
  goal: 'Objectif',
  goalMetric: 'Mesure',
  goalValue: 'À atteindre (%)',
  goalBy: 'Pour quand',
  phases: 'Phases',
  phase: (index: number, title: string) => fr`Phase ${index} : ${title || 'sans titre'}`,
  phaseTitle: 'Titre de la phase',
  levels: 'Niveaux',
  allLevels: 'Tous les niveaux',
  preparation: fr`Préparation : rien n'est demandé aux familles, elle se raccourcit si l'on commence tard`,
  unbroken: fr`D'un seul tenant : jamais coupée par des vacances`,
  start: 'Commence',
  anchor: 'À partir de',
  offset: 'Décalage',
  offsetHint: fr`Jours de classe, négatif : avant`,
  phaseOf: 'Quelle phase',
  holiday: 'Quelles vacances',
  day: 'Quel jour',
  weeks: 'Durée (semaines de classe)',
  gates: 'Seuils avant de commencer',
  gateValue: 'Au moins (%)',
  addGate: 'Ajouter un seuil',
  removeGate: 'Retirer ce seuil',
  actions: 'Actions',
  action: (title: string) => title || 'Action sans titre',
  actionTitle: 'Ce qui est à faire',
  kind: 'Nature',
  role: 'Qui le fait',
  when: 'Quand',
  inPhase: 'Jours de classe après le début de la phase',
  dated: 'Datée autrement que par la phase',
  audience: 'À qui',
  nobody: fr`À personne en particulier`,
  guardians: 'Aux responsables',
  pupils: 'Aux élèves',
  reached: 'Lesquels',
  families: 'Familles déjà couvertes',
  familiesNotCovered: 'Laissées tranquilles',
  familiesAll: 'Comprises',
  template: 'Modèle',
  noTemplate: 'Aucun modèle',
  minutes: 'Minutes de travail',
  perFamily: 'Minutes par famille',
  automatic: 'Faite par Palier à sa date',
  notifies: 'Remet un identifiant et un mot de passe provisoire',
  addPhase: 'Ajouter une phase',
  addAction: 'Ajouter une action',
  duplicate: 'Dupliquer',
  up: 'Monter',
  down: 'Descendre',
  remove: 'Supprimer',
  undo: 'Annuler',
  redo: 'Rétablir',
  newPhase: 'Nouvelle phase',
  copyOf: (title: string) => fr`${title} (copie)`,
  /** For a screen reader: which one the button is about. */
  about: (verb: string, what: string) => fr`${verb} : ${what}`,
  saved: 'Brouillon enregistré',
  saving: 'Enregistrement en cours',
  unsaved: fr`Modifications pas encore enregistrées`,
  offline: fr`Pas enregistré : la connexion ne répond pas. Ce que vous avez saisi reste à l'écran ; nouvel essai à la prochaine modification.`,
  saveNow: 'Enregistrer maintenant',
  conflict: fr`Quelqu'un a enregistré ce brouillon pendant que vous le modifiiez`,
  conflictText: (ago: string) =>
    fr`Son enregistrement date d'${ago}. Rien n'est écrasé : gardez l'un des deux. Voici en quoi le vôtre en diffère.`,
  takeTheirs: 'Reprendre le sien',
  keepMine: 'Garder le mien',
  toCheck: 'À corriger',
} as const;

/** What of a scenario's cells an audience names. */
export const AUDIENCE_CELLS = {
  not_activated: fr`Ceux qui n'ont pas activé leur compte`,
  reachable: fr`Parmi eux, ceux qui viennent sur l'ENT`,
  unreached: fr`Parmi eux, ceux que l'ENT n'atteint pas`,
  all: 'Tous, compte activé ou non',
} as const;

export const ANCHOR_NAMES: Record<Anchor['at'], string> = {
  rentree: 'la rentrée',
  start: fr`le jour choisi par l'établissement`,
  phase_end: fr`la fin d'une phase`,
  before_holiday: 'la veille de vacances',
  after_holiday: 'la reprise après des vacances',
  day: 'un jour fixe',
  parents_meeting: 'la réunion des parents',
};

function nameAnchor(anchor: Anchor, titleOf: (phaseId: string) => string): string {
  switch (anchor.at) {
    case 'phase_end':
      return fr`la fin de « ${titleOf(anchor.phase)} »`;
    case 'before_holiday':
      return fr`la veille des ${holidayName(anchor.holiday)}`;
    case 'after_holiday':
      return fr`la reprise après les ${holidayName(anchor.holiday)}`;
    case 'day':
      return fr`le ${formatDayPlain(anchor.on)}`;
    default:
      return ANCHOR_NAMES[anchor.at];
  }
}

/** "5 jours de classe après la rentrée". */
export function describeAnchoredDay(
  { anchor, offset }: AnchoredDay,
  titleOf: (id: string) => string,
): string {
  const name = nameAnchor(anchor, titleOf);
  if (offset === 0) return name;
  const days = formatCountOf(Math.abs(offset), 'jour', 'jours');
  return fr`${days} de classe ${offset < 0 ? 'avant' : 'après'} ${name}`;
}
