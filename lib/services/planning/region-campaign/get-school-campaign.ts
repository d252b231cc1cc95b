import { listSessions } from '@/db/queries/help-sessions';
import { findRunningPlan } from '@/db/queries/planning';
import { listOfferedMessages, listOfferedTemplates } from '@/db/queries/templates';
import { inSchool, type SchoolScope } from '@/db/scope';
import { isMessageId } from '@/lib/domain/campaign/message/messages';
import { dayIn } from '@/lib/domain/directory/day';
import { type AnswerProblem, decideAnswer } from '@/lib/domain/planning/region-campaign/decide-answer';
import { type CampaignChange, diffCampaign } from '@/lib/domain/planning/region-campaign/diff-campaign';
import { type BoundBreak, listBoundBreaks, shapeOf } from '@/lib/domain/planning/region-campaign/plan-bounds';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { loadEditedPlan } from '../load-edited-plan';
import { listOfferedScenarios } from '../offered-scenarios';
import { type LoadedCampaign, loadCampaign } from './load-campaign';

/** Sessions that the page of a campaign names. */
const SHOWN_SESSIONS = 4;

export type OpenedSchoolCampaign = LoadedCampaign & {
  /** What the région has changed since the principal read it; empty when nothing. */
  news: CampaignChange[];
  /** Of the scenarios on offer, those made for this kind of school. */
  scenarios: { id: string; title: string; summary: string }[];
  templates: { id: string; title: string; isPiece: boolean }[];
  /** Titles of everything that any version names, for telling what changed. */
  titles: Map<string, string>;
  mayAnswer: Result<null, AnswerProblem>;
  /** Whether the running plan takes part, and where it leaves the bounds. */
  follows: boolean;
  runningTitle: string | null;
  breaks: BoundBreak[];
  sessions: Awaited<ReturnType<typeof listSessions>>;
};

/** A campaign of the région as one of its schools sees it. Every role may look. Refusal: `campaign_unknown`. */
export async function getSchoolCampaign(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<OpenedSchoolCampaign, 'campaign_unknown'>> {
  const { timeZone } = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx) => {
    const campaign = await loadCampaign(tx, scope.uai, id);
    if (!campaign) return refuse('campaign_unknown');
    const { latest, versions, closedAt, answer, school } = campaign;
    const { content } = latest;
    const offered = await listOfferedScenarios(tx);
    const templates = [...(await listOfferedTemplates(tx)), ...(await listOfferedMessages(tx))];
    const read = versions.find(({ version }) => version === answer?.readVersion);
    const running = await findRunningPlan(tx);
    const follows = running?.campaignId === id;
    const edited = follows ? await loadEditedPlan(tx) : undefined;
    const sessions = await listSessions(tx, { from: ctx.now, past: false, limit: 50 });
    return ok({
      ...campaign,
      news: read && read.version < latest.version ? diffCampaign(read.content, content) : [],
      scenarios: offered
        .filter((s) => content.scenarioIds.includes(s.id) && s.for.includes(school.kind))
        .map(({ id: scenarioId, title, summary }) => ({ id: scenarioId, title, summary })),
      templates: templates
        .filter(({ templateId }) => content.templateIds.includes(templateId))
        .map(({ templateId, title, pieceId }) => ({
          id: templateId,
          title,
          // A message to families is where waves are written, not in the library.
          isPiece: !isMessageId(pieceId),
        })),
      titles: new Map([
        ...offered.map((s) => [s.id, s.title] as const),
        ...templates.map((t) => [t.templateId, t.title] as const),
      ]),
      mayAnswer: decideAnswer({
        isClosed: closedAt !== null,
        answerBy: content.answerBy,
        todayOn: dayIn(timeZone, ctx.now),
        answer: answer?.answer ?? null,
      }),
      follows,
      runningTitle: running?.title ?? null,
      breaks: edited && !closedAt ? listBoundBreaks(content, shapeOf(edited.edited)) : [],
      sessions: sessions
        .filter((session) => !session.cancelledAt && (session.campaignId ?? id) === id)
        .slice(0, SHOWN_SESSIONS),
    });
  });
}
