import type { Day } from '@/lib/domain/directory/types';
import type { ScenarioFault } from '@/lib/domain/planning/check-scenario';
import type {
  ActionChange,
  ActionField,
  HeadField,
  PhaseChange,
  PhaseField,
  ScenarioDiff,
} from '@/lib/domain/planning/diff-scenario';
import type { MovedAction } from '@/lib/domain/planning/merge-plan';
import type { Anchor, AnchoredDay, Metric, Scenario } from '@/lib/domain/planning/scenario';
import { formatCountOf, formatDay, formatDayPlain, formatTarget } from './format';
import { holidayName, METRIC_LABELS } from './planning';
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
  note: 'Ce qui est nouveau',
  noteHint: fr`Une phrase : les établissements la lisent.`,
  publish: 'Publier',
  nothingNew: fr`Rien n'a changé depuis la dernière publication.`,
  retire: fr`Retirer de l'offre`,
  retireNote: fr`Les établissements ne pourront plus le choisir. Les plans qui le suivent restent.`,
  offerAgain: 'Remettre dans l’offre',
  remove: 'Supprimer ce brouillon',
  removeNote: fr`Il n'a jamais été publié : rien n'en restera.`,
  isRetired: fr`Ce scénario est retiré : remettez-le dans l'offre pour le modifier.`,
  history: 'Publications',
  version: (version: number, day: string) => fr`Version ${version}, ${day}`,
  unpublished: 'Pas encore publié',
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
  nature: 'Nature',
  preparation: fr`Préparation : rien n'est demandé aux familles, elle se raccourcit si l'on commence tard`,
  unbroken: fr`D'un seul tenant : jamais coupée par des vacances`,
  start: 'Commence',
  anchor: 'À partir de',
  offset: 'Décalage',
  offsetHint: 'Jours de classe, négatif : avant',
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
  add: 'Ajouter',
  addPhase: 'Ajouter une phase',
  addAction: 'Ajouter une action',
  duplicate: 'Dupliquer',
  up: 'Monter',
  down: 'Descendre',
  remove: 'Supprimer',
  undo: 'Annuler',
  redo: 'Rétablir',
  newPhase: 'Nouvelle phase',
  newAction: 'Nouvelle action',
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

export const describeScenarioGoal = ({ metric, value }: { metric: Metric; value: number }): string =>
  fr`${formatTarget(value)} – ${METRIC_LABELS[metric]}`;

/** A fault in a sentence: what, where, what to do. */
export function describeFault(fault: ScenarioFault, scenario: Scenario): string {
  const phase = 'phaseId' in fault ? scenario.phases.find(({ id }) => id === fault.phaseId) : undefined;
  const action =
    phase && 'actionId' in fault ? phase.actions.find(({ id }) => id === fault.actionId) : undefined;
  const inPhase = fr`« ${phase?.title || 'phase sans titre'} »`;
  const inAction = fr`« ${action?.title || 'action sans titre'} » (${phase?.title ?? ''})`;
  switch (fault.code) {
    case 'title_missing':
      return fr`Donnez un titre au scénario.`;
    case 'summary_missing':
      return fr`Écrivez le résumé : le chef d'établissement le lit avant de choisir.`;
    case 'kinds_missing':
      return fr`Dites pour quels établissements le scénario est fait.`;
    case 'sizes_inverted':
      return fr`L'effectif le plus petit dépasse le plus grand.`;
    case 'phases_missing':
      return fr`Ajoutez au moins une phase.`;
    case 'goal_out_of_range':
      return fr`L'objectif doit être compris entre 1 et 100 %.`;
    case 'goal_phase_unknown':
      return fr`La date de l'objectif dépend d'une phase qui n'existe plus, ou d'une préparation : choisissez-en une autre.`;
    case 'phase_title_missing':
      return fr`Une phase n'a pas de titre.`;
    case 'phase_id_twice':
      return fr`Deux phases ont le même identifiant : supprimez ${inPhase} et ajoutez-la de nouveau.`;
    case 'levels_missing':
      return fr`${inPhase} ne s'adresse à aucun niveau : cochez-en un, ou tous.`;
    case 'gate_out_of_range':
      return fr`Un seuil de ${inPhase} doit être compris entre 0 et 100 %.`;
    case 'phase_cycle':
      return fr`${inPhase} attend la fin d'une phase qui attend la sienne : changez le début de l'une des deux.`;
    case 'phase_unknown':
      return fr`${inPhase} commence après une phase qui n'existe plus : choisissez-en une autre.`;
    case 'phase_after_preparation':
      return fr`${inPhase} commence après une préparation, qui peut être raccourcie : partez plutôt de la rentrée.`;
    case 'preparation_anchor':
      return fr`${inPhase} est une préparation : elle commence un nombre de jours avant la rentrée.`;
    case 'actions_missing':
      return fr`${inPhase} n'a aucune action : ajoutez-en une, ou supprimez la phase.`;
    case 'action_title_missing':
      return fr`Une action de ${inPhase} ne dit pas ce qui est à faire.`;
    case 'action_id_twice':
      return fr`Deux actions de ${inPhase} ont le même identifiant : supprimez l'une des deux et ajoutez-la de nouveau.`;
    case 'action_outside_phase':
      return fr`${inAction} tombe hors de sa phase : entre 0 et ${fault.lastOffset} jours de classe après le début.`;
    case 'action_anchor_unknown':
      return fr`${inAction} dépend d'une phase qui n'existe plus, ou d'une préparation : choisissez-en une autre.`;
    case 'audience_missing':
      return fr`${inAction} s'adresse à des personnes : dites auxquelles.`;
    case 'email_to_pupils':
      return fr`${inAction} est un e-mail aux élèves : les e-mails vont aux responsables, les élèves sont joints par l'ENT ou en classe.`;
    case 'notifies_activated':
      return fr`${inAction} remet un identifiant : ne visez que des comptes non activés, les autres seraient réinitialisés.`;
    case 'work_missing':
      return fr`${inAction} ne compte aucune minute de travail.`;
    case 'group_inverted':
      return fr`${inAction} vise un groupe de classes qui n'existe pas.`;
    case 'template_unknown':
      return fr`${inAction} demande le modèle « ${fault.template} », qui n'existe pas pour cette nature d'action.`;
  }
}

