import { mintJobScope } from '@/db/scope';
import type { SendContext } from '@/lib/services/delivery/types';
import { sendCampaignMail } from '@/lib/services/digest/send-campaign-mail';
import { sendSessionMail } from '@/lib/services/digest/send-session-mail';
import { sessionMailPayload } from '@/lib/services/planning/help-session/session-mail-job';
import { campaignMailPayload } from '@/lib/services/planning/region-campaign/campaign-mail-job';

/** Handlers of the jobs by which a région's campaigns and help sessions reach the staff of a school. */
export const runCampaignMail = (ctx: SendContext) => async (payload: unknown) => {
  const { schoolUai, ...job } = campaignMailPayload.parse(payload);
  return { schoolUai, what: job.what, ...(await sendCampaignMail(ctx, mintJobScope(schoolUai), job)) };
};

export const runSessionMail = (ctx: SendContext) => async (payload: unknown) => {
  const { schoolUai, ...job } = sessionMailPayload.parse(payload);
  return { schoolUai, news: job.news, ...(await sendSessionMail(ctx, mintJobScope(schoolUai), job)) };
};
