import type { StandingFigure } from '@/lib/domain/adoption/disclosure/build-standing';
import type { Level, SchoolKind } from '@/lib/domain/directory/types';
import { nameKey } from '@/lib/domain/roster/normalise-name';
import { formatCount, formatCountOf, joinWords } from './format';
import { fr } from './typeset';

/** DRANE's desk: what is published, and why something is not. */
export const REGION = {
  title: (name: string) => fr`Région académique ${name}`,
  lead: (covered: number, total: number, schools: number) =>
    fr`${formatCountOf(covered, 'famille couverte', 'familles couvertes')} sur ${formatCount(total)} dans ${formatCountOf(schools, 'établissement', 'établissements')} dont la couverture est montrée.`,
  none: fr`Aucun établissement ne montre encore de couverture.`,
  withheld: (n: number) =>
    fr`${formatCountOf(n, 'établissement n’est', 'établissements ne sont')} pas dans ce total : leur chiffre n'est pas montré.`,
  never: (n: number) =>
    fr`${formatCountOf(n, 'établissement n’a', 'établissements n’ont')} encore rien importé.`,
  unknown: (n: number) =>
    fr`${formatCountOf(n, 'établissement a importé ses élèves, pas', 'établissements ont importé leurs élèves, pas')} encore de liste de comptes.`,
  privacy: fr`Vous voyez des totaux, jamais un nom. Un nombre qui décrirait moins de cinq personnes, ou qui permettrait d'en déduire un par une différence (entre deux niveaux, deux dates, deux listes), n'est pas montré : « non montré ». Il le sera quand assez de familles auront bougé.`,
  privacyTitle: fr`Pourquoi certains chiffres manquent-ils ?`,
  notShown: 'non montré',
  school: 'Établissement',
  noImport: 'aucun import',
  seeAll: (n: number) => fr`Voir les ${formatCountOf(n, 'établissement', 'établissements')}`,
  department: (code: string) => DEPARTMENT_NAMES[code] ?? code.replace(/^0/, ''),
} as const;

/** Corsica's UAIs keep codes of their own. */
const DEPARTMENT_NAMES: Record<string, string> = { '620': '2A', '720': '2B' };

export const SCHOOL_KIND_LABELS: Record<SchoolKind, string> = {
  college: 'Collège',
  legt: 'Lycée général et technologique',
  lp: 'Lycée professionnel',
  lpo: 'Lycée polyvalent',
  erea: 'EREA',
};

/** For narrow columns. */
export const SCHOOL_KIND_SHORT: Record<SchoolKind, string> = {
  college: 'Collège',
  legt: 'LGT',
  lp: 'LP',
  lpo: 'LPO',
  erea: 'EREA',
};

/** "LGT", "Villeneuve": what a school is and where, as words beside its name; no kind that the name begins with. */
export function describeSchool({
  name,
  kind,
  city,
}: {
  name: string;
  kind: SchoolKind;
  city: string;
}): string[] {
  const short = SCHOOL_KIND_SHORT[kind];
  const isNamed = nameKey(name).startsWith(nameKey(short));
  return [isNamed ? '' : short, city].filter((words) => words !== '');
}

export const SECTOR_NAMES: Record<'public' | 'prive' | 'agricole', string> = {
  public: 'Public',
  prive: 'Privé sous contrat',
  agricole: 'Agricole',
};

export const FIGURE_NAMES: Record<StandingFigure, string> = {
  familiesCovered: 'Familles couvertes',
  guardiansActivated: 'Responsables activés',
  guardiansConnected: 'Responsables connectés',
  pupilsActivated: 'Élèves activés',
  pupilsConnected: 'Élèves connectés',
};

export const REGION_HOME = {
  distribution: 'Répartition de la couverture',
  distributionLead: fr`Combien d'établissements dans chaque dixième de familles couvertes.`,
  distributionSummary: (shown: number, below: number, above: number) =>
    fr`Sur ${formatCountOf(shown, 'établissement', 'établissements')} : ${formatCount(below)} sous 50 % de familles couvertes, ${formatCount(above)} à 90 % ou plus.`,
  describeTenths: (tenths: readonly number[]): string => {
    const sum = (from: number, to: number) => tenths.slice(from, to).reduce((a, b) => a + b, 0);
    return REGION_HOME.distributionSummary(sum(0, 10), sum(0, 5), sum(9, 10));
  },
  tenth: (i: number) => fr`${i * 10} à ${(i + 1) * 10} %`,
  coverageColumn: 'Familles couvertes',
  schoolsColumn: 'Établissements',
  stalled: 'Établissements qui stagnent',
  stalledLead: fr`Aucun progrès montré depuis dix jours de classe, alors que des listes sont arrivées.`,
  noneStalled: fr`Aucun établissement ne stagne.`,
  since: (day: string) => fr`depuis le ${day}`,
  silent: 'Sans import depuis 30 jours',
  silentLead: fr`Leurs chiffres ont vieilli, ou manquent encore : un message au chef d'établissement suffit souvent.`,
  noneSilent: fr`Tous les établissements ont importé depuis moins de 30 jours.`,
  progressed: 'Ceux qui ont le plus progressé',
  progressedLead: fr`En quatre semaines, avec le plan suivi. Un progrès n'est pas une preuve : comparez à établissements semblables.`,
  noneProgressed: fr`Aucun progrès n'est encore montré : il faut deux dates à quatre semaines d'écart.`,
  points: (tenths: number) =>
    fr`${tenths < 0 ? '−' : '+'}${formatCount(Math.floor(Math.abs(tenths) / 10))},${Math.abs(tenths) % 10} points`,
  noPlan: 'sans plan',
  phasesDone: (titles: string) => fr`phases : ${titles}`,
} as const;

