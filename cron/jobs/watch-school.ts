import { mintJobScope } from '@/db/scope';
import { refreshAlerts } from '@/lib/services/alerts/refresh-alerts';
import { watchSchoolPayload } from '@/lib/services/alerts/watch-school-job';
import type { SendContext } from '@/lib/services/delivery/types';
import { getForecast } from '@/lib/services/forecast/get-forecast';
import { judgePlanGates } from '@/lib/services/planning/follow/judge-gates';

/** Handler of the job that `lib/services/alerts/watch-school-job.ts` names and describes. */
export const runWatchSchool = (ctx: Pick<SendContext, 'db' | 'clock'>) => async (payload: unknown) => {
  const { schoolUai } = watchSchoolPayload.parse(payload);
  const now = { db: ctx.db, now: ctx.clock() };
  const scope = mintJobScope(schoolUai);
  const done = await refreshAlerts(now, scope);
  const { judged } = await judgePlanGates(now, scope);
  // Made here, once for all who will look at it.
  await getForecast(now, scope);
  return { schoolUai, ...done, judged };
};
