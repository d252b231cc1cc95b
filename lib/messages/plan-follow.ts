import type { Day } from '@/lib/domain/directory/types';
import type { ReplanKind } from '@/lib/domain/planning/follow/build-replan';
import type { GateAnswer, GateStatus } from '@/lib/domain/planning/follow/gate-judgement';
import type { PlannedAgainstActual } from '@/lib/domain/planning/follow/plan-curve';
import type { LateCount } from '@/lib/domain/planning/follow-plan';
import {
  formatCount,
  formatCountOf,
  formatDay,
  formatDayPlain,
  formatDayShort,
  formatRate,
  formatTarget,
} from './format';
import { PLAN_ROLE_NAMES } from './planning';
import { fr } from './typeset';

type Fill = Record<string, string | number>;

const GATE_NAMES: Record<GateStatus | 'coming', string> = {
  met: 'seuil atteint',
  missed: 'seuil manqué',
  overridden: 'seuil manqué, passé outre',
  coming: 'seuil à venir',
};

export const FOLLOW = {
  title: 'Prévu et constaté',
  lead: fr`Ce que le plan devait donner le jour où il a été décidé, et ce que disent vos listes depuis.`,
  today: fr`aujourd'hui`,
  goalOn: (rate: number, on: Day) => fr`objectif ${formatTarget(rate)}, pour le ${formatDayShort(on)}`,
  loading: 'La comparaison se prépare…',
  planned: 'Prévu par le plan',
  plannedShort: 'prévu',
  actual: 'Familles couvertes, constatées',
  actualShort: 'constaté',
  band: fr`8 chances sur 10`,
  caption: fr`Familles couvertes par jour : prévu, intervalle, constaté`,
  dayColumn: 'Jour',
  plannedColumn: 'Prévu',
  bandColumn: fr`Intervalle (8 chances sur 10)`,
  actualColumn: 'Constaté',
  gapColumn: 'Écart',
  eventColumn: 'Phase ou seuil',
  phaseStarts: (title: string) => fr`début de « ${title} »`,
  range: (low: string, high: string) => fr`${low} à ${high}`,
  gateMark: (on: Day, title: string, status: GateStatus | 'coming') =>
    fr`${formatDayShort(on)} : avant « ${title} », ${GATE_NAMES[status]}`,
  gateWord: (status: GateStatus | 'coming', title: string) => fr`${GATE_NAMES[status]} (« ${title} »)`,
  noCurve: fr`Ce plan a été adopté sans que sa courbe prévue soit gardée : aucune liste n'était importée, ou il date d'une version plus ancienne de Palier. Seul le constaté est tracé. Un plan corrigé après un seuil manqué garde sa courbe.`,
  curveComing: fr`La courbe prévue de ce plan se calcule : elle apparaîtra ici d'elle-même, en une minute au plus.`,
  noList: fr`Aucune liste n'a été importée : il n'y a rien à comparer. Déposez la liste EduConnect des responsables.`,
  notYet: (observedOn: Day) =>
    fr`La courbe part de la liste du ${formatDayPlain(observedOn)} ; aucune liste n'est arrivée depuis. La comparaison commencera avec la prochaine.`,
  decided: (on: Day, reason: 'adopted' | 'replanned') =>
    reason === 'adopted'
      ? fr`Courbe gardée à l'adoption, le ${formatDayPlain(on)}.`
      : fr`Courbe gardée quand le plan a été corrigé, le ${formatDayPlain(on)}.`,
  seed: (seed: number) => fr`Tirage nº ${seed}, 2 000 simulations.`,
  gates: 'Voir les seuils et les propositions',
  gateNames: GATE_NAMES,
  reviewOf: 'Bilan de la phase',
} as const;

/** "2,8 points", "1 point": what two shares are apart. */
export function formatApart(rate: number): string {
  const tenths = Math.round(Math.abs(rate) * 1000);
  const size = tenths % 10 === 0 ? `${tenths / 10}` : `${Math.floor(tenths / 10)},${tenths % 10}`;
  return `${size} ${tenths < 20 ? 'point' : 'points'}`;
}

