import { mintJobScope } from '@/db/scope';
import { alignAnnouncements } from '@/lib/services/campaign/announcements/align-announcements';
import { moveBanners } from '@/lib/services/campaign/announcements/place-banners';
import { stopAnnouncements } from '@/lib/services/campaign/announcements/stop-announcements';
import type { SendContext } from '@/lib/services/delivery/types';
import { followSwitchOverPayload } from '@/lib/services/planning/switch-over/follow-switch-over-job';

/** Handler of the job that `lib/services/planning/switch-over/follow-switch-over-job.ts` names and describes. */
export const runFollowSwitchOver =
  (ctx: Pick<SendContext, 'db' | 'clock' | 'publicUrl'>) => async (payload: unknown) => {
    const { schoolUai } = followSwitchOverPayload.parse(payload);
    const { db, publicUrl } = ctx;
    const now = { db, publicUrl, now: ctx.clock() };
    const scope = mintJobScope(schoolUai);
    const stopped = await stopAnnouncements(now, scope);
    if (stopped !== undefined) return { schoolUai, stopped };
    const done = await alignAnnouncements(now, scope);
    return { schoolUai, ...done, banners: await moveBanners(now, scope) };
  };
