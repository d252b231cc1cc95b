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
 * Dates what is not done of the running plan again, in the calendar as it stands now. Refusals: `not_allowed`,
 * `plan_not_running`, `calendar_unmoved` and those of `buildPlan`.
 */
export async function redatePlan(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { planId }: { planId: string },
): Promise<Result<{ moved: number }, NewsProblem['code']>> {
  if (!can(scope.grants, 'adopt_plan')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ moved: number }, NewsProblem['code']>> => {
    await lockPlanning(tx, scope.uai);
    const news = await loadPlanNews(tx, scope, ctx.now);
    if (news?.plan.id !== planId) return refuse('plan_not_running');
    if (!news.calendarChange) return refuse('calendar_unmoved');
    const { proposal } = news.calendarChange;
    if (!proposal.ok) return proposal;
    const { phases, goal, moved } = proposal.value;
    await rewritePlan(tx, news.plan, { phases, goal, calendar: keepCalendar(news.calendar) });
    await restartRevisions(tx, news.plan);
    await prepareWork(tx, ctx.now, scope);
    await refreshStanding(tx, scope.uai);
    await recordAudit(tx, scope, ctx.now, 'plan.redated', { planId, moved: moved.length });
    return ok({ moved: moved.length });
  });
}