/** "3 points sous le plan, soit 9 familles ; l'objectif serait atteint le … au lieu du …." */
export function describePlanned(compared: PlannedAgainstActual, todayOn: Day): string {
  const { on, plannedRate, actualRate, families, position, goal } = compared;
  const apart = actualRate - plannedRate;
  const count = formatCountOf(Math.abs(families), 'famille', 'familles');
  const where =
    Math.round(Math.abs(apart) * 1000) === 0
      ? 'exactement sur le plan'
      : apart < 0
        ? fr`${formatApart(apart)} sous le plan, soit ${count}`
        : fr`${formatApart(apart)} au-dessus du plan, soit ${count}`;
  const inside = position === 'within' ? fr` (dans l'intervalle prévu)` : '';
  return fr`Au ${formatDayPlain(on)} : ${where}${inside} ; ${describeGoalDay(actualRate, goal, todayOn)}.`;
}

/** The comparison in a sentence, or why there is none. */
export function describeFollow(follow: {
  view: object | null;
  curve: { observedOn: Day } | null;
  curveComing: boolean;
  compared: PlannedAgainstActual | null;
  todayOn: Day;
}): string {
  const { view, curve, curveComing, compared, todayOn } = follow;
  if (!view) return FOLLOW.noList;
  if (!curve) return curveComing ? FOLLOW.curveComing : FOLLOW.noCurve;
  return compared ? describePlanned(compared, todayOn) : FOLLOW.notYet(curve.observedOn);
}

function describeGoalDay(
  actualRate: number,
  { rate, plannedOn, expectedOn }: PlannedAgainstActual['goal'],
  todayOn: Day,
): string {
  const aim = fr`l'objectif de ${formatTarget(rate)}`;
  if (actualRate >= rate) return fr`${aim} est atteint`;
  const instead = plannedOn && fr`au lieu du ${formatDayPlain(plannedOn)}`;
  if (expectedOn === null)
    return [fr`${aim} ne serait pas atteint cette année scolaire`, ...(instead ? [instead] : [])].join(', ');
  const day = formatDayPlain(expectedOn);
  if (expectedOn < todayOn)
    return fr`${aim} a sans doute été atteint vers le ${day}${instead ? ` ${instead}` : ''}, ce qu'une liste plus récente dirait`;
  if (expectedOn === plannedOn) return fr`${aim} serait atteint le ${day}, comme prévu`;
  return instead
    ? fr`${aim} serait atteint le ${day} ${instead}`
    : fr`${aim} serait atteint le ${day} ; le plan ne le prévoyait pas cette année scolaire`;
}

/** What becomes of the plan behind a missed threshold. */
export const REPLAN_NAMES: Record<ReplanKind, string> = {
  prolonged: 'Prolonger la phase précédente',
  caught_up: 'Ajouter un rattrapage ciblé',
  moved: 'Décaler la suite',
};

/** What was made of a missed threshold. */
export const ANSWER_NAMES: Record<GateAnswer, string> = {
  prolonged: 'Phase prolongée',
  caught_up: 'Rattrapage ajouté',
  moved: 'Suite décalée',
  accepted: 'Passé outre',
  declined: 'Propositions déclinées',
  confirmed: 'Atteint depuis, bascule confirmée',
};

