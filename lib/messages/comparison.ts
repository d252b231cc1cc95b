import type { Spread } from '@/lib/domain/adoption/forecast/describe-runs';
import { PARAMETERS, type ParameterName } from '@/lib/domain/adoption/forecast/parameters';
import type { Day } from '@/lib/domain/directory/types';
import type { Difference } from '@/lib/domain/planning/compare-plans';
import { STAFF_ROLES, type StaffRole } from '@/lib/domain/planning/staff-minutes';
import { nameParameter } from './forecast';
import { formatCount, formatCountOf, formatDayPlain, formatMinutes, formatTarget } from './format';
import { nameIn } from './name-in';
import { PLAN_ROLE_NAMES } from './planning';
import { fr } from './typeset';

export const COMPARISON = {
  title: 'Comparer des scénarios',
  lead: fr`Ce que chaque scénario demanderait et donnerait ici, comme si vous l'adoptiez aujourd'hui. Rien ne change tant qu'un plan n'est pas adopté.`,
  loading: 'La simulation se calcule…',
  choose: 'Scénarios à comparer',
  chooseHint: (most: number) => fr`Jusqu'à ${formatCount(most)} à la fois.`,
  tooMany: (most: number) =>
    fr`On ne peut comparer que ${formatCount(most)} scénarios à la fois : seuls les premiers sont montrés.`,
  nothing: fr`Choisissez au moins un scénario, puis comparez.`,
  goalField: 'Part des familles à couvrir, en %',
  staff: fr`Temps de l'équipe et délai d'impression`,
  staffLead: fr`Minutes par semaine de classe, pour toutes les personnes du rôle ensemble. Ce qui ne tient pas dans la semaine passe à la suivante, et les familles sont sollicitées plus tard.`,
  staffField: (role: StaffRole) => fr`${PLAN_ROLE_NAMES[role]}, minutes par semaine`,
  printField: fr`Délai d'impression, en jours de classe`,
  parameters: 'Ce que la simulation suppose',
  parametersLead: fr`Écrivez une valeur pour remplacer celle du milieu ; l'incertitude autour reste la même. Une case vide garde la valeur retenue.`,
  parameterColumn: 'Ce qui joue',
  keptColumn: fr`Retenu (8 chances sur 10)`,
  sourceColumn: fr`D'où vient le chiffre`,
  yourColumn: 'Votre valeur',
  yours: 'Choisi par vous',
  unit: { percent: '%', days: 'jours', plain: '' },
  yourField: (name: string) => fr`Votre valeur : ${name}`,
  submit: 'Comparer',
  reset: 'Revenir aux valeurs de départ',
  moved: (count: number) =>
    fr`${formatCountOf(count, 'valeur a été changée', 'valeurs ont été changées')} par vous : ces chiffres ne valent que si elles sont justes.`,
  differences: 'Ce qui les distingue',
  alike: fr`Sur les chiffres comparés ici, ces scénarios diffèrent peu.`,
  results: 'Côte à côte',
  curveCaption: 'Familles couvertes attendues, de deux en deux semaines de classe',
  curveLegend: fr`Trait : résultat du milieu. Bande : 8 résultats sur 10. Tirets : la part à couvrir. Vacances ombrées ; losange : la bascule.`,
  dayColumn: 'Date',
  calendar: 'Calendrier par niveau',
  everyLevel: 'Tous',
  phases: 'Dates des phases',
  work: 'Travail par semaine et par rôle',
  workOf: (title: string) => fr`Travail par semaine et par rôle : ${title}`,
  worked: 'Tient dans la semaine',
  basis: fr`La simulation part de cette liste et applique le modèle de la prévision.`,
  ownGoal: (goal: string) => fr`Son objectif : ${goal}`,
  facts: {
    goal: (rate: number) => fr`${formatTarget(rate)} des familles`,
    end: 'Fin du plan',
    lockedOut: 'Familles bloquées à la bascule',
    guardians: 'Responsables bloqués à la bascule',
    letters: 'Lettres, au plus',
    sheets: fr`Fiches d'élève, au plus`,
    emails: 'E-mails, au plus',
    entMessages: 'Messages ENT, au plus',
    work: 'Travail en tout',
    overloads: 'Semaines trop chargées',
    delay: fr`Retard pris faute de temps`,
  },
  noSwitchOver: 'pas de bascule prévue',
  notKnown: 'inconnu',
  none: 'aucune',
  workAtLeast: (minutes: number) => fr`${formatMinutes(minutes)} au moins, sans les familles`,
  noDelay: 'aucun',
  delay: (actions: number, days: number) =>
    fr`${formatCountOf(actions, 'action', 'actions')}, jusqu'à ${formatCountOf(days, 'jour', 'jours')} de classe`,
  undone: (minutes: number) =>
    fr`${formatMinutes(minutes)} de travail ne tiennent pas dans l'année scolaire.`,
  choosePlan: 'Voir le plan daté et le choisir',
  refused: (title: string, why: string) => fr`« ${title} » ne peut pas être daté ici. ${why}`,
  model: 'Comment c’est calculé, et ses limites',
  over: (staffMinutes: number) => fr`trop : ${formatMinutes(staffMinutes)} possibles`,
} as const;

