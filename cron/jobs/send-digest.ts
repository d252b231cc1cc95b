import { mintJobScope } from '@/db/scope';
import type { SendContext } from '@/lib/services/delivery/types';
import { sendDigest } from '@/lib/services/digest/send-digest';
import { sendDigestPayload, sendRegionDigestPayload } from '@/lib/services/digest/send-digest-job';
import { sendRegionDigest } from '@/lib/services/digest/send-region-digest';

/** Handlers of the jobs that `lib/services/digest/send-digest-job.ts` names and describes. */
export const runSendDigest = (ctx: SendContext) => async (payload: unknown) => {
  const { schoolUai, ...job } = sendDigestPayload.parse(payload);
  return { schoolUai, weekOn: job.weekOn, ...(await sendDigest(ctx, mintJobScope(schoolUai), job)) };
};

export const runSendRegionDigest = (ctx: SendContext) => async (payload: unknown) => {
  const job = sendRegionDigestPayload.parse(payload);
  return { regionCode: job.regionCode, weekOn: job.weekOn, ...(await sendRegionDigest(ctx, job)) };
};
