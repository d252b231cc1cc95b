import { formatDay } from '@/lib/messages/format';
import {
  buildLevelsTable,
  buildPlanTable,
  buildPublishedSeriesTable,
  buildPublishedTable,
} from '@/lib/messages/region-exports';
import { FIGURE_NAMES, REGION_SCHOOL } from '@/lib/messages/region-pages';
import { buildLevelsChart, buildPublishedChart } from '@/lib/print/chart/build-published-charts';
import { buildMatrixChart } from '@/lib/print/chart/build-rates-chart';
import type { Prepared } from '../series/prepare-export';
import type { PublishedSchoolView } from './get-region-school';
import { nameScenario } from './region-school';

type Audience = 'families' | 'guardians' | 'pupils';

export type SchoolPart = 'figures' | 'levels' | 'matrix' | 'series' | 'plan';

/** A part of one school's page: its table, and the drawing of an audience where there is one to show. */
export function prepareRegionSchoolExport(
  view: PublishedSchoolView,
  { part, audience }: { part: SchoolPart; audience: Audience },
): Prepared {
  const { school } = view;
  switch (part) {
    case 'figures':
    case 'matrix': {
      const { pupils, guardians } = view;
      const table = buildPublishedTable(school, { pupils: pupils.matrix, guardians: guardians.matrix });
      return part === 'figures'
        ? { fileName: `chiffres-${school.uai}`, title: school.name, summary: '', table, spec: null }
        : { table, ...drawMatrix(view, audience) };
    }
    case 'levels':
      return prepareLevels(view, audience);
    case 'series':
      return prepareSeries(view);
    case 'plan': {
      const table = buildPlanTable(nameScenario(school.scenarioId, school.scenarioTitle), school.phases);
      return { fileName: `plan-${school.uai}`, title: table.name, summary: '', table, spec: null };
    }
  }
}

function drawMatrix(view: PublishedSchoolView, audience: Audience): Omit<Prepared, 'table'> {
  const { school } = view;
  const { matrix } = view[audience];
  const words = REGION_SCHOOL[audience];
  return {
    fileName: `matrice-${audience === 'pupils' ? 'eleves' : 'responsables'}-${school.uai}`,
    title: REGION_SCHOOL.matrixOf(words, school.name),
    summary: matrix?.state === 'shown' ? REGION_SCHOOL.ofDay(formatDay(matrix.on)) : '',
    spec: matrix?.state === 'shown' ? buildMatrixChart(words, matrix.matrix) : null,
  };
}

function prepareLevels(view: PublishedSchoolView, audience: Audience): Prepared {
  const { school, families, guardians, pupils } = view;
  const { levels } = view[audience];
  const title = `${REGION_SCHOOL[audience]}, ${REGION_SCHOOL.levels.toLowerCase()} – ${school.name}`;
  return {
    fileName: `niveaux-${school.uai}`,
    title,
    summary: levels.state === 'shown' ? REGION_SCHOOL.levelsLead(formatDay(levels.on)) : '',
    table: buildLevelsTable({
      families: families.levels,
      guardians: guardians.levels,
      pupils: pupils.levels,
    }),
    spec:
      levels.state === 'shown'
        ? buildLevelsChart(title, levels, audience === 'families' ? 'families' : 'activation')
        : null,
  };
}

function prepareSeries(view: PublishedSchoolView): Prepared {
  const { school, families, guardians } = view;
  const lines = [
    {
      tone: 'families' as const,
      name: FIGURE_NAMES.familiesCovered,
      shown: families.series.activated,
    },
    {
      tone: 'activation' as const,
      name: FIGURE_NAMES.guardiansActivated,
      shown: guardians.series.activated,
    },
    {
      tone: 'connection' as const,
      name: FIGURE_NAMES.guardiansConnected,
      shown: guardians.series.connected,
    },
  ];
  const title = `${REGION_SCHOOL.series} – ${school.name}`;
  return {
    fileName: `evolution-${school.uai}`,
    title,
    summary: REGION_SCHOOL.seriesLead,
    table: buildPublishedSeriesTable(lines),
    spec: buildPublishedChart(title, lines) ?? null,
  };
}
