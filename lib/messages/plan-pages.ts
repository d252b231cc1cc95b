import type { Role } from '@/lib/domain/access/types';
import type { Day } from '@/lib/domain/directory/types';
import type { PlanWarning } from '@/lib/domain/planning/plan';
import type { WeekLoad } from '@/lib/domain/planning/plan-size';
import {
  formatCount,
  formatCountOf,
  formatDay,
  formatDayPlain,
  formatDaysAgo,
  formatMinutes,
  joinWords,
} from './format';
import { PLAN_ROLE_NAMES } from './planning';
import { fr } from './typeset';

/** "lundi 7 septembre": inside a plan the year says nothing new. */
export const formatDayInYear = (day: Day): string => formatDay(day).replace(/ \d{4}$/, '');

const MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const;

/** "sept.": over a column of the calendar. */
export const shortMonth = (day: Day): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';

export type PhaseState = 'past' | 'current' | 'coming';

export const PHASE_STATES: Record<PhaseState, string> = {
  past: 'Terminée',
  current: 'En cours',
  coming: 'À venir',
};

const listTitles = (titles: readonly string[]): string => joinWords(titles.map((title) => fr`« ${title} »`));

type Standing = {
  todayOn: Day;
  current: readonly { title: string; endsOn: Day }[];
  next: { title: string; startsOn: Day } | undefined;
  endsOn: Day;
  lateCount: number;
  /** Of them, those of who looks. */
  ownLateCount: number;
};

/** Where the plan stands, in a sentence: the phase of today, what is late. */
export function describeStanding({ todayOn, current, next, endsOn, lateCount, ownLateCount }: Standing): {
  first: string;
  rest: string;
} {
  const late =
    lateCount === 0
      ? fr`Rien n'est en retard.`
      : fr`${formatCountOf(lateCount, 'action est', 'actions sont')} en retard${ownLateCount > 0 ? fr`, dont ${formatCount(ownLateCount)} pour vous` : ''}.`;
  if (current.length > 0) {
    const lastOn =
      current
        .map((phase) => phase.endsOn)
        .sort()
        .at(-1) ?? todayOn;
    const first = fr`${current.length === 1 ? 'La phase en cours est' : 'Les phases en cours sont'} ${listTitles(current.map((phase) => phase.title))}, jusqu'au ${formatDayInYear(lastOn)}.`;
    return { first, rest: ` ${late}` };
  }
  if (next) {
    return {
      first: fr`La prochaine phase, ${listTitles([next.title])}, commence ${formatDayInYear(next.startsOn)}`,
      rest: fr` (${formatDaysAgo(next.startsOn, todayOn)}). ${late}`,
    };
  }
  return { first: fr`Le plan s'est terminé ${formatDay(endsOn)}.`, rest: ` ${late}` };
}

/** "Prochaine action : « … », lundi 7 décembre (secrétariat)." */
export const describeNextAction = (action: { title: string; dueOn: Day; role: Role }): string =>
  fr`Prochaine action : « ${action.title} », ${formatDayInYear(action.dueOn)} (${PLAN_ROLE_NAMES[action.role]}).`;

/** The week with the most work, for the head of the table. */
export function describeHeaviestWeek(load: readonly WeekLoad[]): string {
  const heaviest = load.reduce<WeekLoad | undefined>(
    (most, week) => (most && most.totalMinutes >= week.totalMinutes ? most : week),
    undefined,
  );
  if (!heaviest) return fr`Aucun travail n'est compté.`;
  return fr`La semaine la plus chargée est celle du ${formatDayPlain(heaviest.mondayOn)} : ${formatMinutes(heaviest.totalMinutes)} en tout.`;
}

