import type { RegionScope } from '@/db/scope';
import { ACADEMIES, REGIONS } from '@/lib/domain/directory/academies';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import {
  buildDistributionTable,
  buildLikeTable,
  buildScenariosTable,
  buildSchoolsTable,
} from '@/lib/messages/region-exports';
import { REGION, REGION_COMPARE, REGION_HOME, SCHOOL_KIND_SHORT } from '@/lib/messages/region-pages';
import { buildDistributionChart, buildLikeChart } from '@/lib/print/chart/build-published-charts';
import type { ServiceContext } from '../context';
import type { Prepared } from '../series/prepare-export';
import { compareRegionSchools, FEWEST_LIKE, getPublishedSchool, nameBand } from './get-region-school';
import { getRegionOverview, listAllRegionSchools } from './list-region-schools';
import { prepareRegionSchoolExport, type SchoolPart } from './prepare-region-school-export';
import type { RegionQuery } from './region-query';
import { nameScenario } from './region-school';

/** What an officer takes away: a table of the desk, or the drawing beside it. */
export type RegionExportRequest =
  | { of: 'schools'; query: RegionQuery }
  | { of: 'distribution' }
  | { of: 'like' }
  | { of: 'scenarios' }
  | { of: 'school'; part: SchoolPart; uai: string; audience: 'families' | 'guardians' | 'pupils' };

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
      return view ? ok(prepareRegionSchoolExport(view, request)) : refuse('unknown_address');
    }
  }
}

async function prepareSchools(ctx: Context, scope: RegionScope, query: RegionQuery): Promise<Prepared> {
  const todayOn = dayIn('Europe/Paris', ctx.now);
  const schools = await listAllRegionSchools(ctx, scope, query);
  const table = buildSchoolsTable(
    schools.map((school) => ({
      ...school,
      academy: ACADEMIES.find((a) => a.code === school.academyCode)?.name ?? school.academyCode,
      scenario: nameScenario(school.scenarioId, school.scenarioTitle),
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
  const charted = rows.map(({ kind, size, schools, coverage }) => ({
    name: `${SCHOOL_KIND_SHORT[kind]}, ${size}`,
    median: coverage.median,
    half: schools < FEWEST_LIKE ? null : coverage,
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
  const table = buildScenariosTable(
    scenarios.map((row) => ({ ...row, scenario: nameScenario(row.scenarioId, row.scenarioTitle) })),
  );
  return { fileName: 'scenarios', title: table.name, summary: '', table, spec: null };
}
