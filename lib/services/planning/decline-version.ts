import { recordAudit } from '@/db/queries/audit';
import { lockPlanning, declineVersion as writeDeclined } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { loadPlanNews } from './load-plan-news';

/**
 * Keeps the plan as it is: the school is asked again for the next version only. Refusals: `not_allowed`,
 * `plan_not_running`, `no_newer_version`.
 */
export async function declineVersion(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { planId, version }: { planId: string; version: number },
): Promise<Result<null, 'not_allowed' | 'plan_not_running' | 'no_newer_version'>> {
  if (!can(scope.grants, 'adopt_plan')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    await lockPlanning(tx, scope.uai);
    const news = await loadPlanNews(tx, scope, ctx.now);
    if (news?.plan.id !== planId) return refuse('plan_not_running');
    if (news.version?.scenario.version !== version) return refuse('no_newer_version');
    await writeDeclined(tx, news.plan, version);
    const { scenarioId } = news.plan;
    await recordAudit(tx, scope, ctx.now, 'plan.version_declined', { planId, scenarioId, version });
    return ok(null);
  });
}
