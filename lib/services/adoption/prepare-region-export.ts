import type { RegionScope } from '@/db/scope';
import { ACADEMIES, REGIONS } from '@/lib/domain/directory/academies';
import { dayIn } from '@/lib/domain/directory/day';
import { findScenario } from '@/lib/domain/planning/scenarios/library';
import { ok, type Result, refuse } from '@/lib/domain/result';
import {
  buildDistributionTable,
  buildLevelsTable,
  buildLikeTable,
  buildPlanTable,
  buildPublishedSeriesTable,
  buildPublishedTable,
  buildScenariosTable,
  buildSchoolsTable,
} from '@/lib/messages/region-exports';
import {
  FIGURE_NAMES,
  REGION,
  REGION_COMPARE,
  REGION_HOME,
  REGION_SCHOOL,
  SCHOOL_KIND_SHORT,
} from '@/lib/messages/region-pages';
import {
  buildDistributionChart,
  buildLevelsChart,
  buildLikeChart,
  buildPublishedChart,
} from '@/lib/print/chart/build-published-charts';
import { buildMatrixChart } from '@/lib/print/chart/build-rates-chart';
import type { ServiceContext } from '../context';
import type { Prepared } from '../series/prepare-export';
import {
  compareRegionSchools,
  getPublishedSchool,
  nameBand,
  type PublishedSchoolView,
} from './get-region-school';
import { getRegionOverview, listAllRegionSchools } from './list-region-schools';
import type { RegionQuery } from './region-query';

type Audience = 'families' | 'guardians' | 'pupils';

/** What an officer takes away: a table of the desk, or the drawing beside it. */
export type RegionExportRequest =
  | { of: 'schools'; query: RegionQuery }
  | { of: 'distribution' }
  | { of: 'like' }
  | { of: 'scenarios' }
  | { of: 'school'; part: SchoolPart; uai: string; audience: Audience };

export const SCHOOL_PARTS = ['figures', 'levels', 'matrix', 'series', 'plan'] as const;
export type SchoolPart = (typeof SCHOOL_PARTS)[number];

type Context = Pick<ServiceContext, 'db' | 'now'>;

/** The table and the drawing of what is asked for. Refusal: `unknown_address`, of a school outside the région. */
export async function prepareRegionExport(
  ctx: Context,
  scope: RegionScope,
  request: RegionExportRequest,
): Promise<Result<Prepared, 'unknown_address'>> {
  switch (request.of) {
    case 'schools':
      return ok(await prepareSchools(ctx, scope, request.query));
    case 'distribution':
      return ok(await prepareDistribution(ctx, scope));
    case 'like':
      return ok(await prepareLike(ctx, scope));
    case 'scenarios':
      return ok(await prepareScenarios(ctx, scope));
    case 'school': {
      const view = await getPublishedSchool(ctx, scope, request.uai);
      return view ? ok(prepareSchool(view, request)) : refuse('unknown_address');
    }
  }
}

const nameOf = (scenarioId: string | null) =>
  scenarioId === null ? REGION_HOME.noPlan : (findScenario(scenarioId)?.title ?? scenarioId);

async function prepareSchools(ctx: Context, scope: RegionScope, query: RegionQuery): Promise<Prepared> {
  const todayOn = dayIn('Europe/Paris', ctx.now);
  const schools = await listAllRegionSchools(ctx, scope, query);
  const table = buildSchoolsTable(
    schools.map((school) => ({
      ...school,
      academy: ACADEMIES.find((a) => a.code === school.academyCode)?.name ?? school.academyCode,
      scenario: nameOf(school.scenarioId),
      phases: school.phases
        .filter((phase) => phase.startsOn <= todayOn && todayOn <= phase.endsOn)
        .map((phase) => phase.title)
        .join(', '),
    })),
  );
  return { fileName: 'etablissements', title: table.name, summary: '', table, spec: null };
}

async function prepareDistribution(ctx: Context, scope: RegionScope): Promise<Prepared> {
  const { tenths, summary } = await getRegionOverview(ctx, scope);
  const sentence = REGION_HOME.describeTenths(tenths);
  return {
    fileName: `repartition-${scope.regionCode}`,
    title: `${REGION_HOME.distribution} – ${REGION.title(REGIONS[scope.regionCode] ?? scope.regionCode)}`,
    summary: sentence,
    table: buildDistributionTable(tenths),
    spec: summary.shown > 0 ? buildDistributionChart(sentence, tenths) : null,
  };
}

async function prepareLike(ctx: Context, scope: RegionScope): Promise<Prepared> {
  const { like } = await compareRegionSchools(ctx, scope);
  const rows = like.map((row) => ({ ...row, size: nameBand(row.band) }));
  const charted = rows.map(({ kind, size, coverage }) => ({
    name: `${SCHOOL_KIND_SHORT[kind]}, ${size}`,
    coverage,
  }));
  return {
    fileName: 'etablissements-semblables',
    title: REGION_COMPARE.like,
    summary: REGION_COMPARE.likeLead,
    table: buildLikeTable(rows),
    spec: rows.length > 0 ? buildLikeChart(REGION_COMPARE.likeLead, charted) : null,
  };
}

async function prepareScenarios(ctx: Context, scope: RegionScope): Promise<Prepared> {
  const { scenarios } = await compareRegionSchools(ctx, scope);
  const table = buildScenariosTable(scenarios.map((row) => ({ ...row, scenario: nameOf(row.scenarioId) })));
  return { fileName: 'scenarios', title: table.name, summary: '', table, spec: null };
}

function prepareSchool(
  view: PublishedSchoolView,
  { part, audience }: Extract<RegionExportRequest, { of: 'school' }>,
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
      const table = buildPlanTable(nameOf(school.scenarioId), school.phases);
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
    summary: '',
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
    summary: '',
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
