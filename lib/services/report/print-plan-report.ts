import { recordAudit } from '@/db/queries/audit';
import { listReviews } from '@/db/queries/plan-follow';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import { spanOfPlan } from '@/lib/domain/planning/plan-span';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { describeFollow } from '@/lib/messages/plan-follow';
import { PLAN_REPORT } from '@/lib/messages/plan-report';
import { buildPlanChart } from '@/lib/print/chart/build-plan-chart';
import { buildPlanReport, type PlanReportFacts } from '@/lib/print/rapport/build-plan-report';
import type { RapportData } from '@/lib/print/rapport/schema';
import { renderReport } from '@/lib/print/render-report';
import { getOverview } from '../adoption/get-overview';
import type { ServiceContext } from '../context';
import { listWaveEffects } from '../delivery/list-wave-effects';
import { getSchool } from '../directory/get-school';
import type { PrintedReport } from '../materials/print-report';
import { getPlanGates } from '../planning/follow/get-gates';
import { getPlanFollow } from '../planning/follow/get-plan-follow';
import { getPlan, type RunningPlan } from '../planning/get-plan';
import { getSwitchOverOutcome } from '../planning/switch-over/get-switch-over-outcome';

type Context = Pick<ServiceContext, 'db' | 'now'>;

export type PlanReportRefusal =
  | 'no_plan_to_report'
  | 'scope_not_yours'
  | 'unprintable_text'
  | 'render_timeout'
  | 'render_stopped';

/** Of what followed a wave, a week is told: long enough to act, too short for the next message. */
const EFFECT_DAYS = 7;

/**
 * The report of the running plan as PDF/UA-1, at its end or on the way. Nobody is named in it. Refusals:
 * `no_plan_to_report`; `scope_not_yours` for who follows classes only; `unprintable_text` {texts}; `render_timeout`;
 * `render_stopped`.
 */
export async function printPlanReport(
  ctx: Context,
  scope: SchoolScope,
): Promise<Result<PrintedReport, PlanReportRefusal>> {
  const prepared = await preparePlanReport(ctx, scope);
  if (!prepared.ok) return prepared;
  const { data, fileName } = prepared.value;
  const rendered = await renderReport(data);
  if (!rendered.ok) {
    const { code, detail } = rendered.problem;
    return code === 'missing_glyph' ? refuse('unprintable_text', detail) : refuse(code, detail);
  }
  await inSchool(ctx.db, scope, (tx) => recordAudit(tx, scope, ctx.now, 'plan.report_printed', {}));
  return ok({ pdf: rendered.value, fileName });
}

/** The report before it is set: its sentences and figures. */
export async function preparePlanReport(
  ctx: Context,
  scope: SchoolScope,
): Promise<Result<{ data: RapportData; fileName: string }, PlanReportRefusal>> {
  if (scope.classCodes !== 'all') return refuse('scope_not_yours');
  const plan = await getPlan(ctx, scope);
  if (!plan) return refuse('no_plan_to_report');
  const { adoption, latestOn } = await getOverview(ctx, scope);
  const school = await getSchool(ctx, scope);
  const dayOf = (at: Date) => dayIn(school.timeZone, at);
  const on = plan.todayOn;
  const outcome = await getSwitchOverOutcome(ctx, scope);
  const data = buildPlanReport({
    school: { name: school.name, uai: scope.uai },
    on,
    latestOn,
    figures: adoption,
    levels: adoption.levels,
    classes: adoption.classes,
    plan: { ...plan, adoptedOn: dayOf(plan.adoptedAt) },
    interim: spanOfPlan(plan.phases, on).endsOn >= on,
    dayOf,
    follow: await drawFollow(ctx, scope),
    gates: [...((await getPlanGates(ctx, scope))?.gates ?? [])].reverse(),
    waves: await listWaves(ctx, scope, { from: dayOf(plan.adoptedAt), to: on }),
    reviews: await listPhaseReviews(ctx, scope, plan),
    switchOver: 'missing' in outcome ? null : outcome,
  });
  return ok({ data, fileName: PLAN_REPORT.fileName(scope.uai, on) });
}

async function drawFollow(ctx: Context, scope: SchoolScope): Promise<PlanReportFacts['follow']> {
  const follow = await getPlanFollow(ctx, scope);
  if (!follow) return { sentence: '', spec: null };
  const sentence = describeFollow(follow);
  const { view } = follow;
  return { sentence, spec: view && buildPlanChart({ ...follow, view, summary: sentence }) };
}

async function listWaves(
  ctx: Context,
  scope: SchoolScope,
  span: { from: string; to: string },
): Promise<PlanReportFacts['waves']> {
  const effects = await listWaveEffects(ctx, scope, span);
  return effects.map(({ title, startedOn, sent, written, heldBack }) => ({
    title,
    startedOn,
    sent,
    written: written[EFFECT_DAYS],
    heldBack: heldBack?.[EFFECT_DAYS],
  }));
}

async function listPhaseReviews(
  ctx: Context,
  scope: SchoolScope,
  { id, phases }: RunningPlan,
): Promise<PlanReportFacts['reviews']> {
  const reviews = await inSchool(ctx.db, scope, (tx) => listReviews(tx, id));
  return phases.flatMap((phase) =>
    reviews
      .filter(({ phaseId }) => phaseId === phase.id)
      .map(({ comment, keeps }) => ({ phase: phase.title, comment, keeps })),
  );
}
