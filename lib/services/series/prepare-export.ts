import type { SchoolScope } from '@/db/scope';
import type { Adoption, ClassFigures } from '@/lib/domain/adoption/measure';
import type { SeriesQuery } from '@/lib/domain/planning/series-view';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { ADOPTION, SCOPE_NAMES } from '@/lib/messages/adoption-pages';
import {
  buildClassSeriesTable,
  buildForecastTable,
  buildFunnelTable,
  buildMatrixTable,
  buildOverviewTable,
  buildScopesTable,
  buildSeriesTable,
  type FigureTable,
  type NamedFigures,
} from '@/lib/messages/exports';
import { describeForecast, FORECAST } from '@/lib/messages/forecast';
import { OVERVIEW } from '@/lib/messages/overview';
import { MEASURE_CODES, MEASURE_NAMES, nameScope, summariseSeries } from '@/lib/messages/series';
import { buildForecastChart } from '@/lib/print/chart/build-forecast-chart';
import {
  buildFunnelChart,
  buildMatrixChart,
  buildMultiplesChart,
  buildRatesChart,
  describeBest,
} from '@/lib/print/chart/build-rates-chart';
import { buildSeriesChart } from '@/lib/print/chart/build-series-chart';
import type { ChartSpec } from '@/lib/print/chart/schema';
import { getOverview, type Overview } from '../adoption/get-overview';
import { listClassSeries } from '../adoption/list-class-series';
import type { ServiceContext } from '../context';
import { listSchoolHolidays } from '../directory/list-school-holidays';
import { getForecast } from '../forecast/get-forecast';
import { getSeriesView, type SeriesProblem } from './get-series-view';

type Audience = 'guardians' | 'pupils';

/** What somebody takes away: the figures of a card, by the card's own choices. */
export type ExportRequest =
  | { of: 'overview'; classCode?: string }
  | { of: 'levels'; audience: Audience }
  | { of: 'classes'; audience: Audience }
  | { of: 'matrix'; audience: Audience; classCode?: string }
  | { of: 'funnel'; audience: Audience; classCode?: string }
  | { of: 'series'; query: SeriesQuery }
  | { of: 'class-series' }
  | { of: 'forecast'; classCode?: string };

export type PrepareProblem = SeriesProblem | 'no_figures' | 'no_drawing';

export type Prepared = {
  /** Of the file, without a day or an ending. */
  fileName: string;
  title: string;
  summary: string;
  table: FigureTable;
  /** NULL: a table is all there is. */
  spec: ChartSpec | null;
};

type Context = Pick<ServiceContext, 'db' | 'now'>;
type Prepare<R> = (ctx: Context, scope: SchoolScope, request: R) => Promise<Result<Prepared, PrepareProblem>>;

/** The table and the drawing of what is asked for, of the person's own classes only. */
export async function prepareExport(
  ctx: Context,
  scope: SchoolScope,
  request: ExportRequest,
): Promise<Result<Prepared, PrepareProblem>> {
  switch (request.of) {
    case 'series':
      return prepareSeries(ctx, scope, request);
    case 'class-series':
      return prepareClassSeries(ctx, scope, request);
    case 'forecast':
      return prepareForecast(ctx, scope, request);
    default:
      return prepareFigures(ctx, scope, request);
  }
}

type FiguresRequest = Exclude<ExportRequest, { of: 'series' | 'class-series' | 'forecast' }>;

const prepareFigures: Prepare<FiguresRequest> = async (ctx, scope, request) => {
  const overview = await getOverview(ctx, scope);
  const { adoption } = overview;
  if (adoption.pupils.population === 0) return refuse('no_figures');
  if (request.of === 'levels' || request.of === 'classes') {
    return ok(prepareScopes(adoption, scope.classCodes, request));
  }
  const { classCode } = request;
  const found = classCode === undefined ? ok(adoption) : findClass(adoption, scope, classCode);
  if (!found.ok) return found;
  const figures = found.value;
  const name =
    classCode === undefined ? nameAll(scope.classCodes) : nameScope({ kind: 'class', code: classCode });
  const fileName = classCode === undefined ? 'adoption' : `adoption-${classCode}`;
  if (request.of === 'overview') {
    const table = buildOverviewTable(name, figures, classCode === undefined ? overview.funnel : undefined);
    return ok({ fileName, title: name, summary: '', table, spec: null });
  }
  const audience = request.audience === 'guardians' ? 'responsables' : 'eleves';
  return ok({
    fileName: `${fileName}-${request.of === 'matrix' ? 'matrice' : 'entonnoir'}-${audience}`,
    ...drawOne(request, name, figures, overview),
  });
};

