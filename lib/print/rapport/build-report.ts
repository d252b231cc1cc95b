import type { Funnel } from '@/lib/domain/adoption/funnel';
import type { LevelFigures, ScopeFigures } from '@/lib/domain/adoption/measure';
import { readMeasure, type SeriesMeasure } from '@/lib/domain/adoption/series-measure';
import type { Day } from '@/lib/domain/directory/types';
import type { SeriesView } from '@/lib/domain/planning/series-view';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import { formatCount, formatRate } from '@/lib/messages/format';
import { REPORT, sumUpMarks } from '@/lib/messages/report';
import { MEASURE_NAMES, summariseSeries } from '@/lib/messages/series';
import { buildFunnelChart, buildMatrixChart, formatPart } from '../chart/build-rates-chart';
import { buildSeriesChart, toneOf } from '../chart/build-series-chart';
import type { RapportData } from './schema';

export type ReportFacts = {
  school: { name: string; uai: string };
  on: Day;
  latestOn: Day | null;
  goal: { rate: number; by: Day | null };
  figures: ScopeFigures;
  /** NULL until a list has told something. */
  view: SeriesView | null;
  /** Sentences: the pace and the action that would help most; may be empty. */
  advice: readonly string[];
  /** Dated lines of what comes next; may be empty. */
  next: readonly string[];
};

const MEASURES = [
  'families',
  'guardians-activated',
  'guardians-connected',
  'pupils-activated',
  'pupils-connected',
] as const satisfies SeriesMeasure[];

/** For the governing board: the school towards its goal, level by level, and where accounts stop on the way. */
export function buildBoardReport(
  facts: ReportFacts & { levels: readonly LevelFigures[]; funnel: { pupils: Funnel; guardians: Funnel } },
): RapportData {
  const funnelOf = (audience: string, funnel: Funnel) => ({
    heading: REPORT.funnelOf(audience),
    spec: buildFunnelChart(REPORT.funnelOf(audience), funnel),
    none: '',
  });
  return {
    ...buildCommon(facts),
    title: REPORT.boardTitle(facts.school.name),
    subtitle: REPORT.boardSubtitle(facts.school.uai, facts.on),
    table: {
      heading: REPORT.levels,
      columns: [
        ADOPTION.levelColumn,
        ADOPTION.familiesCovered,
        ADOPTION.remainingColumn,
        ADOPTION.guardiansActivatedColumn,
        ADOPTION.pupilsActivatedColumn,
        ADOPTION.pupilsConnectedColumn,
      ],
      rows: facts.levels.map(({ level, families, guardians, pupils }) => [
        level,
        formatPart(families.covered, families.total),
        families.covered === null ? 'inconnu' : formatCount(families.total - families.covered),
        formatPart(guardians.activated, guardians.population),
        formatPart(pupils.activated, pupils.population),
        formatPart(pupils.connected, pupils.population),
      ]),
    },
    charts: [funnelOf('responsables', facts.funnel.guardians), funnelOf('élèves', facts.funnel.pupils)],
  };
}

/** For a class: its rates and its matrices, what was done and what comes; nobody is named. */
export function buildClassReport(code: string, facts: ReportFacts): RapportData {
  const matrixOf = (audience: string, { matrix }: ScopeFigures['pupils']) => ({
    heading: REPORT.matrixOf(audience),
    spec: matrix ? buildMatrixChart(audience, matrix) : null,
    none: REPORT.noMatrix,
  });
  return {
    ...buildCommon(facts),
    title: REPORT.classTitle(code),
    subtitle: REPORT.classSubtitle(facts.school.name, facts.on),
    table: null,
    charts: [matrixOf('responsables', facts.figures.guardians), matrixOf('élèves', facts.figures.pupils)],
  };
}

/** What every report of a school begins with. */
export function buildCommon({ figures, goal, view, advice, next, latestOn }: ReportFacts) {
  const { covered, total } = figures.families;
  const headline =
    total === 0
      ? REPORT.nobody
      : covered === null
        ? REPORT.headlineUnknown
        : REPORT.headline(total - covered, total);
  return {
    headline: [headline, REPORT.towards(goal.rate, goal.by), ...advice].join(' '),
    figures: {
      heading: REPORT.figures,
      columns: [...REPORT.figureColumns] as [string, string, string, string],
      rows: MEASURES.map((measure) => {
        const { part, whole } = readMeasure(figures, measure);
        return {
          label: MEASURE_NAMES[measure],
          count: part === null ? 'inconnu' : `${formatCount(part)} sur ${formatCount(whole)}`,
          rate: part === null ? '' : formatRate(part, whole),
          share: part === null || whole === 0 ? null : part / whole,
          goal: measure === 'families' ? goal.rate : null,
          tone: toneOf(measure),
        };
      }),
    },
    series: {
      heading: REPORT.series,
      summary: view ? summariseSeries(view) : REPORT.noSeries,
      spec: view && buildSeriesChart(view),
    },
    lists: [
      { heading: REPORT.done, items: sumUpMarks(view?.marks ?? []) },
      { heading: REPORT.next, items: next.length > 0 ? [...next] : [REPORT.nothingNext] },
    ],
    sections: [],
    footer: REPORT.footer(latestOn),
  };
}
