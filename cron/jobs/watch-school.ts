import { mintJobScope } from '@/db/scope';
import { refreshAlerts } from '@/lib/services/alerts/refresh-alerts';
import { watchSchoolPayload } from '@/lib/services/alerts/watch-school-job';
import type { SendContext } from '@/lib/services/delivery/send-wave';

/** Handler of the job that `lib/services/alerts/watch-school-job.ts` names and describes. */
export const runWatchSchool = (ctx: Pick<SendContext, 'db' | 'clock'>) => async (payload: unknown) => {
  const { schoolUai } = watchSchoolPayload.parse(payload);
  const done = await refreshAlerts({ db: ctx.db, now: ctx.clock() }, mintJobScope(schoolUai));
  return { schoolUai, ...done };
};