export const REGION_COMPARE = {
  title: 'Comparer',
  lead: fr`Des établissements semblables, par type et par taille. Pas de classement : la place d'un établissement se lit sur sa page.`,
  like: 'Établissements semblables',
  likeLead: fr`La couverture médiane de chaque groupe, et l'intervalle où se trouve sa moitié centrale.`,
  tooFew: fr`trop peu pour un intervalle`,
  empty: fr`Aucun établissement ne montre encore sa couverture et sa taille.`,
  kindAndSize: 'Type et taille',
  pupils: (band: string) => fr`${band} élèves`,
  count: 'Nombre',
  coverage: 'Familles couvertes',
  median: 'Médiane',
  lower: 'Premier quartile',
  upper: 'Troisième quartile',
  half: (lower: string, upper: string) => fr`la moitié entre ${lower} et ${upper}`,
  scenarios: 'Par scénario',
  scenariosLead: fr`Couverture médiane et progrès médian : ce que montrent les établissements qui suivent chaque scénario. Ils n'ont pas commencé au même moment ni au même point : c'est un constat, pas l'effet du scénario.`,
  scenario: 'Scénario',
  medianProgress: 'En 4 semaines',
  unknown: 'inconnu',
  band: (from: number, next: number | undefined) =>
    next === undefined
      ? fr`${formatCount(from)} et plus`
      : from === 0
        ? fr`moins de ${formatCount(next)}`
        : fr`${formatCount(from)} à ${formatCount(next - 1)}`,
} as const;

export const REGION_SCHOOL = {
  back: 'Établissements',
  lead: (covered: string, total: string, day: string) =>
    fr`${covered} familles couvertes sur ${total} au ${day}.`,
  leadWithheld: fr`La couverture des familles n'est pas montrée.`,
  leadUnknown: fr`La couverture des familles n'est pas connue : aucune liste de comptes n'a été importée.`,
  figures: 'Chiffres publiés',
  figuresLead: fr`Chacun est du dernier jour où il pouvait être montré.`,
  figure: 'Chiffre',
  of: 'Nombre',
  on: 'Au',
  enrolmentSentence: (pupils: string, guardians: string, families: string) =>
    fr`Effectifs : ${pupils} (élèves), ${guardians} (responsables), ${families} (familles).`,
  asOf: (day: string) => fr`au ${day}`,
  ofDay: (day: string) => fr`Au ${day}.`,
  underFive: 'moins de cinq, ou inconnu',
  unknown: 'inconnu',
  matrixOf: (audience: string, school: string) => fr`${audience}, activation et connexion – ${school}`,
  matrixWithheld: fr`Le croisement de l'activation et de la connexion n'est pas montré : une de ses quatre cases, ou leur changement, décrirait trop peu de personnes.`,
  levels: 'Par niveau',
  levelsLead: (day: string) =>
    fr`Activation au ${day}. Les niveaux de moins de vingt élèves sont réunis avec un autre pour toute l'année.`,
  levelsWithheld: fr`Les niveaux ne sont pas montrés : l'un d'eux, ou le reste de l'établissement, compterait trop peu de personnes activées ou à activer.`,
  levelsUnknown: fr`Aucune liste ne dit encore qui est activé.`,
  level: 'Niveaux',
  measureOf: { families: 'Couvertes', guardians: 'Activés', pupils: 'Activés' },
  joinLevels: (levels: readonly Level[]) => joinWords(levels),
  pupils: 'Élèves',
  guardians: 'Responsables',
  families: 'Familles',
  series: 'Évolution',
  seriesLead: fr`Seuls les jours qui pouvaient être montrés ont un point ; entre deux points, des listes ont pu arriver sans que leur chiffre soit montré.`,
  seriesSummary: (first: string, from: string, last: string, to: string) =>
    fr`Familles couvertes : ${first} le ${from}, ${last} le ${to}.`,
  noSeries: fr`Aucun jour n'a encore pu être montré.`,
  day: 'Jour',
  /** At the ends of the lines and over narrow columns: of families and of guardians. */
  shortNames: { families: 'Familles', activation: 'Activés', connection: 'Connectés' },
  like: 'Parmi les établissements semblables',
  likeSentence: (place: string, schools: number, kind: string, size: string) =>
    fr`${place} de ${formatCountOf(schools, 'établissement', 'établissements')} du même type (${kind}, ${size} élèves) qui montrent leur couverture.`,
  places: [
    'Dans le quart le plus bas',
    'Dans le deuxième quart',
    'Dans le troisième quart',
    'Dans le quart le plus haut',
  ],
  likeTooFew: fr`Trop peu d'établissements semblables montrent leur couverture pour situer celui-ci.`,
  likeList: 'Voir ces établissements',
  plan: 'Plan',
  noPlan: fr`Aucun plan n'est adopté.`,
  phase: 'Phase',
  from: 'Du',
  to: 'Au',
  facts: 'Établissement',
  kind: 'Type',
  sector: 'Secteur',
  academy: 'Académie',
  city: 'Commune',
  lastImport: 'Dernier import',
  stalledSince: (day: string) => fr`Aucun progrès montré depuis le ${day}.`,
} as const;
