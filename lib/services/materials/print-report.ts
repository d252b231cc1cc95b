import { recordAudit } from '@/db/queries/audit';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { SeriesScope } from '@/lib/domain/adoption/series-measure';
import { dayIn } from '@/lib/domain/directory/day';
import { stateOf } from '@/lib/domain/planning/follow-plan';
import { listClassesOf } from '@/lib/domain/planning/list-classes-of';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { describeAction, describePace } from '@/lib/messages/overview';
import { PLAN_ROLE_NAMES } from '@/lib/messages/planning';
import { describeStep, REPORT } from '@/lib/messages/report';
import { buildBoardReport, buildClassReport, type ReportFacts } from '@/lib/print/rapport/build-report';
import type { RapportData } from '@/lib/print/rapport/schema';
import { renderReport } from '@/lib/print/render-report';
import { getOverview, type Overview } from '../adoption/get-overview';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { getPace } from '../planning/get-pace';
import { getPlan, type RunningPlan } from '../planning/get-plan';
import { getSeriesView } from '../series/get-series-view';

type Context = Pick<ServiceContext, 'db' | 'now'>;

export type ReportProblem =
  | 'class_not_yours'
  | 'unknown_class'
  | 'scope_not_yours'
  | 'unprintable_text'
  | 'render_timeout'
  | 'render_stopped';

export type PrintedReport = { pdf: Uint8Array; fileName: string };

const MOST_STEPS = 5;

/**
 * The report of one page of a class, or of the school for its governing board, as PDF/UA-1. Nobody is named in it.
 * Refusals: `class_not_yours`, `unknown_class`; `scope_not_yours` for the school's, by somebody who follows classes
 * only; `unprintable_text` {texts}; `render_timeout`; `render_stopped`.
 */
export async function printReport(
  ctx: Context,
  scope: SchoolScope,
  input: { classCode?: string } = {},
): Promise<Result<PrintedReport, ReportProblem>> {
  const prepared = await prepareReport(ctx, scope, input);
  if (!prepared.ok) return prepared;
  const { data, fileName } = prepared.value;
  const rendered = await renderReport(data);
  if (!rendered.ok) {
    const { code, detail } = rendered.problem;
    return code === 'missing_glyph' ? refuse('unprintable_text', detail) : refuse(code, detail);
  }
  await inSchool(ctx.db, scope, (tx) =>
    recordAudit(tx, scope, ctx.now, 'report.printed', { class: input.classCode ?? null }),
  );
  return ok({ pdf: rendered.value, fileName });
}

/** The report before it is set: its sentences and figures. */
export async function prepareReport(
  ctx: Context,
  scope: SchoolScope,
  { classCode }: { classCode?: string },
): Promise<Result<{ data: RapportData; fileName: string }, ReportProblem>> {
  if (classCode === undefined && scope.classCodes !== 'all') return refuse('scope_not_yours');
  if (classCode !== undefined && scope.classCodes !== 'all' && !scope.classCodes.includes(classCode)) {
    return refuse('class_not_yours', { class: classCode });
  }
  const overview = await getOverview(ctx, scope);
  const { adoption } = overview;
  const figures = classCode === undefined ? adoption : adoption.classes.find((c) => c.code === classCode);
  if (!figures) return refuse('unknown_class', { class: classCode ?? '' });
  const school = await getSchool(ctx, scope);
  const on = dayIn(school.timeZone, ctx.now);
  const of: SeriesScope = classCode === undefined ? { kind: 'school' } : { kind: 'class', code: classCode };
  const view = await getSeriesView(ctx, scope, {
    measure: 'families',
    scope: of,
    unit: 'rate',
    window: 'year',
  });
  const plan = await getPlan(ctx, scope);
  const facts: ReportFacts = {
    school: { name: school.name, uai: scope.uai },
    on,
    latestOn: overview.latestOn,
    goal:
      plan?.goal.metric === 'family_coverage'
        ? { rate: plan.goal.value, by: plan.goal.by }
        : { rate: 1, by: null },
    figures,
    view: view.ok ? view.value : null,
    advice: classCode === undefined ? await advise(ctx, scope, overview) : adviseClass(overview, classCode),
    next: listSteps(plan, classCode, adoption.classes),
  };
  const data =
    classCode === undefined
      ? buildBoardReport({ ...facts, levels: adoption.levels, funnel: overview.funnel })
      : buildClassReport(classCode, facts);
  return ok({ data, fileName: REPORT.fileName(on, of) });
}

async function advise(ctx: Context, scope: SchoolScope, { adoption, changes }: Overview): Promise<string[]> {
  const pace = await getPace(ctx, scope, { families: adoption.families, changes });
  if (!pace) return [];
  const { asked, lately } = describePace(pace);
  return lately ? [asked, lately] : [asked];
}

function adviseClass({ actions }: Overview, classCode: string): string[] {
  const action = actions.get(classCode);
  return action ? [describeAction(action, true)] : [];
}

type Classes = Parameters<typeof listClassesOf>[1];

/** The next open actions of the plan, late ones first; for a class those that concern it. */
function listSteps(plan: RunningPlan | undefined, classCode: string | undefined, classes: Classes): string[] {
  if (!plan) return [];
  return plan.phases
    .flatMap((phase) => phase.actions)
    .filter(({ doneAt, automatic, dueOn }) => !doneAt && !(automatic && dueOn < plan.todayOn))
    .filter(
      ({ audience }) =>
        classCode === undefined || (audience !== null && listClassesOf(audience, classes).has(classCode)),
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .slice(0, MOST_STEPS)
    .map((action) =>
      describeStep(
        action.dueOn,
        action.title,
        PLAN_ROLE_NAMES[action.role],
        stateOf(action, plan.todayOn) === 'late',
      ),
    );
}
