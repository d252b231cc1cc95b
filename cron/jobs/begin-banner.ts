import { mintJobScope } from '@/db/scope';
import type { SendContext } from '@/lib/services/delivery/types';
import { beginBanner } from '@/lib/services/materials/begin-banner';
import { beginBannerPayload } from '@/lib/services/materials/begin-banner-job';

/** Handler of the job that `lib/services/materials/begin-banner-job.ts` names and describes. */
export const runBeginBanner = (ctx: Pick<SendContext, 'db' | 'clock'>) => async (payload: unknown) => {
  const { schoolUai, bannerId } = beginBannerPayload.parse(payload);
  const now = { db: ctx.db, now: ctx.clock() };
  return { schoolUai, shown: await beginBanner(now, mintJobScope(schoolUai), { bannerId }) };
};