export const GATES_PAGE = {
  title: 'Seuils du plan',
  back: 'Plan',
  lead: fr`Un seuil est jugé une seule fois, sur les chiffres du premier jour de la phase qu'il précède. Manqué, il laisse le chef d'établissement choisir.`,
  none: fr`Aucun seuil n'a encore été jugé`,
  noneHint: fr`Le premier jour d'une phase qui a un seuil, Palier compare les chiffres du jour au seuil et l'inscrit ici.`,
  open: (title: string, startsOn: Day) => fr`Seuil manqué avant « ${title} », le ${formatDayPlain(startsOn)}`,
  asks: fr`La phase a commencé sans que son seuil soit atteint. Choisissez ce qu'il advient du plan ; chaque proposition est simulée sur l'état réel de l'établissement.`,
  weeks: 'Semaines de classe à ajouter',
  recompute: 'Recalculer',
  what: (kind: ReplanKind, weeks: number, startsOn: Day, title: string): string => {
    const n = formatCountOf(weeks, 'semaine', 'semaines');
    const then = fr`« ${title} » et les phases suivantes commencent le ${formatDay(startsOn)}, et le seuil est jugé de nouveau ce jour-là.`;
    if (kind === 'prolonged') return fr`La phase précédente dure ${n} de plus. ${then}`;
    if (kind === 'moved')
      return fr`Rien n'est ajouté pendant ${n} : ce qui est fait a le temps de porter. ${then}`;
    return fr`Pendant ${n}, les familles non couvertes seulement sont relancées : e-mail ou message ENT, lettre, puis appel. ${then}`;
  },
  take: 'Retenir',
  taken: fr`Le changement s'annule sur la page « Adapter ».`,
  effects: 'Effet simulé de chaque proposition',
  proposalColumn: 'Proposition',
  startColumn: 'Début de la phase',
  coverageOn: (on: Day) => fr`Familles couvertes le ${formatDayShort(on)}`,
  goalColumn: 'Objectif atteint',
  goOn: fr`Continuer sans rien changer`,
  expected: (low: string, median: string, high: string) => fr`${median} (de ${low} à ${high})`,
  notThisYear: 'pas cette année',
  goalDay: (on: Day, todayOn: Day) =>
    on < todayOn ? fr`sans doute déjà, vers le ${formatDayPlain(on)}` : formatDayPlain(on),
  effectsNote: fr`8 chances sur 10 dans l'intervalle. Le modèle ne simule que les responsables : l'effet sur les élèves n'y est pas.`,
  simulating: 'Les propositions se simulent…',
  noSimulation: fr`Rien ne peut être simulé : il manque une liste, des familles ou des jours de classe. Les propositions restent ouvertes.`,
  accept: 'Passer outre, avec un motif',
  acceptHint: fr`La phase continue malgré le seuil manqué. Le motif reste dans le plan, le bilan et le rapport.`,
  decline: fr`Décliner les propositions, avec un motif`,
  declineHint: fr`Le plan reste tel quel, et le seuil reste manqué. La question n'est plus posée.`,
  reason: 'Motif',
  confirmAccept: 'Passer outre',
  confirmDecline: 'Décliner',
  switchOver: fr`Ce seuil garde la bascule : passer outre se signe sur la page de la bascule, et la confirmer une fois le seuil atteint répond aussi.`,
  toSwitchOver: 'Ouvrir la page de la bascule',
  onlyPrincipal: fr`Le chef d'établissement décide. Vous pouvez préparer sa décision.`,
  history: 'Seuils jugés',
  observed: (on: Day) => fr`Liste du ${formatDayPlain(on)}`,
  before: (title: string, startsOn: Day) => fr`Avant « ${title} », le ${formatDayPlain(startsOn)}`,
  answered: (answer: GateAnswer, on: Day, name: string | null) =>
    name
      ? fr`${ANSWER_NAMES[answer]} par ${name}, le ${formatDayPlain(on)}.`
      : fr`${ANSWER_NAMES[answer]} le ${formatDayPlain(on)}.`,
  waiting: fr`En attente d'une décision.`,
  movedSince: fr`La phase a changé de date depuis.`,
  undone: fr`La correction retenue a été annulée : la question est de nouveau ouverte.`,
} as const;

export const REVIEW_PAGE = {
  short: 'Bilan de la phase',
  title: (phase: string) => fr`Bilan : ${phase}`,
  gate: 'Seuil de la phase',
  back: 'Plan',
  interim: (endsOn: Day) => fr`La phase dure jusqu'au ${formatDayPlain(endsOn)} : ce bilan est provisoire.`,
  coming: (startsOn: Day) =>
    fr`La phase commence le ${formatDayPlain(startsOn)} : son bilan s'écrira ensuite.`,
  figures: (interim: boolean) =>
    interim ? fr`Chiffres au début et à ce jour, par niveau` : fr`Chiffres au début et à la fin, par niveau`,
  figuresLead: (from: Day, to: Day) =>
    fr`Chiffres du ${formatDayPlain(from)} et du ${formatDayPlain(to)}, sur les élèves inscrits chacun de ces jours.`,
  school: 'Établissement',
  levelColumn: 'Niveau',
  familiesColumn: 'Familles couvertes',
  guardiansColumn: 'Responsables activés',
  pupilsColumn: 'Élèves activés',
  startColumn: 'au début',
  endColumn: 'à la fin',
  interimColumn: 'à ce jour',
  actions: 'Actions',
  done: (n: number) => formatCountOf(n, 'action faite', 'actions faites'),
  late: (n: number) => formatCountOf(n, 'action en retard', 'actions en retard'),
  skipped: (n: number) => formatCountOf(n, 'action sans objet', 'actions sans objet'),
  open: (n: number) => formatCountOf(n, 'action à venir', 'actions à venir'),
  effects: fr`Effet des vagues, à côté du groupe d'attente`,
  comment: 'Commentaire',
  commentHint: fr`Ce qui a porté, ce qui a manqué. Ne nommez ni élève ni famille : ce texte entre dans le rapport du plan.`,
  keeps: 'Ce que la phase suivante garde',
  keepsHint: fr`Une chose à refaire, une chose à changer.`,
  save: 'Enregistrer le bilan',
  nothingSaid: fr`Rien n'est encore écrit.`,
  onlyPrincipal: fr`Le chef d'établissement écrit le commentaire.`,
  writtenBy: (on: Day, name: string | null) =>
    name ? fr`Écrit le ${formatDayPlain(on)} par ${name}.` : fr`Écrit le ${formatDayPlain(on)}.`,
  next: (title: string, startsOn: Day) => fr`Phase suivante : « ${title} », le ${formatDayPlain(startsOn)}.`,
  last: fr`C'est la dernière phase du plan.`,
} as const;

