import { type AlertRow, listRunningAlerts } from '@/db/queries/alerts';
import { inSchool, type SchoolScope } from '@/db/scope';
import { selectAlerts } from '@/lib/domain/planning/alert-rights';
import type { ServiceContext } from '../context';

/** The alerts that last, of what the person may see, the newest first: of the own classes only, where rights end there. */
export async function listAlerts(ctx: Pick<ServiceContext, 'db'>, scope: SchoolScope): Promise<AlertRow[]> {
  return selectAlerts(await inSchool(ctx.db, scope, listRunningAlerts), scope.grants);
}
