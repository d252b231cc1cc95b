import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { saveAnswer } from '@/db/queries/campaign-answers';
import type { SchoolScope } from '@/db/scope';
import type { DatedPlan } from '@/lib/domain/planning/plan';
import type { PublishedContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import { type AnswerProblem, decideAnswer } from '@/lib/domain/planning/region-campaign/decide-answer';
import { listBoundBreaks, shapeOf } from '@/lib/domain/planning/region-campaign/plan-bounds';
import { addSchoolDays } from '@/lib/domain/planning/school-calendar';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { Ground } from '../load-ground';
import { loadCampaign } from './load-campaign';

/** What a plan that takes part stands under. */
export type PlanFrame = { campaignId: string; version: number; content: PublishedContent };

export type FrameProblem = AnswerProblem | 'campaign_unknown' | 'campaign_scenario' | 'campaign_bounds';

type Request = {
  scenarioId: string;
  campaignId?: string | undefined;
  startOn?: string | undefined;
  goal?: { metric: PublishedContent['goal']['metric']; value: number; by?: string | undefined } | undefined;
};

/**
 * What a school asks for, under the campaign that it names: with the campaign's start and goal where it has said
 * nothing. `frame` is null for a request without a campaign. Refuses a campaign that cannot be taken up now, and a
 * scenario that it does not offer.
 */
export async function framePlanRequest<R extends Request>(
  tx: Tx,
  { school, todayOn, calendar }: Pick<Ground, 'school' | 'todayOn' | 'calendar'>,
  request: R,
): Promise<Result<{ frame: PlanFrame | null; request: R }, FrameProblem>> {
  if (!request.campaignId) return ok({ frame: null, request });
  const campaign = await loadCampaign(tx, school.uai, request.campaignId);
  if (!campaign) return refuse('campaign_unknown');
  const { latest, closedAt, answer } = campaign;
  const { content, version, campaignId } = latest;
  const isClosed = closedAt !== null;
  const { answerBy } = content;
  const decided = decideAnswer({ isClosed, answerBy, todayOn, answer: answer?.answer ?? null });
  if (!decided.ok) return decided;
  if (!content.scenarioIds.includes(request.scenarioId)) return refuse('campaign_scenario');
  const soonestOn = addSchoolDays(calendar, todayOn, 1);
  const hasBegun = content.startsOn <= soonestOn;
  const startOn = request.startOn ?? (hasBegun ? soonestOn : content.startsOn);
  const goal = request.goal ?? content.goal;
  return ok({ frame: { campaignId, version, content }, request: { ...request, startOn, goal } });
}

/** Refuses a plan outside of the campaign's bounds: it is taken up within them, or adopted without it. */
export function checkFrame(frame: PlanFrame | null, plan: DatedPlan): Result<null, 'campaign_bounds'> {
  const [first] = frame ? listBoundBreaks(frame.content, shapeOf(plan)) : [];
  if (!first) return ok(null);
  const { bound } = first;
  return refuse('campaign_bounds', {
    bound,
    ...('on' in first ? { on: first.on, limitOn: first.limitOn } : {}),
    ...('atLeast' in first ? { atLeast: first.atLeast } : {}),
  });
}

/** Tells the région that the school takes part, in the transaction that adopts its plan. */
export async function takeUpCampaign(
  tx: Tx,
  scope: SchoolScope,
  now: Date,
  { campaignId, version, content }: PlanFrame,
): Promise<void> {
  await saveAnswer(tx, {
    schoolUai: scope.uai,
    campaignId,
    answer: 'adopted',
    reason: '',
    readVersion: version,
    answeredBy: scope.userId,
    answeredAt: now,
  });
  await recordAudit(tx, scope, now, 'campaign.adopted', { campaignId, title: content.title });
}