export const PLAN_PAGE = {
  title: 'Plan',
  follows: (scenario: string, goal: string) => fr`${scenario}. Objectif : ${goal}.`,
  adoptedBy: (day: Day, name: string | null) =>
    name ? fr`Adopté le ${formatDayPlain(day)} par ${name}.` : fr`Adopté le ${formatDayPlain(day)}.`,
  toDos: 'Voir ce qui est à faire',
  adapt: 'Adapter le plan',
  /** To who may not change it. */
  adaptForReaders: 'Dates et actions',
  gates: 'Seuils',
  change: 'Changer de scénario',
  timeline: 'Calendrier',
  timelineLead: (from: Day, to: Day) =>
    fr`Du ${formatDayPlain(from)} au ${formatDayPlain(to)}. Les vacances sont hachurées ; les mêmes dates sont écrites plus bas, phase par phase.`,
  today: fr`aujourd'hui`,
  phases: 'Phases et actions',
  /** `laterOn`: an action of the phase comes after its weeks. */
  phaseMeta: (span: string, levels: string, laterOn: Day | undefined) =>
    laterOn ? fr`${span}, dernière action ${formatDayInYear(laterOn)} · ${levels}` : fr`${span} · ${levels}`,
  done: (done: number, all: number) =>
    fr`${formatCount(done)} sur ${formatCountOf(all, 'action faite', 'actions faites')}`,
  shortDone: (done: number, all: number) => fr`${formatCount(done)} sur ${formatCount(all)}`,
  actions: (count: number) => fr`Voir ${formatCountOf(count, 'action', 'actions')}`,
  noActions: 'Aucune action dans cette phase.',
  gate: (gate: string) => fr`Seuil : ${gate}.`,
} as const;

export const CHOOSE_PAGE = {
  title: 'Choisir un scénario',
  lead: (running: string | undefined) =>
    running
      ? fr`Le plan en cours suit « ${running} ». Vous pouvez regarder les autres sans rien changer.`
      : fr`Un scénario dit dans quel ordre et comment amener les familles à leur compte. Regardez-en un : il est daté dans le calendrier de votre établissement. Rien ne change tant qu'il n'est pas adopté.`,
  none: fr`Aucun scénario pour ce type d'établissement`,
  noneHint: fr`La bibliothèque n'en contient pas encore. Demandez à la DRANE d'en publier un.`,
  noCalendar: 'Le calendrier scolaire manque',
  noCalendarHint: fr`Les dates des vacances de votre zone ne sont pas connues de Palier : aucun scénario ne peut être daté. La DRANE les saisit dans « Calendriers » ; dès qu'elle l'a fait, les scénarios apparaissent ici.`,
  running: 'En cours',
  pros: 'Ce qui aide',
  cons: 'À savoir avant',
  shape: (phases: number, actions: number) =>
    `${formatCountOf(phases, 'phase', 'phases')}, ${formatCountOf(actions, 'action', 'actions')}`,
  goal: (goal: string) => fr`Objectif : ${goal}`,
  preview: 'Voir le plan daté',
} as const;

export const PREVIEW_PAGE = {
  back: 'Scénarios',
  span: (from: Day, to: Day) =>
    fr`Adopté aujourd'hui, ce plan irait du ${formatDay(from)} au ${formatDay(to)}.`,
  goal: (goal: string) => fr`Objectif : ${goal}.`,
  sizeUnknown: fr`Combien de lettres, d'e-mails et d'appels, on ne le sait pas encore : aucun élève n'est importé.`,
  warnings: (count: number) => formatCountOf(count, 'point à savoir', 'points à savoir'),
  dates: 'Vos dates',
  datesLead: fr`Sans date, le plan prend celles du scénario, ou les plus proches.`,
  startOn: 'Premier jour où les familles sont sollicitées',
  meetingOn: 'Réunion des parents',
  recompute: 'Recalculer les dates',
  load: 'Travail par semaine',
  loadLead: (heaviest: string) => fr`${heaviest} Estimation si personne n'activait en chemin.`,
  loadCaption: 'Temps de travail par semaine et par rôle',
  week: 'Semaine du',
  total: 'Total',
  simulate: fr`Simuler ce que ce plan donnerait, et le comparer`,
  goToAdopt: fr`Aller à l'adoption`,
  adopt: 'Adopter ce plan',
  replace: 'Remplacer le plan en cours',
  adoptText: fr`Les actions entrent dans la liste « À faire » de chacun. Rien n'est envoyé, imprimé ni affiché en adoptant.`,
  replaceText: (title: string) =>
    fr`Le plan en cours, « ${title} », s'arrête. Ce qui y est coché reste dans le journal, ce qu'il avait préparé et que personne n'a touché est retiré ; le nouveau plan commence avec toutes ses actions à faire.`,
  onlyPrincipal: fr`Le chef d'établissement adopte le plan. Montrez-lui cette page.`,
} as const;

