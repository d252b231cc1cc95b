import { STANDING_FIGURES, type StandingFigure } from '@/lib/domain/adoption/disclosure/build-standing';
import type { Published, ShownCount, ShownLevels, ShownMatrix } from '@/lib/domain/adoption/disclosure/types';
import type { Day, SchoolKind } from '@/lib/domain/directory/types';
import type { Cell, FigureTable } from './exports';
import { REGION_LIST } from './region-list';
import {
  FIGURE_NAMES,
  REGION_COMPARE,
  REGION_HOME,
  REGION_SCHOOL,
  SCHOOL_KIND_LABELS,
  SECTOR_NAMES,
} from './region-pages';
import { fr } from './typeset';
import { CELLS } from './ui-adoption';

export const REGION_EXPORTS = {
  source: (region: string, on: string) => fr`Région académique ${region}, chiffres publiés au ${on} – Palier`,
  notShown: 'non montré',
  unknown: 'inconnu',
  ofNobody: 'sans objet',
  none: 'aucun',
  half: (lower: string, upper: string) => fr`${lower} à ${upper}`,
} as const;

type Counted = { count: number; population: number };

const rateOf = ({ count, population }: Counted): Cell =>
  population === 0 ? REGION_EXPORTS.ofNobody : { rate: count / population };

const fourOf = (name: string) => [name, fr`${name} : sur`, fr`${name} : taux`, fr`${name} : au`];

/** Count, whole, rate and day; why they are missing stands in the place of the count. */
const readFour = (figure: Published<ShownCount>): Cell[] =>
  figure.state === 'shown'
    ? [figure.count, figure.population, rateOf(figure), { day: figure.on }]
    : [sayWhy(figure.reason), null, null, null];

const sayWhy = (reason: 'unknown' | 'protected') =>
  reason === 'protected' ? REGION_EXPORTS.notShown : REGION_EXPORTS.unknown;

const dayOr = (day: Day | null): Cell => (day === null ? REGION_EXPORTS.none : { day });

export type ExportedSchool = {
  uai: string;
  name: string;
  kind: SchoolKind;
  sector: 'public' | 'prive' | 'agricole';
  city: string;
  ent: string | null;
  lastImportOn: Day | null;
  stalledSinceOn: Day | null;
  populations: Record<'pupils' | 'guardians' | 'families', number | null>;
  figures: Record<StandingFigure, Published<ShownCount>>;
  familiesBefore: ShownCount | null;
};

/** The list of the schools, one a row, with all that it can be filtered and sorted by. */
export const buildSchoolsTable = (
  schools: readonly (ExportedSchool & { academy: string; scenario: string; phases: string })[],
): FigureTable => ({
  name: REGION_LIST.title,
  header: [
    'UAI',
    'Établissement',
    REGION_LIST.kind,
    REGION_LIST.sector,
    REGION_SCHOOL.city,
    REGION_LIST.academy,
    'ENT',
    REGION_LIST.scenario,
    REGION_LIST.runningPhases,
    REGION_LIST.lastImport,
    REGION_LIST.stalledSince,
    REGION_SCHOOL.pupils,
    REGION_SCHOOL.guardians,
    REGION_SCHOOL.families,
    ...STANDING_FIGURES.flatMap((name) => fourOf(FIGURE_NAMES[name])),
    ...fourOf(REGION_LIST.fourWeeksBefore),
  ],
  rows: schools.map((school) => [
    school.uai,
    school.name,
    SCHOOL_KIND_LABELS[school.kind],
    SECTOR_NAMES[school.sector],
    school.city,
    school.academy,
    school.ent,
    school.scenario,
    school.phases,
    dayOr(school.lastImportOn),
    school.stalledSinceOn && { day: school.stalledSinceOn },
    ...(['pupils', 'guardians', 'families'] as const).map((audience) => readEnrolment(school, audience)),
    ...STANDING_FIGURES.flatMap((name) => readFour(school.figures[name])),
    ...(school.familiesBefore
      ? readFour({ state: 'shown', ...school.familiesBefore })
      : [null, null, null, null]),
  ]),
});

const readEnrolment = ({ populations }: ExportedSchool, audience: keyof ExportedSchool['populations']) =>
  populations[audience] ?? REGION_SCHOOL.underFive;

/** How many schools stand in each tenth of coverage. */
export function buildDistributionTable(tenths: readonly number[]): FigureTable {
  const all = tenths.reduce((a, b) => a + b, 0);
  return {
    name: REGION_HOME.distribution,
    header: [REGION_HOME.coverageColumn, REGION_HOME.schoolsColumn, fr`${REGION_HOME.schoolsColumn} : part`],
    rows: tenths.map((schools, i) => [
      REGION_HOME.tenth(i),
      schools,
      rateOf({ count: schools, population: all }),
    ]),
  };
}

type Like = {
  kind: SchoolKind;
  size: string;
  schools: number;
  coverage: { lower: number; median: number; upper: number };
};

