import { mintJobScope } from '@/db/scope';
import { alignAnnouncements } from '@/lib/services/campaign/announcements/align-announcements';
import type { SendContext } from '@/lib/services/delivery/send-wave';
import { followSwitchOverPayload } from '@/lib/services/planning/switch-over/follow-switch-over-job';

/** Handler of the job that `lib/services/planning/switch-over/follow-switch-over-job.ts` names and describes. */
export const runFollowSwitchOver = (ctx: Pick<SendContext, 'db' | 'clock'>) => async (payload: unknown) => {
  const { schoolUai } = followSwitchOverPayload.parse(payload);
  const done = await alignAnnouncements({ db: ctx.db, now: ctx.clock() }, mintJobScope(schoolUai));
  return { schoolUai, ...done };
};
