import type { Role } from '@/lib/domain/access/types';
import type { HolidayCode } from '@/lib/domain/directory/calendar-data';
import type { Level } from '@/lib/domain/directory/types';
import type { GateDecision } from '@/lib/domain/planning/decide-gate';
import type { ActionState } from '@/lib/domain/planning/follow-plan';
import type { DatedGoal, PlanProblem, PlanWarning } from '@/lib/domain/planning/plan';
import type { PlanSize } from '@/lib/domain/planning/plan-size';
import type { ActionKind, AudienceRule, Gate, Metric, Scenario } from '@/lib/domain/planning/scenario';
import {
  formatCount,
  formatCountOf,
  formatDay,
  formatDayPlain,
  formatMinutes,
  formatMoment,
  formatRate,
  formatTarget,
  joinWords,
} from './format';
import { nameIn } from './name-in';
import { ofZone } from './region-calendars';
import { fr } from './typeset';

export const HOLIDAY_NAMES: Record<HolidayCode, string> = {
  toussaint: 'vacances de la Toussaint',
  noel: 'vacances de Noël',
  hiver: fr`vacances d'hiver`,
  printemps: 'vacances de printemps',
  ascension: fr`pont de l'Ascension`,
  ete: fr`vacances d'été`,
};

/** A break that a région added has no name of ours: its own is shown. */
export const holidayName = (code: string): string =>
  Object.hasOwn(HOLIDAY_NAMES, code) ? HOLIDAY_NAMES[code as HolidayCode] : code;

export const ACTION_KIND_NAMES: Record<ActionKind, string> = {
  prepare: 'Préparation',
  document: 'Document à remettre',
  wave_email: fr`Vague par e-mail`,
  wave_ent: 'Message ENT',
  banner: 'Bannière',
  meeting: 'Réunion ou atelier',
  phone: 'Appels',
  data_quality: 'Qualité des données',
  delegation: 'Délégation de droits',
  switch_over: 'Bascule',
  review: 'Point d’étape',
};

export const PLAN_ROLE_NAMES: Record<Role, string> = {
  principal: fr`Chef d'établissement`,
  secretariat: 'Secrétariat',
  rupn: 'Référent numérique',
  cpe: 'CPE',
  class_teacher: 'Professeurs principaux',
  drane: 'DRANE',
};

export const ACTION_STATE_NAMES: Record<ActionState, string> = {
  done: 'Fait',
  skipped: 'Sans objet',
  late: 'En retard',
  due: fr`Aujourd'hui`,
  coming: 'À venir',
};

/** With its "de" before it: "85 % de familles couvertes". */
export const METRIC_NAMES: Record<Metric, string> = {
  family_coverage: 'de familles couvertes',
  pupil_activation: fr`d'élèves activés`,
  guardian_activation: 'de responsables activés',
};

/** By itself, e.g. in a form. */
export const METRIC_LABELS: Record<Metric, string> = {
  family_coverage: 'Familles couvertes',
  pupil_activation: 'Élèves activés',
  guardian_activation: 'Responsables activés',
};

/** "6e", "6e et 3e", "tous les niveaux". */
export function describeLevels(levels: readonly Level[] | 'all'): string {
  return levels === 'all' ? 'tous les niveaux' : joinWords(levels);
}

/** "85 % de familles couvertes au moins", with the level it is about. */
export const describeGate = ({ metric, atLeast, scope }: Gate): string =>
  fr`${formatTarget(atLeast)} ${METRIC_NAMES[metric]} au moins${scope ? ` en ${scope}` : ''}`;

/** "120 sur 176 (68,2 %) : il en manque 30." */
export function describeGateDecision({ status, part, whole, missing }: GateDecision): string {
  if (status === 'unknown' || part === null) {
    return fr`Inconnu : aucune liste EduConnect n'a encore été importée.`;
  }
  const now = fr`${formatCount(part)} sur ${formatCount(whole)} (${formatRate(part, whole)})`;
  return status === 'met'
    ? fr`${now} : seuil atteint.`
    : fr`${now} : il en manque ${formatCount(missing ?? 0)}.`;
}

/** "95 % de familles couvertes au 29 janvier 2027". */
export const describeGoal = ({ metric, value, by }: DatedGoal): string =>
  fr`${formatTarget(value)} ${METRIC_NAMES[metric]} au ${formatDayPlain(by)}`;

