import type { Funnel } from '@/lib/domain/adoption/funnel';
import type { Adoption, AudienceFigures, ScopeFigures } from '@/lib/domain/adoption/measure';
import type { Reading } from '@/lib/domain/adoption/series-measure';
import type { Day } from '@/lib/domain/directory/types';
import type { SeriesView } from '@/lib/domain/planning/series-view';
import { ADOPTION } from './adoption-pages';
import { FUNNEL_STEPS, OVERVIEW } from './overview';
import { describeMark, MEASURE_NAMES, nameScope, SERIES } from './series';
import { fr } from './typeset';
import { CELLS, MATRIX } from './ui-adoption';

/** What may be taken away: tables, and drawings. */
export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export const DRAWING_FORMATS = ['svg', 'png'] as const;
export type ExportFormat = (typeof TABLE_FORMATS)[number] | (typeof DRAWING_FORMATS)[number];

export const EXPORTS = {
  download: 'Télécharger',
  formats: {
    csv: 'Tableau CSV',
    xlsx: 'Tableau Excel (XLSX)',
    svg: 'Graphique SVG',
    png: 'Graphique PNG',
  } satisfies Record<ExportFormat, string>,
  /** For screen readers, where a page has several: "Télécharger : Par classe". */
  downloadOf: (name: string) => fr`Télécharger : ${name}`,
  foreignOrigin: fr`Ce téléchargement a été demandé par une autre page que celles de Palier. Ouvrez Palier, puis recommencez.`,
  tooManyAsked: (most: number) =>
    fr`${most} demandes de votre part sont déjà en cours, documents et fichiers ensemble. Attendez qu'elles se terminent, puis recommencez.`,
  source: (school: string, uai: string, on: string) => fr`${school} (${uai}), chiffres du ${on} – Palier`,
} as const;

/** A cell: a number stays one, so that a spreadsheet can reckon with it; an unknown is said in words. */
export type Cell = string | number | { day: Day } | { rate: number } | null;

export type FigureTable = { name: string; header: string[]; rows: Cell[][] };

const UNKNOWN = 'inconnu';
const known = (part: number | null): Cell => part ?? UNKNOWN;
const rateOf = ({ part, whole }: Reading): Cell => {
  if (part === null) return UNKNOWN;
  return whole === 0 ? 'sans objet' : { rate: part / whole };
};

const FIGURE_COLUMNS: { name: string; read: (f: ScopeFigures) => Reading }[] = [
  {
    name: ADOPTION.familiesCovered,
    read: ({ families }) => ({ part: families.covered, whole: families.total }),
  },
  {
    name: ADOPTION.guardiansActivated,
    read: ({ guardians }) => ({ part: guardians.activated, whole: guardians.population }),
  },
  {
    name: ADOPTION.guardiansConnected,
    read: ({ guardians }) => ({ part: guardians.connected, whole: guardians.population }),
  },
  {
    name: ADOPTION.pupilsActivated,
    read: ({ pupils }) => ({ part: pupils.activated, whole: pupils.population }),
  },
  {
    name: ADOPTION.pupilsConnected,
    read: ({ pupils }) => ({ part: pupils.connected, whole: pupils.population }),
  },
];

const threeOf = (name: string) => [name, fr`${name} : sur`, fr`${name} : taux`];
const readThree = (reading: Reading): Cell[] => [known(reading.part), reading.whole, rateOf(reading)];

export type NamedFigures = ScopeFigures & { name: string };

/** Levels or classes, one a row, with all of them together as the last. */
export function buildScopesTable(
  name: string,
  nameColumn: string,
  rows: readonly NamedFigures[],
  total: NamedFigures | undefined,
): FigureTable {
  return {
    name,
    header: [
      nameColumn,
      ...FIGURE_COLUMNS.flatMap((column) => threeOf(column.name)),
      ADOPTION.remainingColumn,
    ],
    rows: [...rows, ...(total ? [total] : [])].map((row) => [
      row.name,
      ...FIGURE_COLUMNS.flatMap((column) => readThree(column.read(row))),
      known(row.families.covered === null ? null : row.families.total - row.families.covered),
    ]),
  };
}

type Audiences<T> = { guardians: T; pupils: T };
const AUDIENCES = [
  ['guardians', ADOPTION.guardians],
  ['pupils', ADOPTION.pupils],
] as const;

/** Rates, matrices and funnels of one scope, a figure a row. The funnel is told of a whole scope only. */
export function buildOverviewTable(
  name: string,
  figures: ScopeFigures & Partial<Pick<Adoption, 'pupilsWithoutLegalGuardian'>>,
  funnel?: Audiences<Funnel>,
): FigureTable {
  const rows: Cell[][] = FIGURE_COLUMNS.map((column) => [
    'Taux',
    column.name,
    ...readThree(column.read(figures)),
  ]);
  for (const [audience, words] of AUDIENCES) {
    const { matrix, population } = figures[audience];
    for (const cell of ['adopted', 'dormant', 'reachable', 'unreached'] as const) {
      const reading = { part: matrix?.[cell] ?? null, whole: population };
      rows.push([fr`Matrice : ${words}`, CELLS[cell].name, ...readThree(reading)]);
    }
  }
  for (const [audience, words] of funnel ? AUDIENCES : []) {
    for (const { step, name: stepName } of FUNNEL_STEPS) {
      const reading = { part: funnel?.[audience][step] ?? null, whole: funnel?.[audience].enrolled ?? 0 };
      rows.push([fr`Entonnoir : ${words}`, stepName, ...readThree(reading)]);
    }
  }
  if (figures.pupilsWithoutLegalGuardian !== undefined) {
    rows.push([
      'Données',
      'Élèves sans responsable légal',
      figures.pupilsWithoutLegalGuardian,
      figures.pupils.population,
      null,
    ]);
  }
  return { name, header: ['Partie', 'Mesure', 'Nombre', 'Sur', 'Taux'], rows };
}