/** "119 sur 176 (67,6 %)", "inconnu". */
export const describePart = (part: number | null, whole: number): string =>
  part === null ? 'inconnu' : fr`${formatCount(part)} sur ${formatCount(whole)} (${formatRate(part, whole)})`;

/** What the home page says of a plan that lags: "12 actions du plan sont en retard, dont 3 pour vous." */
export const describeLate = ({ total, own }: Pick<LateCount, 'total' | 'own'>): string => {
  const all = formatCountOf(total, 'action du plan est', 'actions du plan sont');
  if (total === 1) return own === 1 ? fr`${all} en retard : elle est pour vous.` : fr`${all} en retard.`;
  return fr`${all} en retard, dont ${own === 0 ? 'aucune' : formatCount(own)} pour vous.`;
};
/** The same for who does not lead the plan: "3 de vos actions sont en retard." */
export const describeOwnLate = (own: number): string =>
  own === 1 ? fr`Une de vos actions est en retard.` : fr`${formatCount(own)} de vos actions sont en retard.`;
/** "En retard par rôle : secrétariat 4, CPE 2." */
export const describeLateByRole = ({ byRole }: Pick<LateCount, 'byRole'>): string =>
  fr`En retard par rôle : ${byRole.map(({ role, count }) => `${PLAN_ROLE_NAMES[role]} ${formatCount(count)}`).join(', ')}.`;
export const describeOpenGate = (title: string): string =>
  fr`Le seuil avant « ${title} » a été manqué : choisissez comment le plan continue.`;

export type FollowProblem =
  | 'note_too_long'
  | 'reason_missing'
  | 'action_settled'
  | 'postponed_too_far'
  | 'gate_unknown'
  | 'gate_answered'
  | 'gate_signed_elsewhere'
  | 'no_phase_before'
  | 'invalid_replan'
  | 'review_too_long'
  | 'review_changed'
  | 'phase_not_begun';

/** Refusals of the verbs that follow a plan; `lib/messages/problems.ts` says them. */
export const followProblems: Record<FollowProblem, (detail: Fill) => string> = {
  note_too_long: (d) =>
    fr`La note est trop longue : ${d.max ?? 500} caractères au plus. Rien n'a été enregistré.`,
  reason_missing: () => fr`Donnez un motif : il reste à côté de la décision. Rien n'a été enregistré.`,
  action_settled: () =>
    fr`Quelqu'un d'autre vient de régler cette action : ce que vous en disiez n'est pas enregistré. Lisez sa note ; pour la changer, remettez l'action « à faire ».`,
  postponed_too_far: (d) =>
    fr`Une action se reporte d'un à ${d.max ?? 20} jours de classe. Pour plus, demandez au chef d'établissement de changer le plan.`,
  gate_unknown: () => fr`Ce seuil n'est pas dans le plan en cours. Rien n'a été modifié.`,
  gate_answered: () =>
    fr`Ce seuil n'attend plus de décision : quelqu'un a répondu, ou la phase a changé de date. Rien n'a été modifié.`,
  gate_signed_elsewhere: () =>
    fr`Passer outre le seuil de la bascule se signe sur la page de la bascule. Rien n'a été modifié.`,
  no_phase_before: () => fr`Aucune phase ne précède celle-ci : il n'y a rien à prolonger.`,
  invalid_replan: () => fr`Choisissez une proposition, et d'une à huit semaines. Rien n'a été modifié.`,
  review_too_long: (d) =>
    fr`Le texte est trop long : ${d.max ?? 4000} caractères au plus. Rien n'a été enregistré.`,
  review_changed: () =>
    fr`Quelqu'un d'autre vient d'écrire ce bilan. Votre texte n'est pas enregistré : lisez le sien, puis recommencez.`,
  phase_not_begun: () => fr`Cette phase n'a pas encore commencé : son bilan s'écrira ensuite.`,
};