/** Whom an action speaks to, in a line. */
export function describeAudience({ holders, levels, cells, families, group }: AudienceRule): string {
  const activated = cells?.some((cell) => cell === 'adopted' || cell === 'dormant') ?? true;
  const who = holders === 'pupils' ? 'Élèves' : 'Responsables';
  const parts = [
    `${who}${activated ? '' : ' non activés'}`,
    ...(cells?.length === 1 && cells[0] === 'reachable' ? [fr`qui se connectent à l'ENT`] : []),
    ...(cells?.length === 1 && cells[0] === 'unreached' ? [fr`que l'ENT n'atteint pas`] : []),
  ];
  return [
    parts.join(' '),
    describeLevels(levels),
    ...(group ? [fr`groupe de classes ${group.index} sur ${group.of}`] : []),
    ...(families === 'not_covered' ? ['familles non couvertes'] : []),
  ].join(', ');
}

/** What a plan prints, sends and asks, in a sentence: an upper bound, said as such. */
export function describeSize(size: PlanSize): string {
  const parts = [
    formatCountOf(size.letters, 'lettre', 'lettres'),
    fr`${formatCountOf(size.pupilSheets, 'fiche', 'fiches')} d'élève`,
    formatCountOf(size.emails, 'e-mail', 'e-mails'),
    fr`${formatCountOf(size.entMessages, 'message', 'messages')} ENT`,
    formatCountOf(size.calls, 'appel', 'appels'),
  ];
  return fr`Au plus ${parts.join(', ')}, et ${formatMinutes(size.workMinutes)} de travail, si personne n'activait en chemin.`;
}

/** A warning of the preview; `titleOf` gives the title of a phase. */
export function describeWarning(warning: PlanWarning, titleOf: (phaseId: string) => string): string {
  switch (warning.code) {
    case 'shifted':
      return fr`Le scénario commence normalement le ${formatDay(warning.fromOn)}. Tout le plan est décalé : les premières familles sont sollicitées le ${formatDay(warning.toOn)}.`;
    case 'preparation_shortened':
      return fr`« ${titleOf(warning.phaseId)} » tient en ${formatCountOf(warning.schoolDays, 'jour', 'jours')} de classe au lieu de ${warning.planned} : réunissez l'équipe dès l'adoption.`;
    case 'parents_meeting_missing':
      return fr`La date de la réunion des parents n'est pas donnée : l'atelier est placé le ${formatDay(warning.onDay)}. Indiquez la date pour l'ajuster.`;
    case 'parents_meeting_passed':
      return fr`La réunion des parents est passée : l'atelier est placé le ${formatDay(warning.onDay)}. Prévoyez un autre rendez-vous.`;
    case 'holiday_passed':
      return fr`« ${titleOf(warning.phaseId)} » devait précéder les ${holidayName(warning.holiday)} : ce n'est plus possible, elle vient à la suite.`;
    case 'phase_crosses_holidays':
      return fr`« ${titleOf(warning.phaseId)} » est coupée par les ${holidayName(warning.holiday)} : rien n'est prévu pendant ces jours.`;
    case 'phases_overlap':
      return fr`« ${titleOf(warning.phaseId)} » et « ${titleOf(warning.otherId)} » s'adressent aux mêmes familles au même moment.`;
    case 'after_school_year':
      return fr`« ${titleOf(warning.phaseId)} » dépasse la fin de l'année scolaire (${formatDayPlain(warning.yearEndsOn)}).`;
    case 'goal_date_passed':
      return fr`La date de l'objectif (${formatDayPlain(warning.by)}) est déjà passée. Choisissez-en une autre.`;
    case 'level_absent':
      return fr`Aucune famille n'est connue pour « ${titleOf(warning.phaseId)} » : l'établissement n'a pas ce niveau, ou ses élèves ne sont pas importés.`;
    case 'families_unknown':
      return fr`Aucune famille n'est encore connue : importez les fichiers SIECLE pour connaître le nombre de lettres et le temps de travail.`;
  }
}

export type PlanningProblem =
  | PlanProblem
  | 'invalid_plan'
  | 'scenario_unknown'
  | 'scenario_not_for_school'
  | 'plan_replaced'
  | 'plan_not_running'
  | 'action_unknown'
  | 'action_automatic';

type Fill = Record<string, string | number>;

