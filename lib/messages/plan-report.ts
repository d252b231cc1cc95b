import type { Day } from '@/lib/domain/directory/types';
import type { ActionState } from '@/lib/domain/planning/follow-plan';
import { formatCount, formatCountOf, formatDayPlain } from './format';
import { fr } from './typeset';

type Seen = { people: number; fromOn: Day; toOn: Day };

/** The report of a plan, for the school and, in aggregates, for the région. */
export const PLAN_REPORT = {
  title: (school: string) => fr`Rapport du plan EduConnect – ${school}`,
  subtitle: (plan: string, uai: string, on: Day, interim: boolean) =>
    interim
      ? fr`${plan}, établissement ${uai}. Rapport d'étape du ${formatDayPlain(on)}.`
      : fr`${plan}, établissement ${uai}. Rapport final du ${formatDayPlain(on)}.`,
  series: 'Prévu et constaté',
  published: 'Familles couvertes, chiffres publiés',
  goal: (goal: string) => fr`Objectif : ${goal}.`,
  adopted: (on: Day) => fr`Plan adopté le ${formatDayPlain(on)}.`,
  levels: 'Par niveau',
  classes: 'Par classe',
  classColumn: 'Classe',
  phases: 'Phases',
  phaseColumns: ['Phase', 'Du', 'Au', 'Faites', 'En retard', 'Sans objet', 'À venir'] as const,
  actions: 'Actions',
  actionColumns: ['Action', 'Phase', 'Par', 'Pour le', 'État'] as const,
  stateNames: {
    done: 'faite',
    skipped: 'sans objet',
    late: 'en retard',
    due: fr`aujourd'hui`,
    coming: 'à venir',
  } satisfies Record<ActionState, string>,
  gates: 'Seuils',
  noGates: fr`Aucun seuil n'a encore été jugé.`,
  effects: 'Vagues et ce qui a suivi',
  effectColumns: [
    'Vague',
    'Partie le',
    'Envoyés',
    'Activés en 7 jours',
    'Groupe d’attente, 7 jours',
  ] as const,
  noEffects: fr`Aucune vague n'est partie pendant ce plan.`,
  effectsNote: fr`Des comptes, sans conclusion : une vague d'établissement est petite, et ce qui a suivi n'est pas toujours dû au message. Seul un groupe d'attente permet de comparer.`,
  switchOver: 'Bascule',
  switchOverDone: (on: Day) => fr`L'ancien accès est noté fermé depuis le ${formatDayPlain(on)}.`,
  switchOverSkipped: (on: Day) =>
    fr`La fermeture de l'ancien accès a été déclarée sans objet le ${formatDayPlain(on)}.`,
  switchOverLate: (on: Day) =>
    fr`La fermeture de l'ancien accès était prévue le ${formatDayPlain(on)} ; elle n'est pas notée comme faite.`,
  switchOverComing: (on: Day) => fr`La fermeture de l'ancien accès est prévue le ${formatDayPlain(on)}.`,
  switchOverConfirmed: fr`La bascule a été confirmée, seuils atteints.`,
  switchOverOverridden: fr`La bascule a été décidée par dérogation : un seuil au moins n'était pas atteint.`,
  connected: (before: Seen, after: Seen) =>
    fr`Au moins ${formatCountOf(before.people, 'personne', 'personnes')} sur l'ENT du ${formatDayPlain(before.fromOn)} au ${formatDayPlain(before.toOn)}, au moins ${formatCount(after.people)} du ${formatDayPlain(after.fromOn)} au ${formatDayPlain(after.toOn)}.`,
  noTickets: fr`Aucune demande d'aide n'a été notée dans les deux semaines.`,
  ticketCause: (cause: string, count: number, open: number) =>
    open === 0
      ? fr`${cause} : ${formatCountOf(count, 'demande', 'demandes')}`
      : fr`${cause} : ${formatCountOf(count, 'demande', 'demandes')}, dont ${formatCountOf(open, 'non résolue', 'non résolues')}`,
  line: (label: string, value: string) => fr`${label} : ${value}`,
  lessons: 'Ce que les phases ont appris',
  noLessons: fr`Aucun bilan de phase n'est écrit.`,
  lesson: (phase: string, comment: string) => fr`${phase} : ${comment}`,
  kept: (phase: string, keeps: string) => fr`${phase}, à garder : ${keeps}`,
  fileName: (uai: string, on: Day) => `rapport-plan-${uai}-${on}.pdf`,
  download: 'Télécharger le rapport du plan (PDF)',
  regionFooter: fr`Palier. Chiffres publiés seulement : ce qui décrirait moins de cinq personnes n'y est pas, ni ce qui permettrait de le calculer. Les textes de l'établissement n'y sont pas. Ce document ne nomme personne.`,
  notShown: fr`non communiqué`,
  regionGates: fr`Seuils, d'après les chiffres publiés`,
  regionGateUnknown: fr`les chiffres publiés ne permettent pas de le dire`,
  regionNoCurve: fr`La courbe prévue par l'établissement part de chiffres qui ne sont pas tous publiés : elle n'est pas dans ce rapport.`,
  regionSummary: (points: number) =>
    points === 0
      ? fr`Aucun chiffre n'a pu être publié.`
      : fr`${formatCountOf(points, 'jour publié', 'jours publiés')} depuis la rentrée.`,
  ownPhase: fr`Phase ajoutée par l'établissement`,
  regionSubtitle: (plan: string, uai: string, on: Day, interim: boolean) =>
    interim
      ? fr`${plan}, établissement ${uai}. Rapport d'étape pour la région académique, le ${formatDayPlain(on)}.`
      : fr`${plan}, établissement ${uai}. Rapport final pour la région académique, le ${formatDayPlain(on)}.`,
  shownOn: (figure: string, on: Day) => fr`${figure}, au ${formatDayPlain(on)}`,
  gateLine: (phase: string, on: Day, what: string) =>
    fr`Avant « ${phase} », le ${formatDayPlain(on)} : ${what}`,
} as const;

export type PlanReportProblem = 'no_plan_to_report';

export const planReportProblems: Record<PlanReportProblem, () => string> = {
  no_plan_to_report: () => fr`Aucun plan n'est adopté : il n'y a pas de rapport à faire.`,
};
