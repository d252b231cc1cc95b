import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { leaveCampaign, saveAnswer } from '@/db/queries/campaign-answers';
import { lockPlanning } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import { CAMPAIGN_LIMITS } from '@/lib/domain/planning/region-campaign/campaign-content';
import { type AnswerProblem, decideAnswer } from '@/lib/domain/planning/region-campaign/decide-answer';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { refreshStanding } from '../../adoption/publish-figures';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { loadCampaign } from './load-campaign';

const reasonSchema = z
  .string()
  .trim()
  .min(10)
  .max(CAMPAIGN_LIMITS.reason)
  .regex(/^[^\p{Cc}]*(?:\r?\n[^\p{Cc}]*)*$/u);

export type DeclineRefusal = AnswerProblem | 'not_allowed' | 'campaign_unknown' | 'invalid_reason';

/**
 * Tells the région that the school does not take part, and why. A plan that came from the campaign runs on, outside of
 * it. The principal's; the answer can be changed up to the day that the région has named.
 */
export async function declineCampaign(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id, reason }: { id: string; reason: unknown },
): Promise<Result<null, DeclineRefusal>> {
  if (!can(scope.grants, 'answer_campaign')) return refuse('not_allowed');
  const parsed = reasonSchema.safeParse(reason);
  if (!parsed.success) return refuse('invalid_reason', { max: CAMPAIGN_LIMITS.reason });
  const { timeZone } = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx) => {
    await lockPlanning(tx, scope.uai);
    const campaign = await loadCampaign(tx, scope.uai, id);
    if (!campaign) return refuse('campaign_unknown');
    const { latest, closedAt, answer } = campaign;
    const { content, version } = latest;
    const decided = decideAnswer({
      isClosed: closedAt !== null,
      answerBy: content.answerBy,
      todayOn: dayIn(timeZone, ctx.now),
      answer: answer?.answer ?? null,
    });
    if (!decided.ok) return decided;
    await saveAnswer(tx, {
      schoolUai: scope.uai,
      campaignId: id,
      answer: 'declined',
      reason: parsed.data,
      readVersion: version,
      answeredBy: scope.userId,
      answeredAt: ctx.now,
    });
    if (await leaveCampaign(tx, scope.uai, id)) await refreshStanding(tx, scope.uai);
    const { title } = content;
    await recordAudit(tx, scope, ctx.now, 'campaign.declined', { campaignId: id, title });
    return ok(null);
  });
}