const HEAD_FIELDS: Record<HeadField, string> = {
  title: 'le titre',
  summary: 'le résumé',
  goal: fr`l'objectif`,
  kinds: fr`les types d'établissement`,
  sizes: fr`l'effectif visé`,
  pros: fr`les points qui aident`,
  cons: 'les points à savoir avant',
};
const PHASE_FIELDS: Record<PhaseField, string> = {
  title: 'le titre',
  levels: 'les niveaux',
  start: 'le début',
  weeks: 'la durée',
  gates: 'les seuils',
  unbroken: fr`le fait d'être d'un seul tenant`,
  order: fr`la place dans l'ordre`,
};
const ACTION_FIELDS: Record<ActionField, string> = {
  title: 'les mots',
  kind: 'la nature',
  role: 'qui le fait',
  when: 'le jour',
  audience: 'à qui',
  template: 'le modèle',
  minutes: 'le temps de travail',
  automatic: 'qui le coche',
  notifies: fr`la remise d'identifiants`,
};

const list = (words: readonly string[]): string => {
  const [last, ...others] = [...words].reverse();
  return others.length > 0 ? `${others.reverse().join(', ')} et ${last}` : (last ?? '');
};

function describePhaseChange(change: PhaseChange): string {
  const { phase } = change;
  switch (change.change) {
    case 'added':
      return fr`Phase ajoutée : « ${phase.title} » (${formatCountOf(phase.actions.length, 'action', 'actions')}).`;
    case 'removed':
      return fr`Phase retirée : « ${phase.title} » (${formatCountOf(phase.actions.length, 'action', 'actions')}).`;
    case 'changed': {
      const isMoved = change.fields.some((field) => field === 'start' || field === 'order');
      const fields = list(change.fields.map((field) => PHASE_FIELDS[field]));
      return fr`Phase ${isMoved ? 'déplacée' : 'modifiée'} : « ${phase.title} » (${fields}).`;
    }
  }
}

function describeActionChange(change: ActionChange): string {
  const where = fr`dans « ${change.phase.title} »`;
  const { title } = change.action;
  switch (change.change) {
    case 'added':
      return fr`Action ajoutée ${where} : « ${title} ».`;
    case 'removed':
      return fr`Action retirée ${where} : « ${title} ».`;
    case 'moved':
      return fr`Action déplacée de « ${change.from.title} » à « ${change.phase.title} » : « ${title} ».`;
    case 'changed': {
      const isMoved = change.fields.includes('when');
      const fields = list(change.fields.map((field) => ACTION_FIELDS[field]));
      return fr`Action ${isMoved ? 'déplacée' : 'modifiée'} ${where} : « ${title} » (${fields}).`;
    }
  }
}

/** What is different, one sentence a change: the scenario itself, its phases, their actions. */
export const describeDiff = ({ head, phases, actions }: ScenarioDiff): string[] => [
  ...(head.length > 0 ? [fr`Changé : ${list(head.map((field) => HEAD_FIELDS[field]))}.`] : []),
  ...phases.map(describePhaseChange),
  ...actions.map(describeActionChange),
];

export const describeMovedAction = ({ title, fromOn, toOn }: MovedAction): string =>
  fr`« ${title} » : du ${formatDay(fromOn)} au ${formatDay(toOn)}.`;

/** On the plan page of a school. */
export const PLAN_NEWS = {
  versionTitle: (version: number) => fr`Une nouvelle version du scénario est publiée (version ${version})`,
  versionLead: fr`Votre plan suit la version que vous avez adoptée et ne change pas tout seul. Voici ce qui est différent.`,
  moved: (count: number) =>
    count === 0
      ? fr`Aucune action déjà prévue ne change de jour.`
      : fr`${formatCountOf(count, 'action déjà prévue change', 'actions déjà prévues changent')} de jour :`,
  done: fr`Ce qui est fait reste fait, à sa date.`,
  take: 'Prendre la nouvelle version',
  decline: 'Garder le plan tel quel',
  declined: (version: number) =>
    fr`Vous avez gardé le plan tel quel à la version ${version} du scénario. La question reviendra à la version suivante.`,
  reopen: 'Revoir ce qui était nouveau',
  calendarTitle: 'Le calendrier scolaire a changé',
  calendarLead: fr`Les vacances ou la rentrée ne sont plus celles avec lesquelles votre plan a été daté. Rien n'a bougé : voici ce qui bougerait.`,
  redate: 'Dater le plan de nouveau',
  impossible: fr`Le plan ne peut pas être daté de nouveau :`,
  onlyPrincipal: fr`Le chef d'établissement décide. Montrez-lui cette page.`,
  notKeptTitle: fr`Ce plan ne peut pas être comparé à une version plus récente`,
  notKept: fr`Il a été adopté avant que Palier ne garde le scénario et le calendrier à côté du plan : une nouvelle version ou un calendrier changé ne seront pas signalés ici. Adopter de nouveau un scénario le permet ; ce qui est coché reste alors dans le journal.`,
  more: (count: number) => fr`Voir ${formatCountOf(count, 'changement', 'changements')}`,
} as const;