/** Why there is no curve, and what to do about it. */
export const SIMULATION_GAPS = {
  no_families: fr`Pas de simulation : aucun élève n'a de responsable légal connu. Importez les fichiers SIECLE.`,
  no_list: fr`Pas de simulation : aucune liste EduConnect des responsables n'a été importée, et nous ne savons pas d'où partent les familles. Déposez la liste du jour.`,
  no_school_days_ahead: fr`Pas de simulation : l'année scolaire est finie, ou ses vacances ne sont pas connues de Palier.`,
} as const;

type GoalDays = { earliestOn: Day | null; medianOn: Day | null; latestOn: Day | null };

/** "vers le 12 mars 2027 (entre le 3 mars 2027 et le 2 avril 2027)", or that it is not within the year. */
export function describeGoalDay({ earliestOn, medianOn, latestOn }: GoalDays, reached: boolean): string {
  if (reached) return 'déjà atteint';
  if (medianOn === null) {
    return earliestOn === null
      ? fr`pas cette année scolaire`
      : fr`sans doute pas cette année scolaire (au plus tôt vers le ${formatDayPlain(earliestOn)})`;
  }
  const first = formatDayPlain(earliestOn ?? medianOn);
  return latestOn === null
    ? fr`vers le ${formatDayPlain(medianOn)} (au plus tôt le ${first}, peut-être pas cette année scolaire)`
    : fr`vers le ${formatDayPlain(medianOn)} (entre le ${first} et le ${formatDayPlain(latestOn)})`;
}

/** "23 (12 à 40)". */
export const describeSpread = ({ low, median, high }: Spread): string =>
  fr`${formatCount(median)} (${formatCount(low)} à ${formatCount(high)})`;

/** A difference in a sentence; `titleOf` gives the title of a scenario. */
export function describeDifference(difference: Difference, titleOf: (id: string) => string): string {
  if (difference.code === 'goal_never') {
    return fr`Aucun n'atteindrait cette part des familles cette année scolaire, dans le résultat du milieu.`;
  }
  const [a, b] = [fr`« ${titleOf(difference.id)} »`, fr`« ${titleOf(difference.otherId)} »`];
  switch (difference.code) {
    case 'goal_sooner': {
      const when =
        difference.schoolDays === null
          ? fr` ; ${b} n'y arriverait pas cette année scolaire`
          : fr`, soit ${formatCountOf(difference.schoolDays, 'jour', 'jours')} de classe avant ${b}`;
      const doubt = difference.sure ? '' : fr` Les intervalles se recoupent : l'ordre peut s'inverser.`;
      return fr`${a} atteindrait la part voulue le plus tôt, vers le ${formatDayPlain(difference.on)}${when}.${doubt}`;
    }
    case 'fewer_locked_out': {
      const doubt = difference.sure ? '' : fr` Les intervalles se recoupent.`;
      return fr`À la bascule, ${a} laisserait ${formatCountOf(difference.families, 'famille bloquée', 'familles bloquées')} de moins que ${b}.${doubt}`;
    }
    case 'less_work':
      return fr`${a} demande ${formatMinutes(difference.minutes)} de travail de moins que ${b}.`;
    case 'fewer_overloads':
      return fr`${a} dépasse le temps de l'équipe ${difference.weeks === 0 ? fr`dans aucune semaine` : fr`pendant ${formatCountOf(difference.weeks, 'semaine', 'semaines')}`}, ${b} pendant ${formatCount(difference.otherWeeks)}.`;
    case 'fewer_letters':
      return fr`${a} imprime au plus ${formatCountOf(difference.letters, 'lettre', 'lettres')} de moins que ${b}.`;
    case 'fewer_messages':
      return fr`${a} envoie au plus ${formatCountOf(difference.messages, 'message', 'messages')} de moins que ${b}.`;
  }
}

const FIELDS: Record<string, string> = {
  scenarioIds: 'les scénarios choisis',
  startOn: 'le jour de départ',
  parentsMeetingOn: 'la date de la réunion des parents',
  goalRate: fr`la part des familles à couvrir (de 5 à 100 %)`,
  printLeadDays: fr`le délai d'impression (de 0 à 60 jours)`,
};

const isRole = (field: string): field is StaffRole => STAFF_ROLES.some((role) => role === field);

const isParameter = (field: string): field is ParameterName => PARAMETERS.some((name) => name === field);

function nameField(field: string): string {
  if (isRole(field)) return fr`le temps du rôle « ${PLAN_ROLE_NAMES[field]} » (un nombre entier de minutes)`;
  return isParameter(field) ? fr`« ${nameParameter(field).name} »` : (nameIn(FIELDS, field) ?? 'les champs');
}

/** Refusals of the comparison; `lib/messages/problems.ts` says them. */
export const comparisonProblems = {
  invalid_comparison: (d: Record<string, string | number>) =>
    fr`La comparaison n'est pas faite : vérifiez ${nameField(String(d.field ?? ''))}, puis réessayez.`,
};
