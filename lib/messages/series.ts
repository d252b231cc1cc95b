import type { SeriesMeasure, SeriesScope } from '@/lib/domain/adoption/series-measure';
import type {
  MarkKind,
  PhaseComparison,
  SeriesMark,
  SeriesPhase,
  SeriesReading,
  SeriesView,
} from '@/lib/domain/planning/series-view';
import type { SeriesWindow, WindowProblem } from '@/lib/domain/planning/series-window';
import {
  formatCount,
  formatCountOf,
  formatDayPlain,
  formatDayShort,
  formatRate,
  formatSpan,
  formatTarget,
} from './format';
import { fr } from './typeset';

/** A measure in an address or the name of a file. */
export const MEASURE_CODES: Record<SeriesMeasure, string> = {
  families: 'familles',
  'guardians-activated': 'responsables-actives',
  'guardians-connected': 'responsables-connectes',
  'guardians-adopted': 'responsables-adoptes',
  'pupils-activated': 'eleves-actives',
  'pupils-connected': 'eleves-connectes',
  'pupils-adopted': 'eleves-adoptes',
};

export const MEASURE_NAMES: Record<SeriesMeasure, string> = {
  families: 'Familles couvertes',
  'guardians-activated': fr`Responsables : EduConnect activé`,
  'guardians-connected': fr`Responsables : connectés à l'ENT`,
  'guardians-adopted': fr`Responsables : activés et connectés`,
  'pupils-activated': fr`Élèves : EduConnect activé`,
  'pupils-connected': fr`Élèves : connectés à l'ENT`,
  'pupils-adopted': fr`Élèves : activés et connectés`,
};

export const WINDOW_NAMES: Record<SeriesWindow, string> = {
  '30-days': '30 derniers jours',
  term: fr`Trimestre en cours`,
  year: 'Année scolaire',
  all: 'Depuis le début',
  own: 'Entre deux dates',
};

export const MARK_NAMES: Record<MarkKind, string> = {
  wave: 'Vague',
  banner: 'Bannière',
  letter: 'Lettres imprimées',
  meeting: 'Rencontres',
};

export const SERIES = {
  measure: 'Mesure',
  scope: 'Établissement, niveau ou classe',
  window: 'Période',
  from: 'Du',
  to: 'Au',
  ownHint: fr`Pour « Entre deux dates » seulement.`,
  unit: 'Unité',
  rate: 'Taux (%)',
  count: 'Nombre',
  compare: 'Comparer avec',
  nothing: 'Rien',
  compareWithPhase: (title: string) => fr`La même semaine de « ${title} »`,
  basePhase: 'Phase à comparer',
  phaseHint: fr`Pour comparer deux phases seulement.`,
  runningPhase: fr`Celle en cours`,
  show: 'Afficher',
  choices: fr`Ce que montre l'évolution`,
  chart: 'Évolution',
  goal: (rate: number) => fr`objectif ${formatTarget(rate)}`,
  atMost: 'Au plus',
  before: 'avant la période',
  dateColumn: 'Date',
  weekColumn: 'Semaine de la phase',
  differenceColumn: 'Écart',
  eventsColumn: 'Événements',
  planned: 'prévu',
  phases: 'phases du plan',
  phasesAre: fr`Phases du plan :`,
  holidays: 'vacances',
  interval: fr`entre le chiffre sûr et le plus haut possible`,
  marks: fr`Ce qui a été fait`,
  moreMarks: (n: number) =>
    fr`Et ${formatCountOf(n, 'autre événement', 'autres événements')}, dans le tableau.`,
  noneInWindow: fr`Aucune liste n'a été importée dans cette période : élargissez-la.`,
  bounded: fr`La bande va jusqu'à ce que serait le chiffre si les comptes activés qui attendent une décision étaient attribués : le vrai chiffre est entre les deux.`,
  decide: 'Décider de qui il s’agit',
  termNote: fr`Le trimestre va jusqu'aux vacances de Noël, de printemps, puis d'été.`,
  phaseNote: fr`Les semaines comptent les jours de classe de chaque phase : les vacances ne décalent rien. Un niveau suivi dans sa phase est comparé au niveau de l'autre phase.`,
  marksNote: fr`Un signe plein dit ce qui a été fait, un signe creux en pointillés ce qui est prévu. Une lettre ou une rencontre compte pour une classe quand elle y touche quelqu'un.`,
  reset: fr`Revenir à l'évolution habituelle`,
  week: (n: number) => (n === 0 ? 'au départ' : fr`semaine ${n}`),
} as const;

export const nameScope = (scope: SeriesScope): string => {
  if (scope.kind === 'school') return 'Établissement';
  return scope.kind === 'level' ? fr`Niveau ${scope.code}` : fr`Classe ${scope.code}`;
};

/** "119 sur 176 (67,6 %)", "entre 119 et 124 sur 176 (67,6 % à 70,5 %)", "inconnu". */
export function describeReading({ part, whole, high }: SeriesReading): string {
  if (part === null) return 'inconnu';
  if (high !== undefined) {
    return fr`entre ${formatCount(part)} et ${formatCount(high)} sur ${formatCount(whole)} (${formatRate(part, whole)} à ${formatRate(high, whole)})`;
  }
  return fr`${formatCount(part)} sur ${formatCount(whole)} (${formatRate(part, whole)})`;
}