export const TO_DO_PAGE = {
  title: 'À faire',
  filters: 'Voir les actions de',
  mine: 'Pour moi',
  /** The head of a printed list: whose it is, of which day. */
  onPaper: (school: string, whose: string, on: Day) => fr`${school} – ${whose}, ${formatDay(on)}`,
  everybody: 'Tout le monde',
  summary: (late: number, week: number) => {
    if (late === 0 && week === 0) return fr`Rien à faire cette semaine.`;
    const parts = [
      ...(late > 0 ? [fr`${formatCount(late)} en retard`] : []),
      ...(week > 0 ? [fr`${formatCount(week)} cette semaine`] : []),
    ];
    return fr`Actions à faire : ${parts.join(' et ')}.`;
  },
  groups: {
    late: 'En retard',
    week: 'Cette semaine',
    soon: 'Les deux semaines qui viennent',
  },
  later: (count: number) => fr`Plus tard : ${formatCountOf(count, 'action', 'actions')}`,
  doneGroup: (count: number) =>
    formatCountOf(count, 'action faite ou sans objet', 'actions faites ou sans objet'),
  allDone: fr`Rien à faire pour le moment`,
  allDoneHint: fr`Les actions de ce rôle sont faites, ou viendront plus tard.`,
  noPlan: 'Aucun plan adopté',
  noPlanHint: fr`Les actions de chacun apparaissent ici quand le chef d'établissement a adopté un plan.`,
  choose: 'Regarder les scénarios',
  due: (day: Day, todayOn: Day) => fr`pour le ${formatDayInYear(day)} (${formatDaysAgo(day, todayOn)})`,
  doneBy: (day: Day, name: string | null) =>
    name ? fr`fait le ${formatDayPlain(day)} par ${name}` : fr`fait le ${formatDayPlain(day)}`,
  skippedBy: (day: Day, name: string | null) =>
    name
      ? fr`déclaré sans objet le ${formatDayPlain(day)} par ${name}`
      : fr`déclaré sans objet le ${formatDayPlain(day)}`,
  tick: 'Fait',
  otherwise: 'Noter, écarter ou reporter',
  note: 'Note',
  noteHint: fr`Ce qui s'est passé, ou pourquoi ce n'est pas utile. Ne nommez ni élève ni famille.`,
  tickWithNote: 'Fait, avec cette note',
  skip: 'Sans objet',
  postpone: 'Reporter de',
  postponeNow: 'Reporter',
  weeks: (n: number) => formatCountOf(n, 'semaine', 'semaines'),
  schoolDays: (n: number) => formatCountOf(n, 'jour de classe', 'jours de classe'),
  tickOf: (title: string) => fr` : ${title}`,
  undo: 'Remettre à faire',
  justDone: (title: string) => fr`Coché : « ${title} ».`,
  justSkipped: (title: string) => fr`Sans objet : « ${title} ».`,
  waveByOthers: fr`Rien à préparer : le secrétariat ou le chef d'établissement relit ce message et le confirme. S'il est à envoyer à la main dans l'ENT, il vous est proposé ici et sur votre accueil le jour venu.`,
  bannerAhead: fr`Publiée : l'action se coche quand la bannière s'affiche.`,
  withdrawn: fr`Palier avait préparé un brouillon pour elle, que personne n'avait touché : il est retiré et ne partira pas. « Remettre à faire » le prépare de nouveau.`,
  automatic: fr`Palier le fait à cette date.`,
  switchOver: fr`Se coche d'elle-même quand la bascule est notée comme faite.`,
  tickedBy: (role: Role) => fr`À cocher par : ${PLAN_ROLE_NAMES[role]}`,
  places: {
    wave: 'Préparer la vague',
    letters: 'Imprimer les lettres',
    data: 'Importer les listes',
    quality: 'Voir ce qui est à corriger',
    calls: fr`Choisir qui appeler`,
    figures: 'Voir les chiffres',
    helpPage: fr`Ouvrir la page d'aide`,
    banners: 'Ouvrir les bannières',
    pieces: 'Ouvrir la bibliothèque',
    switchOver: 'Ouvrir la bascule',
    delegations: fr`Confier les rôles`,
    prepared_wave: 'Ouvrir la vague préparée',
    prepared_print: fr`Ouvrir l'impression préparée`,
    prepared_banner: 'Ouvrir la bannière préparée',
  },
} as const;

/** A tool with which an action of the plan is done. */
export type PlanTool = keyof typeof TO_DO_PAGE.places;

/** What a warning is about, to tell two of the same code apart in a list. */
export const warningKey = (warning: PlanWarning): string => Object.values(warning).join(' ');
