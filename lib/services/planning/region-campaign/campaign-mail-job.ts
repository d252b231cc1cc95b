import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueInBackground } from '@/db/queries/digest-jobs';

/** The job that writes to the principals of one school about a campaign of their région. */
export const CAMPAIGN_MAIL_JOB = 'send-campaign-mail';

export const campaignMailPayload = z.object({
  schoolUai: z.string(),
  campaignId: z.string(),
  version: z.number().int().min(1),
  what: z.enum(['published', 'changed', 'reminder', 'closed']),
  /** Which reminder, from 1 on; 0 for the rest. */
  round: z.number().int().min(0),
});
export type CampaignMailPayload = z.infer<typeof campaignMailPayload>;

/** One waiting job a school and campaign: news takes the place of older news that has not left. */
export const enqueueCampaignMails = (tx: Tx, payloads: readonly CampaignMailPayload[]) =>
  enqueueInBackground(
    tx,
    payloads.map((payload) => ({
      name: CAMPAIGN_MAIL_JOB,
      payload,
      key: `campaign-mail:${payload.schoolUai}:${payload.campaignId}`,
      runAt: null,
    })),
  );