const FIELDS: Record<string, string> = {
  scenarioId: 'le scénario',
  startOn: 'le jour de départ',
  parentsMeetingOn: 'la date de la réunion des parents',
  goal: fr`l'objectif`,
};

/** "Un autre plan a été adopté entre-temps : « … », par Mme Roux, le mardi 24 novembre 2026 à 17 h 30." */
function describeAdoption({ title, by, at, timeZone }: Fill): string {
  if (!title || !at) return fr`Un autre plan a été adopté, ou retiré, entre-temps.`;
  const when = formatMoment(new Date(at), String(timeZone ?? ''));
  return fr`Un autre plan a été adopté entre-temps : « ${title} »${by ? fr`, par ${by}` : ''}, le ${when}.`;
}

/** Refusals of the planning verbs; `lib/messages/problems.ts` says them. */
export const planningProblems: Record<PlanningProblem, (detail: Fill) => string> = {
  invalid_plan: (d) =>
    fr`Le plan n'est pas établi : vérifiez ${nameIn(FIELDS, d.field) ?? 'les champs'}, puis réessayez.`,
  scenario_unknown: () => fr`Ce scénario n'existe pas, ou plus. Choisissez-en un dans la bibliothèque.`,
  scenario_not_for_school: (d) =>
    fr`Le scénario « ${d.scenario ?? ''} » n'est pas fait pour ce type d'établissement. Choisissez-en un autre dans la bibliothèque.`,
  calendar_unknown: (d) =>
    d.isWhole
      ? fr`Le calendrier scolaire ${d.schoolYear ?? ''} ${ofZone(d.zone)} n'est pas enregistré : aucun plan ne peut être daté. Demandez à la DRANE de le saisir dans « Calendriers ».`
      : fr`Le calendrier scolaire ${d.schoolYear ?? ''} ${ofZone(d.zone)} n'est pas enregistré : le plan tomberait peut-être pendant les vacances. Choisissez un scénario plus court ou un départ plus tôt, ou demandez à la DRANE d'enregistrer ce calendrier.`,
  holiday_unknown: (d) =>
    fr`Le calendrier de l'établissement ne dit pas quand tombent les ${holidayName(String(d.holiday ?? ''))}. Demandez à la DRANE de les enregistrer.`,
  phase_cycle: (d) =>
    fr`Ce scénario ne peut pas être daté : la phase « ${d.phase ?? ''} » attend une phase qui l'attend. Signalez-le à la DRANE.`,
  phase_unknown: (d) =>
    fr`Ce scénario ne peut pas être daté : il fait référence à la phase « ${d.phase ?? ''} », qui ne convient pas. Signalez-le à la DRANE.`,
  start_before_adoption: () =>
    fr`Le jour de départ est déjà passé. Choisissez aujourd'hui ou une date à venir.`,
  plan_replaced: (d) =>
    fr`${describeAdoption(d)} Rien n'a été modifié : regardez le plan en cours, puis recommencez si vous voulez le remplacer.`,
  plan_not_running: () =>
    fr`Ce plan a été remplacé entre-temps : rien n'a été modifié. Ouvrez le plan en cours.`,
  action_unknown: () => fr`Cette action ne fait pas partie du plan en cours. Rien n'a été modifié.`,
  action_automatic: () => fr`Palier fait cette action lui-même, à sa date : elle ne se coche pas à la main.`,
};

/** What `palier scenarios` says; the scenarios' own texts come from the library. */
export const SCENARIOS_COMMAND = {
  summary: 'Liste les scénarios de la bibliothèque',
  usage: (kinds: readonly string[]) =>
    [
      fr`Usage : palier scenarios [--kind TYPE] [--json]`,
      '',
      fr`  --kind TYPE  pour un type d'établissement seulement : ${kinds.join(', ')}`,
      fr`  --json       les scénarios entiers, en JSON`,
    ].join('\n'),
  unknownKind: (kind: string, kinds: readonly string[]) =>
    fr`Le type « ${kind} » n'existe pas. Types connus : ${kinds.join(', ')}.`,
  line: ({ id, title, summary, phases }: Scenario) =>
    [
      id,
      fr`  ${title} (${formatCountOf(phases.length, 'phase', 'phases')}, ${formatCountOf(
        phases.reduce((count, phase) => count + phase.actions.length, 0),
        'action',
        'actions',
      )})`,
      `  ${summary}`,
    ].join('\n'),
} as const;
