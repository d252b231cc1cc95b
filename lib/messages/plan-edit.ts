import type { Day } from '@/lib/domain/directory/types';
import type { ActionPlace, Conflict } from '@/lib/domain/planning/conflicts/conflict';
import type { EditProblem, PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import { formatCountOf, formatDay, formatDayPlain, formatMinutes, formatTarget } from './format';
import { nameIn } from './name-in';
import { formatDayInYear } from './plan-pages';
import { describeGate, describeLevels, PLAN_ROLE_NAMES } from './planning';
import { describeBreak } from './region-campaigns';
import { fr } from './typeset';

type Fill = Record<string, string | number>;

export type PlanEditProblem =
  | EditProblem
  | 'plan_changed'
  | 'invalid_edit'
  | 'nothing_to_undo'
  | 'nothing_to_redo';

const FIELDS: Record<string, string> = {
  title: 'le titre',
  startsOn: 'le premier jour',
  endsOn: 'le dernier jour',
  fromOn: 'le jour de la coupure',
  dueOn: fr`le jour de l'action`,
  by: fr`le jour de l'objectif`,
  value: fr`l'objectif`,
  workMinutes: 'le temps de travail',
  levels: 'les niveaux',
};

const nameField = (field?: string | number): string => nameIn(FIELDS, field) ?? 'les champs';

/** Refusals of a change of the plan; `lib/messages/problems.ts` says them. */
export const planEditProblems: Record<PlanEditProblem, (detail: Fill) => string> = {
  phase_gone: () =>
    fr`Cette phase n'est plus dans le plan. Rien n'a été modifié : regardez le plan tel qu'il est maintenant.`,
  action_gone: () =>
    fr`Cette action n'est plus dans le plan. Rien n'a été modifié : regardez le plan tel qu'il est maintenant.`,
  phase_exists: () =>
    fr`Cette phase vient d'être ajoutée au plan. Rien n'a été modifié : regardez le plan tel qu'il est maintenant.`,
  action_done: (d) =>
    d.title
      ? fr`« ${d.title} » a été faite depuis : revenir en arrière la ferait disparaître. Remettez-la d'abord « à faire ».`
      : fr`Une action faite ne change plus. Remettez-la d'abord « à faire ».`,
  before_today: () => fr`Une action tomberait avant aujourd'hui. Choisissez un jour à venir.`,
  days_unknown: () =>
    fr`Le calendrier scolaire ne va pas jusqu'à ce jour : une action tomberait peut-être en vacances. Choisissez un jour plus proche, ou demandez à la DRANE d'enregistrer l'année suivante.`,
  end_before_start: () => fr`La phase finirait avant d'avoir commencé. Choisissez un jour plus tard.`,
  split_outside: () =>
    fr`Une phase se coupe entre son deuxième et son dernier jour : les deux parties ont ainsi au moins un jour.`,
  merge_itself: () => fr`Choisissez une autre phase à réunir avec celle-ci.`,
  no_levels: () => fr`Choisissez au moins un niveau.`,
  phase_has_done: () =>
    fr`Des actions de cette phase sont faites : la retirer les ferait disparaître. Retirez plutôt celles qui restent, ou réunissez la phase avec une autre.`,
  only_phase: () => fr`Un plan garde au moins une phase.`,
  plan_full: () => fr`Le plan est plein : 40 phases et 400 actions au plus. Retirez ce qui ne sert pas.`,
  plan_changed: () =>
    fr`Quelqu'un d'autre vient de changer ce plan. Votre changement n'est pas enregistré : regardez le plan tel qu'il est maintenant, puis recommencez s'il le faut.`,
  invalid_edit: (d) => fr`Le changement n'est pas enregistré : vérifiez ${nameField(d.field)}.`,
  nothing_to_undo: () => fr`Il n'y a plus rien à annuler : c'est le plan tel qu'il a été adopté.`,
  nothing_to_redo: () => fr`Il n'y a rien à rétablir.`,
};

/** Titles of what a plan holds, by id; the id itself for what is gone. */
export type PlanTitles = { phase: (id: string) => string; action: (place: ActionPlace) => string };

/** What will not work as planned, in a sentence, and what repairing it does. */
export function describeConflict(conflict: Conflict, titles: PlanTitles): { text: string; repair: string } {
  switch (conflict.code) {
    case 'not_school_day':
      return {
        text: fr`« ${titles.action(conflict)} » tombe ${formatDayInYear(conflict.dueOn)}, un jour sans classe.`,
        repair: moved(conflict.repair),
      };
    case 'too_close':
      return {
        text: fr`« ${titles.action(conflict)} » (${formatDayInYear(conflict.dueOn)}) suit de moins de 48 heures « ${titles.action(conflict.after)} » (${formatDayInYear(conflict.afterOn)}), pour les mêmes personnes : le message attendrait.`,
        repair: moved(conflict.repair),
      };
    case 'over_capacity':
      return {
        text: fr`Semaine du ${formatDayPlain(conflict.mondayOn)} : ${formatMinutes(conflict.minutes)} de travail pour ${formatMinutes(conflict.capacity)} disponibles (${PLAN_ROLE_NAMES[conflict.role]}).`,
        repair: moved(conflict.repair),
      };
    case 'gate_out_of_reach':
      return {
        text: fr`Le seuil de « ${titles.phase(conflict.phaseId)} » (${describeGate(conflict.gate)}) ne sera sans doute pas atteint le ${formatDay(conflict.startsOn)} : la prévision donne ${formatTarget(conflict.likely)}.`,
        repair: conflict.reachedOn
          ? fr`Commencer la phase et les suivantes le ${formatDay(conflict.reachedOn)}, quand la prévision atteint le seuil`
          : '',
      };
    case 'print_too_soon':
      return {
        text: fr`« ${titles.action(conflict)} » est à remettre ${formatDayInYear(conflict.dueOn)} : comptez le temps d'imprimer, jusqu'au ${formatDayPlain(conflict.readyOn)}.`,
        repair: moved(conflict.repair),
      };
    case 'sheets_expire':
      return {
        text: fr`Les codes remis par « ${titles.action(conflict)} » ne servent que jusqu'au ${formatDayPlain(conflict.expiresOn)} environ ; l'ancien accès ferme le ${formatDayPlain(conflict.neededOn)}.`,
        repair: added(conflict.repair),
      };
    case 'out_of_bounds':
      return { text: describeBreak(conflict.broken), repair: broughtBack(conflict.repair) };
  }
}

function moved(repair: readonly PlanEdit[]): string {
  const [first, ...others] = repair;
  if (first?.do !== 'move_action') return '';
  return others.length === 0
    ? fr`La déplacer au ${formatDay(first.dueOn)}`
    : fr`Déplacer ${formatCountOf(repair.length, 'action', 'actions')} vers des semaines plus libres`;
}

function broughtBack([first]: readonly PlanEdit[]): string {
  if (first?.do === 'move_phase') {
    return fr`Commencer la phase et les suivantes le ${formatDay(first.startsOn)}`;
  }
  if (first?.do !== 'set_goal') return '';
  return fr`Viser ${formatTarget(first.value)} au ${formatDayPlain(first.by)}`;
}

function added([first]: readonly PlanEdit[]): string {
  return first?.do === 'add_action' ? fr`Remettre de nouveaux codes le ${formatDay(first.dueOn)}` : '';
}

/** A change in a few words, for the history. */
export function describeEdit(edit: PlanEdit, titles: PlanTitles): string {
  switch (edit.do) {
    case 'move_phase':
      return fr`« ${titles.phase(edit.phaseId)} » commence le ${formatDayPlain(edit.startsOn)}${edit.withFollowing ? ', les suivantes avec elle' : ''}`;
    case 'resize_phase':
      return fr`« ${titles.phase(edit.phaseId)} » finit le ${formatDayPlain(edit.endsOn)}`;
    case 'rename_phase':
      return fr`Phase renommée « ${edit.title} »`;
    case 'set_levels':
      return fr`« ${titles.phase(edit.phaseId)} » : ${describeLevels(edit.levels)}`;
    case 'split_phase':
      return fr`« ${titles.phase(edit.phaseId)} » coupée le ${formatDayPlain(edit.fromOn)}`;
    case 'merge_phases':
      return fr`Deux phases réunies en « ${titles.phase(edit.intoId)} »`;
    case 'add_phase':
      return fr`Phase « ${edit.title} » ajoutée, du ${formatDayPlain(edit.startsOn)} au ${formatDayPlain(edit.endsOn)}`;
    case 'remove_phase':
      return fr`Une phase retirée`;
    case 'move_action':
      return fr`« ${titles.action(edit)} » le ${formatDayPlain(edit.dueOn)}`;
    case 'change_action':
      return fr`« ${edit.title} » changée`;
    case 'add_action':
      return fr`« ${edit.title} » ajoutée`;
    case 'remove_action':
      return fr`Une action retirée`;
    case 'set_goal':
      return fr`Objectif : ${formatTarget(edit.value)} au ${formatDayPlain(edit.by)}`;
  }
}

export const EDIT_PAGE = {
  title: 'Adapter le plan',
  titleForReaders: 'Dates et actions du plan',
  lead: fr`Changez les dates, les niveaux et les actions. Ce qui est fait ne bouge pas ; chaque changement s'annule.`,
  back: 'Plan',
  onlyPrincipal: fr`Le chef d'établissement change les dates, les niveaux et les actions. Vous pouvez les regarder ici, et lui proposer un changement.`,
  undo: 'Annuler',
  redo: 'Rétablir',
  undoWhat: (what: string) => fr`Annuler : ${what}`,
  conflicts: (count: number) =>
    count === 0 ? fr`Ce qui coince` : formatCountOf(count, 'point qui coince', 'points qui coincent'),
  noConflictsTitle: fr`Rien ne coince`,
  noConflicts: fr`Jours de classe, 48 heures entre deux messages, temps de chacun, impression, seuils : tout tient.`,
  repair: 'Réparer',
  noRepair: fr`Palier ne voit pas de réparation simple : changez les dates ou les seuils à la main.`,
  /** To who may not change the plan. */
  noRepairForReaders: fr`Palier ne voit pas de réparation simple : le chef d'établissement peut changer les dates ou les seuils à la main.`,
  /** "Réparation possible, par le chef d'établissement : la déplacer au 12 janvier." */
  repairForReaders: (how: string) =>
    fr`Réparation possible, par le chef d'établissement : ${how.charAt(0).toLowerCase()}${how.slice(1)}.`,
  more: (count: number) => fr`Voir ${formatCountOf(count, 'autre', 'autres')}`,
  timeline: 'Calendrier',
  timelineHelp: fr`Faites glisser une phase, ou choisissez-la avec la touche Tab, déplacez-la avec les flèches (un jour de classe ; avec Maj, une semaine) et validez avec Entrée. Échap la remet en place. Les mêmes changements se font plus bas, dans des formulaires.`,
  withFollowing: fr`Déplacer aussi les phases qui suivent`,
  bar: (title: string, from: Day, to: Day) =>
    fr`${title}, du ${formatDayPlain(from)} au ${formatDayPlain(to)}`,
  moving: (from: Day, to: Day) =>
    fr`du ${formatDayPlain(from)} au ${formatDayPlain(to)}. Entrée pour enregistrer, Échap pour renoncer.`,
  saving: (from: Day, to: Day) => fr`du ${formatDayPlain(from)} au ${formatDayPlain(to)}. Enregistrement…`,
  list: 'Phases et actions',
  changePhase: 'Changer cette phase',
  startsOn: 'Premier jour',
  endsOn: 'Dernier jour',
  phaseTitle: 'Titre',
  levels: 'Niveaux',
  allLevels: 'Tous les niveaux',
  move: 'Déplacer',
  resize: 'Changer la fin',
  rename: 'Renommer',
  setLevels: 'Changer les niveaux',
  split: 'Couper en deux',
  splitFrom: 'La seconde partie commence le',
  splitTitle: 'Titre de la seconde partie',
  splitTitleOf: (title: string) => fr`${title} (suite)`,
  merge: 'Réunir',
  mergeInto: 'Réunir avec',
  removePhase: 'Retirer la phase',
  actionTitle: 'Intitulé',
  dueOn: 'Jour',
  role: 'Qui',
  minutes: 'Minutes de travail',
  save: 'Enregistrer',
  changeAction: 'Changer',
  changeActionOf: (title: string) => fr`Changer « ${title} »`,
  removeAction: fr`Retirer l'action`,
  addAction: 'Ajouter une action',
  kind: 'Sorte',
  goal: 'Objectif',
  goalValue: 'Part à atteindre, en %',
  goalBy: 'Au plus tard le',
  history: 'Derniers changements',
  historyLine: (when: string, who: string | null) => (who ? fr`${when}, par ${who}` : when),
  adopted: 'Plan adopté',
  alsoEdited: (count: number) => fr` et ${formatCountOf(count, 'autre changement', 'autres changements')}`,
} as const;
