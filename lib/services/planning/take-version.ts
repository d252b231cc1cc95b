import { recordAudit } from '@/db/queries/audit';
import { restartRevisions } from '@/db/queries/plan-revisions';
import { lockPlanning, rewritePlan } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { keepCalendar } from '@/lib/domain/planning/kept-calendar';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { refreshStanding } from '../adoption/publish-figures';
import type { ServiceContext } from '../context';
import { loadPlanNews, type NewsProblem } from './load-plan-news';
import { prepareWork } from './prepare/prepare-work';

/**
 * Makes the running plan follow a newer version of its scenario: what is not done is dated again, what is done stays.
 * `version` is the one whose changes the person has read. Refusals: `not_allowed`, `plan_not_running`,
 * `no_newer_version` and those of `buildPlan`.
 */
export async function takeVersion(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { planId, version }: { planId: string; version: number },
): Promise<Result<{ version: number }, NewsProblem['code']>> {
  if (!can(scope.grants, 'adopt_plan')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ version: number }, NewsProblem['code']>> => {
    await lockPlanning(tx, scope.uai);
    const news = await loadPlanNews(tx, scope, ctx.now);
    if (news?.plan.id !== planId) return refuse('plan_not_running');
    if (news.version?.scenario.version !== version) return refuse('no_newer_version');
    const { scenario, proposal } = news.version;
    if (!proposal.ok) return proposal;
    const { phases, goal, moved } = proposal.value;
    const { title } = scenario;
    const calendar = keepCalendar(news.calendar);
    await rewritePlan(tx, news.plan, { phases, goal, scenario, scenarioVersion: version, title, calendar });
    await restartRevisions(tx, news.plan);
    await prepareWork(tx, ctx.now, scope);
    await refreshStanding(tx, scope.uai);
    const { scenarioId, scenarioVersion: from } = news.plan;
    const detail = { planId, scenarioId, from, to: version, moved: moved.length };
    await recordAudit(tx, scope, ctx.now, 'plan.version_taken', detail);
    return ok({ version });
  });
}
