import { inSchool, type SchoolScope } from '@/db/scope';
import type { ServiceContext } from '../context';
import { loadPlanNews, type PlanNews } from './load-plan-news';

/** What has changed under the school's running plan; every role of the school may look. */
export const getPlanNews = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<PlanNews | undefined> => inSchool(ctx.db, scope, (tx) => loadPlanNews(tx, scope, ctx.now));