/** "Vague « Rappel aux 6e »", "Lettres imprimées : 48 personnes", with « prévu » for what is to come. */
export function describeMark({ kind, title, acts, people, planned }: SeriesMark): string {
  // An action of the plan is titled by what it is.
  const name = !title ? nameActs(kind, acts) : kind === 'wave' ? fr`Vague « ${title} »` : title;
  const who = people === null ? '' : `, ${nameReached(kind, people)}`;
  return `${name}${who}${planned ? ` (${SERIES.planned})` : ''}`;
}

function nameActs(kind: MarkKind, acts: number): string {
  if (kind === 'letter') return acts === 1 ? 'Lettres imprimées' : fr`Lettres imprimées en ${acts} fois`;
  return kind === 'meeting' ? formatCountOf(acts, 'rencontre', 'rencontres') : MARK_NAMES[kind];
}

const nameReached = (kind: MarkKind, people: number): string =>
  kind === 'wave'
    ? formatCountOf(people, 'message parti', 'messages partis')
    : formatCountOf(people, 'personne', 'personnes');

export const namePhase = ({ title, startsOn, endsOn }: SeriesPhase): string =>
  fr`${title} (${formatSpan(startsOn, endsOn)})`;

const told = (points: readonly SeriesReading[]) => points.filter((p) => p.part !== null);

/** What the chart shows, in words. */
export function summariseSeries(view: SeriesView): string {
  const { line, compared, phaseComparison } = view;
  const name = fr`${MEASURE_NAMES[view.measure]}, ${nameScope(line.scope)}`;
  if (phaseComparison) return summarisePhases(name, phaseComparison);
  const points = told(line.points);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return fr`${name} : aucune liste ne le dit dans cette période.`;
  const own =
    first === last
      ? fr`${name} : ${describeReading(first)} le ${formatDayPlain(first.on)}`
      : fr`${name} : ${describeReading(first)} le ${formatDayPlain(first.on)}, puis ${describeReading(last)} le ${formatDayPlain(last.on)}`;
  const goal = view.goal === null ? '' : fr` ; ${SERIES.goal(view.goal)}`;
  const other = told(compared?.points ?? []).at(-1);
  const beside =
    compared && other
      ? fr` ${nameScope(compared.scope)} : ${describeReading(other)} le ${formatDayPlain(other.on)}.`
      : '';
  return `${own}${goal}.${beside}`;
}

function summarisePhases(name: string, { base, other, otherScope, weeks }: PhaseComparison): string {
  const both = weeks.findLast((w) => w.base?.part != null && w.other?.part != null);
  if (!both?.base || !both.other) {
    return fr`${name} : « ${base.title} » et « ${other.title} » n'ont pas encore de liste dans la même semaine.`;
  }
  const when = both.week === 0 ? 'au départ' : fr`en semaine ${both.week}`;
  return fr`${name}, ${when} : ${describeReading(both.base)} dans « ${base.title} », ${describeReading(both.other)} dans « ${other.title} » (${nameScope(otherScope)}).`;
}

/** "12/10/2026 : Vague « Rappel aux 6e »". */
export const describeDatedMark = (mark: SeriesMark): string =>
  fr`${formatDayShort(mark.on)} : ${describeMark(mark)}`;

type Fill = Record<string, string | number>;

/** Refusals of the series that no other stage has; `lib/messages/problems.ts` says them. */
export const seriesProblems = {
  window_incomplete: () =>
    fr`Donnez les deux dates de la période, écrites comme 07/09/2026. L'évolution depuis le début reste affichée.`,
  window_backwards: () =>
    fr`La période finit avant de commencer : échangez les deux dates. L'évolution depuis le début reste affichée.`,
  window_too_long: () => fr`La période dépasse dix ans : rapprochez les deux dates.`,
  unknown_level: (d) => fr`Le niveau ${d.level ?? ''} n'existe pas dans cet établissement.`,
  scope_not_yours: () =>
    fr`Votre rôle donne accès aux chiffres de vos classes seulement. Le chef d'établissement peut vous ouvrir ceux de l'établissement.`,
  unknown_phase: () =>
    fr`Cette phase ne fait pas partie du plan en cours, ou il n'y en a pas d'autre à lui comparer. Choisissez-en une autre.`,
  no_series: () => fr`Il faut au moins une liste EduConnect ou un export de l'ENT pour tracer une évolution.`,
  invalid_choice: () =>
    fr`Cette adresse demande quelque chose qui n'existe pas. Choisissez dans le formulaire, puis affichez.`,
} satisfies Record<WindowProblem | string, (detail: Fill) => string>;

/** "+12,5 points": how far the first rate is above the second; empty where one is not told. */
export function formatPoints(a: SeriesReading | null, b: SeriesReading | null): string {
  if (a?.part == null || b?.part == null || a.whole === 0 || b.whole === 0) return '';
  const tenths = Math.round(1000 * (a.part / a.whole - b.part / b.whole));
  const size = `${Math.floor(Math.abs(tenths) / 10)},${Math.abs(tenths) % 10}`;
  return fr`${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${size} ${Math.abs(tenths) < 20 ? 'point' : 'points'}`;
}
