import { findPlanStanding } from '@/db/queries/plan-standing';
import { inRegion, type RegionScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { PLAN_REPORT } from '@/lib/messages/plan-report';
import { describeGate } from '@/lib/messages/planning';
import { buildRegionPlanReport, type RegionPlanFacts } from '@/lib/print/rapport/build-region-plan-report';
import type { RapportData } from '@/lib/print/rapport/schema';
import { renderReport } from '@/lib/print/render-report';
import {
  getPublishedSchool,
  type PublishedAudienceView,
  type PublishedSchoolView,
} from '../adoption/get-region-school';
import { getRegionSwitchOver } from '../adoption/get-region-switch-over';
import { nameScenario } from '../adoption/region-school';
import type { ServiceContext } from '../context';
import type { PrintedReport } from '../materials/print-report';

type Context = Pick<ServiceContext, 'db' | 'now'>;
type Standing = NonNullable<Awaited<ReturnType<typeof findPlanStanding>>>;

export type RegionPlanReportRefusal =
  | 'unknown_school'
  | 'no_plan_to_report'
  | 'unprintable_text'
  | 'render_timeout'
  | 'render_stopped';

/**
 * The report of a school's running plan for its région, as PDF/UA-1: what the région may read of it and nothing else.
 * Refusals: `unknown_school` {uai}; `no_plan_to_report`; `unprintable_text` {texts}; `render_timeout`; `render_stopped`.
 */
export async function printRegionPlanReport(
  ctx: Context,
  scope: RegionScope,
  uai: string,
): Promise<Result<PrintedReport, RegionPlanReportRefusal>> {
  const prepared = await prepareRegionPlanReport(ctx, scope, uai);
  if (!prepared.ok) return prepared;
  const { data, fileName } = prepared.value;
  const rendered = await renderReport(data);
  if (rendered.ok) return ok({ pdf: rendered.value, fileName });
  const { code, detail } = rendered.problem;
  return code === 'missing_glyph' ? refuse('unprintable_text', detail) : refuse(code, detail);
}

/** The report before it is set. */
export async function prepareRegionPlanReport(
  ctx: Context,
  scope: RegionScope,
  uai: string,
): Promise<Result<{ data: RapportData; fileName: string }, 'unknown_school' | 'no_plan_to_report'>> {
  const view = await getPublishedSchool(ctx, scope, uai);
  if (!view) return refuse('unknown_school', { uai });
  const standing = await inRegion(ctx.db, scope, (tx) => findPlanStanding(tx, uai));
  if (!standing) return refuse('no_plan_to_report');
  const switchOver = await getRegionSwitchOver(ctx, scope, uai);
  const on = dayIn('Europe/Paris', ctx.now);
  return ok({
    data: buildRegionPlanReport({ ...readFacts(view, standing, on), switchOver: switchOver ?? null }),
    fileName: PLAN_REPORT.fileName(uai, on),
  });
}

function readFacts(
  { school, ...published }: PublishedSchoolView,
  standing: Standing,
  on: string,
): Omit<RegionPlanFacts, 'switchOver'> {
  const { scenario, request, adoptedOn, actions } = standing;
  const goal = request?.goal ?? scenario?.goal;
  return {
    school: { name: school.name, uai: school.uai },
    on,
    interim: school.phases.some((phase) => phase.endsOn >= on),
    plan: {
      title: nameScenario(school.scenarioId, school.scenarioTitle),
      adoptedOn,
      goal: goal ? describeGate({ metric: goal.metric, atLeast: goal.value }) : null,
    },
    families: readAudience(published.families),
    guardians: readAudience(published.guardians),
    pupils: readAudience(published.pupils),
    phases: school.phases.map(({ id, startsOn, endsOn }) => {
      const own = scenario?.phases.find((phase) => phase.id === id);
      return {
        title: own?.title ?? null,
        startsOn,
        endsOn,
        gates: own?.gates ?? [],
        actions: actions
          .filter((action) => action.phaseId === id)
          .map(({ dueOn, done, skipped }) => ({ dueOn, settled: done, skipped: skipped ?? false })),
      };
    }),
  };
}

const readAudience = ({ activated, levels, series }: PublishedAudienceView) => ({
  activated,
  levels,
  shown: series.activated,
});
