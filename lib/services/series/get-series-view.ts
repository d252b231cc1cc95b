import { findRunningPlan, listActions, listPhases } from '@/db/queries/planning';
import { listClassesOfSchool } from '@/db/queries/series-marks';
import { inSchool, type SchoolScope } from '@/db/scope';
import { readMeasure, type SeriesMeasure, type SeriesScope } from '@/lib/domain/adoption/series-measure';
import type { Day } from '@/lib/domain/directory/types';
import type { SeriesLine, SeriesPhase, SeriesQuery, SeriesView } from '@/lib/domain/planning/series-view';
import { decideWindow, type WindowProblem } from '@/lib/domain/planning/series-window';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { getOverview } from '../adoption/get-overview';
import { getSeries } from '../adoption/get-series';
import type { ServiceContext } from '../context';
import { loadCalendar } from '../planning/load-ground';
import { comparePhases } from './compare-phases';
import { chooseScope, listScopes, type ScopeProblem } from './list-scopes';
import { loadBounds } from './load-bounds';
import { loadMarks } from './load-marks';

export type SeriesProblem = ScopeProblem | WindowProblem | 'no_series' | 'unknown_phase';

type Context = Pick<ServiceContext, 'db' | 'now'>;

/**
 * One measure of one scope over a window, with what was done meanwhile, beside another scope or another phase when
 * asked for. Only classes that the person may see. Refusals: `no_series` (no list has told anything yet),
 * `class_not_yours`, `unknown_class`, `unknown_level`, `scope_not_yours`, `unknown_phase`, and those of `decideWindow`.
 */
export async function getSeriesView(
  ctx: Context,
  scope: SchoolScope,
  query: SeriesQuery,
): Promise<Result<SeriesView, SeriesProblem>> {
  const { adoption } = await getOverview(ctx, scope);
  const scopes = listScopes(scope, adoption);
  const chosen = chooseScope(scope, scopes, query.scope);
  if (!chosen.ok) return chosen;
  const of = chosen.value;
  if (!of) return refuse('no_series');
  const points = await readLine(ctx, scope, of, query.measure);
  const firstOn = points[0]?.on;
  if (firstOn === undefined) return refuse('no_series');
  const ground = await loadPlanGround(ctx, scope);
  const { calendar, phases, todayOn } = ground;

  const phased =
    query.compare?.kind === 'phase'
      ? await comparePhases({
          query: { ...query, compare: query.compare },
          of,
          scopes,
          calendar,
          phases,
          todayOn,
          read: (other) => readLine(ctx, scope, other, query.measure),
        })
      : ok(null);
  if (!phased.ok) return phased;
  const other =
    query.compare?.kind === 'scope' ? chooseScope(scope, scopes, query.compare.scope) : ok(undefined);
  if (!other.ok) return other;
  const window = phased.value
    ? ok(phased.value.span)
    : decideWindow(
        query.window,
        { calendar, todayOn, firstOn },
        {
          ...(query.from !== undefined && { from: query.from }),
          ...(query.to !== undefined && { to: query.to }),
        },
      );
  if (!window.ok) return window;
  const span = window.value;

  const shown = cutLine(points, span);
  const high =
    query.measure === 'families'
      ? await loadBounds(
          ctx,
          scope,
          of,
          shown.map((p) => p.on),
        )
      : new Map<Day, number>();
  const touching = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }) =>
    startsOn <= span.to && endsOn >= span.from;
  const codes = classesOf(of, adoption.classes);
  const marks = await inSchool(ctx.db, scope, (tx) =>
    loadMarks(tx, { ...ground, shown: of.kind === 'school' ? 'all' : codes }),
  );
  return ok({
    measure: query.measure,
    unit: query.unit,
    window: query.window,
    span,
    line: {
      scope: of,
      points: shown.map((p) => {
        const most = high.get(p.on);
        return most === undefined ? p : { ...p, high: most };
      }),
    },
    compared: other.value
      ? { scope: other.value, points: cutLine(await readLine(ctx, scope, other.value, query.measure), span) }
      : null,
    phaseComparison: phased.value?.comparison ?? null,
    goal: query.measure === 'families' ? ground.goal : null,
    bounded: high.size > 0,
    phases: phases.filter((phase) => touching(phase) && concerns(phase, of, adoption.classes)),
    holidays: calendar.holidays.filter((h) => h.startsOn <= span.to && h.returnsOn > span.from),
    marks: marks.filter((mark) => span.from <= mark.on && mark.on <= span.to),
    scopes,
    allPhases: phases,
  });
}

async function readLine(
  ctx: Context,
  scope: SchoolScope,
  of: SeriesScope,
  measure: SeriesMeasure,
): Promise<SeriesLine['points']> {
  const points = await getSeries(ctx, scope, of);
  return points.map((point) => ({ on: point.on, ...readMeasure(point, measure) }));
}

/** The points inside, and the last one before: what was true when the window opens. */
function cutLine(points: SeriesLine['points'], span: { from: Day; to: Day }): SeriesLine['points'] {
  const inside = points.filter((p) => span.from <= p.on && p.on <= span.to);
  const before = points.findLast((p) => p.on < span.from);
  return before && inside[0]?.on !== span.from ? [before, ...inside] : inside;
}

type Classes = readonly { code: string; level: string }[];

const classesOf = (of: SeriesScope, classes: Classes): string[] =>
  classes
    .filter((c) => of.kind === 'school' || (of.kind === 'level' ? c.level === of.code : c.code === of.code))
    .map((c) => c.code);

function concerns({ levels }: SeriesPhase, of: SeriesScope, classes: Classes): boolean {
  if (levels === 'all' || of.kind === 'school') return true;
  const level = of.kind === 'level' ? of.code : classes.find((c) => c.code === of.code)?.level;
  return levels.some((l) => l === level);
}

const EVERY_FAMILY = 1;

/** The calendar of the school, its running plan and its classes, all of them whatever the scope may see. */
async function loadPlanGround(ctx: Context, scope: SchoolScope) {
  return inSchool(ctx.db, scope, async (tx) => {
    const { calendar, todayOn, school } = await loadCalendar(tx, scope, ctx.now);
    const plan = await findRunningPlan(tx);
    const phases = plan ? await listPhases(tx, plan.id) : [];
    return {
      calendar,
      todayOn,
      timeZone: school.timeZone,
      classes: await listClassesOfSchool(tx),
      goal: plan?.goal.metric === 'family_coverage' ? plan.goal.value : EVERY_FAMILY,
      phases: phases.map(
        ({ id, title, levels, startsOn, endsOn }): SeriesPhase => ({
          id,
          title,
          levels: levels ?? 'all',
          startsOn,
          endsOn,
        }),
      ),
      actions: plan ? await listActions(tx, plan.id) : [],
    };
  });
}