export const buildLikeTable = (rows: readonly Like[]): FigureTable => ({
  name: REGION_COMPARE.like,
  header: [
    REGION_LIST.kind,
    REGION_SCHOOL.pupils,
    REGION_COMPARE.count,
    REGION_COMPARE.lower,
    REGION_COMPARE.median,
    REGION_COMPARE.upper,
  ],
  rows: rows.map(({ kind, size, schools, coverage: { lower, median, upper } }) => [
    SCHOOL_KIND_LABELS[kind],
    size,
    schools,
    { rate: lower },
    { rate: median },
    { rate: upper },
  ]),
});

export const buildScenariosTable = (
  rows: readonly {
    scenario: string;
    schools: number;
    medianCoverage: number | null;
    medianProgress: number | null;
  }[],
): FigureTable => ({
  name: REGION_COMPARE.scenarios,
  header: [
    REGION_COMPARE.scenario,
    REGION_COMPARE.count,
    REGION_COMPARE.median,
    fr`${REGION_COMPARE.medianProgress} (points de %)`,
  ],
  rows: rows.map((row) => [row.scenario, row.schools, known(row.medianCoverage), known(row.medianProgress)]),
});

const known = (rate: number | null): Cell => (rate === null ? REGION_EXPORTS.unknown : { rate });

type Audiences<T> = Record<'pupils' | 'guardians', T>;

/** What is published of one school: its five counts, its enrolment, its matrices. */
export const buildPublishedTable = (
  school: ExportedSchool,
  matrices: Audiences<Published<ShownMatrix> | null>,
): FigureTable => ({
  name: school.name,
  header: ['Partie', REGION_SCHOOL.figure, REGION_SCHOOL.of, 'Sur', 'Taux', REGION_SCHOOL.on],
  rows: [
    ...STANDING_FIGURES.map((name) => ['Chiffres', FIGURE_NAMES[name], ...readFour(school.figures[name])]),
    ...(['pupils', 'guardians', 'families'] as const).map((audience) => [
      'Effectifs',
      REGION_SCHOOL[audience],
      readEnrolment(school, audience),
      null,
      null,
      null,
    ]),
    ...(['pupils', 'guardians'] as const).flatMap((audience) => readMatrix(audience, matrices[audience])),
  ],
});

const CELL_ORDER = ['adopted', 'dormant', 'reachable', 'unreached'] as const;

function readMatrix(audience: 'pupils' | 'guardians', matrix: Published<ShownMatrix> | null): Cell[][] {
  const part = fr`Matrice : ${REGION_SCHOOL[audience]}`;
  if (!matrix) return [];
  if (matrix.state === 'withheld') {
    return [[part, null, sayWhy(matrix.reason), null, null, null]];
  }
  const population = CELL_ORDER.reduce((sum, cell) => sum + matrix.matrix[cell], 0);
  return CELL_ORDER.map((cell) => [
    part,
    CELLS[cell].name,
    ...readFour({ state: 'shown', count: matrix.matrix[cell], population, on: matrix.on }),
  ]);
}

const AUDIENCES = ['families', 'guardians', 'pupils'] as const;

/** The levels of every audience, a group a row; a table that is withheld is one row that says so. */
export const buildLevelsTable = (
  levels: Record<(typeof AUDIENCES)[number], Published<ShownLevels>>,
): FigureTable => ({
  name: REGION_SCHOOL.levels,
  header: ['Public', REGION_SCHOOL.level, REGION_SCHOOL.of, 'Sur', 'Taux', REGION_SCHOOL.on],
  rows: AUDIENCES.flatMap((audience): Cell[][] => {
    const table = levels[audience];
    if (table.state === 'withheld') {
      return [[REGION_SCHOOL[audience], null, sayWhy(table.reason), null, null, null]];
    }
    return table.groups.map((group) => [
      REGION_SCHOOL[audience],
      REGION_SCHOOL.joinLevels(group.levels),
      group.count,
      group.population,
      rateOf(group),
      { day: table.on },
    ]);
  }),
});

/** The days on which something was published, one a row. */
export function buildPublishedSeriesTable(
  lines: readonly { name: string; shown: readonly ShownCount[] }[],
): FigureTable {
  const days = [...new Set(lines.flatMap(({ shown }) => shown.map((s) => s.on)))].sort();
  return {
    name: REGION_SCHOOL.series,
    header: [
      REGION_SCHOOL.day,
      ...lines.flatMap(({ name }) => [name, fr`${name} : sur`, fr`${name} : taux`]),
    ],
    rows: days.map((on) => [
      { day: on },
      ...lines.flatMap(({ shown }): Cell[] => {
        const point = shown.find((s) => s.on === on);
        return point ? [point.count, point.population, rateOf(point)] : [REGION_EXPORTS.notShown, null, null];
      }),
    ]),
  };
}

export const buildPlanTable = (
  scenario: string,
  phases: readonly { title: string; startsOn: Day; endsOn: Day }[],
): FigureTable => ({
  name: scenario,
  header: [REGION_SCHOOL.phase, REGION_SCHOOL.from, REGION_SCHOOL.to],
  rows: phases.map((phase) => [phase.title, { day: phase.startsOn }, { day: phase.endsOn }]),
});
