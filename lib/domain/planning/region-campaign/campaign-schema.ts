import { z } from 'zod';
import { isDay } from '../../directory/day';
import { SCHOOL_KINDS } from '../../directory/types';
import { CAMPAIGN_LIMITS, type CampaignContent } from './campaign-content';

const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);
/** Of several lines. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*(?:\r?\n[^\p{Cc}]*)*$/u);
const day = z.string().refine(isDay).nullable();
const ids = z.array(z.string().min(1).max(100)).max(CAMPAIGN_LIMITS.list);

/**
 * A campaign as data: what may be stored as a draft. Closed objects, so that nothing is kept that nobody reads. Whether
 * it can be published (`check-campaign.ts`) is another question.
 */
export const campaignSchema: z.ZodType<CampaignContent> = z.strictObject({
  title: line(CAMPAIGN_LIMITS.title),
  why: text(CAMPAIGN_LIMITS.why),
  guidance: text(CAMPAIGN_LIMITS.guidance),
  startsOn: day,
  endsOn: day,
  earliestStartOn: day,
  latestStartOn: day,
  answerBy: day,
  kinds: z.array(z.enum(SCHOOL_KINDS)).max(SCHOOL_KINDS.length),
  academyCodes: ids,
  scenarioIds: ids,
  templateIds: ids,
  goal: z.strictObject({
    metric: z.enum(['family_coverage', 'pupil_activation', 'guardian_activation']),
    value: z.number().min(0).max(1),
    by: day,
  }),
});