function drawOne(
  { of, audience, classCode }: Extract<FiguresRequest, { of: 'matrix' | 'funnel' }>,
  name: string,
  figures: Adoption | ClassFigures,
  { funnel }: Overview,
): Pick<Prepared, 'title' | 'summary' | 'spec' | 'table'> {
  const words = audience === 'guardians' ? ADOPTION.guardians : ADOPTION.pupils;
  const title = `${of === 'matrix' ? ADOPTION.matrixTitle : OVERVIEW.funnelTitle} – ${words}, ${name}`;
  if (of === 'funnel') {
    // Steps are told of everybody whom the person follows, never of one class.
    const spec = classCode === undefined ? buildFunnelChart(title, funnel[audience]) : null;
    const table = buildFunnelTable(title, classCode === undefined ? funnel[audience] : null);
    return { title, summary: OVERVIEW.funnelLead, spec, table };
  }
  const { matrix } = figures[audience];
  return {
    title,
    summary: ADOPTION.matrixLead,
    spec: matrix && buildMatrixChart(words, matrix),
    table: buildMatrixTable(title, figures[audience]),
  };
}

function findClass(
  { classes }: Adoption,
  { classCodes }: SchoolScope,
  code: string,
): Result<ClassFigures, 'class_not_yours' | 'unknown_class'> {
  if (classCodes !== 'all' && !classCodes.includes(code)) return refuse('class_not_yours', { class: code });
  const found = classes.find((c) => c.code === code);
  return found ? ok(found) : refuse('unknown_class', { class: code });
}

const nameAll = (classCodes: SchoolScope['classCodes']) =>
  classCodes === 'all' ? SCOPE_NAMES.school : SCOPE_NAMES.classes(classCodes);

function prepareScopes(
  adoption: Adoption,
  classCodes: SchoolScope['classCodes'],
  { of, audience }: Extract<FiguresRequest, { of: 'levels' | 'classes' }>,
): Prepared {
  const [name, column] =
    of === 'levels' ? [ADOPTION.byLevel, ADOPTION.levelColumn] : [ADOPTION.byClass, ADOPTION.classColumn];
  const rows: NamedFigures[] =
    of === 'levels'
      ? adoption.levels.map((level) => ({ ...level, name: level.level }))
      : adoption.classes.map((c) => ({ ...c, name: c.code }));
  const charted = rows.map((row) => ({ name: row.name, figures: row[audience] }));
  const words = audience === 'guardians' ? ADOPTION.chartGuardians : ADOPTION.chartPupils;
  const summary = words(describeBest(charted));
  return {
    fileName: `adoption-${of === 'levels' ? 'niveaux' : 'classes'}`,
    title: `${audience === 'guardians' ? ADOPTION.guardians : ADOPTION.pupils} – ${name.toLowerCase()}`,
    summary,
    table: buildScopesTable(name, column, rows, { ...adoption, name: nameAll(classCodes) }),
    spec: buildRatesChart(summary, charted),
  };
}

const prepareSeries: Prepare<{ query: SeriesQuery }> = async (ctx, scope, { query }) => {
  const view = await getSeriesView(ctx, scope, query);
  if (!view.ok) return view;
  const { measure, line } = view.value;
  return ok({
    fileName: `evolution-${MEASURE_CODES[measure]}${line.scope.kind === 'school' ? '' : `-${line.scope.code}`}`,
    title: `${MEASURE_NAMES[measure]} – ${nameScope(line.scope)}`,
    summary: summariseSeries(view.value),
    table: buildSeriesTable(view.value),
    spec: buildSeriesChart(view.value),
  });
};

const prepareClassSeries: Prepare<unknown> = async (ctx, scope) => {
  const { adoption } = await getOverview(ctx, scope);
  const series = await listClassSeries(ctx, scope);
  const rows = adoption.classes.map((c) => ({
    name: c.code,
    families: c.families,
    series: series.get(c.code) ?? [],
  }));
  const days = rows.flatMap((row) => row.series.map((p) => p.on)).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return refuse('no_series');
  const title = `${ADOPTION.familiesCovered} – ${ADOPTION.byClass.toLowerCase()}`;
  const spec = buildMultiplesChart(title, { from, to }, rows);
  return ok({
    fileName: 'evolution-classes',
    title,
    summary: '',
    table: buildClassSeriesTable(title, rows),
    spec,
  });
};

const prepareForecast: Prepare<{ classCode?: string }> = async (ctx, scope, { classCode }) => {
  const forecast = await getForecast(ctx, scope, classCode === undefined ? {} : { classCode });
  if (!forecast.ok) return forecast;
  const view = forecast.value;
  if (!view.known) return refuse('no_series');
  const summary = describeForecast(view);
  return ok({
    fileName: classCode === undefined ? 'prevision' : `prevision-${classCode}`,
    title: `${FORECAST.title} – ${classCode === undefined ? nameAll(scope.classCodes) : nameScope({ kind: 'class', code: classCode })}`,
    summary,
    table: buildForecastTable(FORECAST.title, view),
    spec: buildForecastChart({ ...view, holidays: await listSchoolHolidays(ctx, scope), alt: summary }),
  });
};