/** The four cells of one audience. */
export const buildMatrixTable = (name: string, { matrix, population }: AudienceFigures): FigureTable => ({
  name,
  header: [MATRIX.cell, ...threeOf(MATRIX.people)],
  rows: (['adopted', 'dormant', 'reachable', 'unreached'] as const).map((cell) => [
    CELLS[cell].name,
    ...readThree({ part: matrix?.[cell] ?? null, whole: population }),
  ]),
});

/** The steps of one audience; none where they are not told. */
export const buildFunnelTable = (name: string, funnel: Funnel | null): FigureTable => ({
  name,
  header: [OVERVIEW.funnelStep, ...threeOf(MATRIX.people)],
  rows: funnel
    ? FUNNEL_STEPS.map(({ step, name: stepName }) => [
        stepName,
        ...readThree({ part: funnel[step], whole: funnel.enrolled }),
      ])
    : [],
});

/** A series with what it is compared with, a day or a week of the phase a row. */
export function buildSeriesTable(view: SeriesView): FigureTable {
  const name = fr`${MEASURE_NAMES[view.measure]}, ${nameScope(view.line.scope)}`;
  if (view.phaseComparison) {
    const { base, other, weeks } = view.phaseComparison;
    return {
      name,
      header: [SERIES.weekColumn, 'Jour', ...threeOf(base.title), 'Jour', ...threeOf(other.title)],
      rows: weeks.map((w) => [
        SERIES.week(w.week),
        ...[w.base, w.other].flatMap((p): Cell[] =>
          p ? [{ day: p.on }, ...readThree(p)] : [null, null, null, null],
        ),
      ]),
    };
  }
  const { line, compared, marks } = view;
  const days = [...new Set([...line.points, ...(compared?.points ?? []), ...marks].map((p) => p.on))].sort();
  const header = [
    SERIES.dateColumn,
    ...threeOf(nameScope(line.scope)),
    ...(view.bounded ? [SERIES.atMost] : []),
    ...(compared ? threeOf(nameScope(compared.scope)) : []),
    SERIES.eventsColumn,
  ];
  return {
    name,
    header,
    rows: days.map((on) => {
      const own = line.points.find((p) => p.on === on);
      const other = compared?.points.find((p) => p.on === on);
      return [
        { day: on },
        ...(own ? readThree(own) : [null, null, null]),
        ...(view.bounded ? [own?.high ?? own?.part ?? null] : []),
        ...(compared ? (other ? readThree(other) : [null, null, null]) : []),
        marks
          .filter((m) => m.on === on)
          .map(describeMark)
          .join(', ') || null,
      ];
    }),
  };
}

type FamilyPoint = Pick<ScopeFigures, 'families'> & { on: Day };

/** The families of every class on every day with news, a class and day a row. */
export const buildClassSeriesTable = (
  name: string,
  classes: readonly { name: string; series: readonly FamilyPoint[] }[],
): FigureTable => ({
  name,
  header: [ADOPTION.classColumn, SERIES.dateColumn, ...threeOf(ADOPTION.familiesCovered)],
  rows: classes.flatMap(({ name: code, series }) =>
    series.map(({ on, families }): Cell[] => [
      code,
      { day: on },
      ...readThree({ part: families.covered, whole: families.total }),
    ]),
  ),
});

type Forecast = {
  families: { total: number };
  past: readonly { on: Day; covered: number }[];
  days: readonly { on: Day; families: { low: number; median: number; high: number } }[];
};

/** What was seen, then what is forecast, a day a row. */
export const buildForecastTable = (name: string, { families, past, days }: Forecast): FigureTable => ({
  name,
  header: [
    SERIES.dateColumn,
    'Observé',
    'Prévision',
    'Au moins (8 chances sur 10)',
    'Au plus (8 chances sur 10)',
    'Familles',
  ],
  rows: [
    ...past.map((p): Cell[] => [{ day: p.on }, p.covered, null, null, null, families.total]),
    ...days.map((p): Cell[] => [
      { day: p.on },
      null,
      p.families.median,
      p.families.low,
      p.families.high,
      families.total,
    ]),
  ],
});

/** Refusals of a download that no other stage has; `lib/messages/problems.ts` says them. */
export const exportProblems = {
  no_figures: () =>
    fr`Aucun élève n'est encore connu : il n'y a pas de chiffre à télécharger. Importez les fichiers SIECLE.`,
  no_drawing: () => fr`Ce tableau n'a pas de graphique. Téléchargez-le en CSV ou en XLSX.`,
  unknown_export: () =>
    fr`Cette adresse ne correspond à aucun téléchargement. Revenez à la page, puis ouvrez le menu « Télécharger ».`,
};
