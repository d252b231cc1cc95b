import { listAnswers } from '@/db/queries/campaign-answers';
import { isUuid } from '@/db/queries/is-uuid';
import { listCampaignPlans } from '@/db/queries/plan-standing';
import {
  type CampaignRow,
  findCampaignRow,
  findClosing,
  listCampaignVersions,
} from '@/db/queries/region-campaigns';
import { listStandings } from '@/db/queries/region-standing';
import { inRegion, type RegionScope } from '@/db/scope';
import type { StandingFigure } from '@/lib/domain/adoption/disclosure/build-standing';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { isConcerned, type PublishedContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import { type FollowedSchool, readAnswerState } from '@/lib/domain/planning/region-campaign/follow-campaign';
import { listBoundBreaks } from '@/lib/domain/planning/region-campaign/plan-bounds';
import type { Metric } from '@/lib/domain/planning/scenario';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { nameScenario, readStanding } from '../../adoption/region-school';
import type { ServiceContext } from '../../context';

/** More than any région académique has. */
const MOST_SCHOOLS = 20_000;

const FIGURE_OF: Record<Metric, StandingFigure> = {
  family_coverage: 'familiesCovered',
  pupil_activation: 'pupilsActivated',
  guardian_activation: 'guardiansActivated',
};

export type CampaignProgress = {
  row: CampaignRow;
  content: PublishedContent;
  closedAt: Date | null;
  todayOn: Day;
  /** Every school that the campaign concerns, in no order. */
  schools: FollowedSchool[];
};

/**
 * Who takes part in a campaign and how far each school is, from what schools answer and what is released of them
 * (docs/decisions/0010). Refusal: `campaign_unknown`, also for one that was never published.
 */
export async function getCampaignProgress(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id }: { id: string },
): Promise<Result<CampaignProgress, 'campaign_unknown'>> {
  const todayOn = dayIn('Europe/Paris', ctx.now);
  return inRegion(ctx.db, scope, async (tx) => {
    const row = isUuid(id) ? await findCampaignRow(tx, id) : undefined;
    const [latest] = row ? await listCampaignVersions(tx, id) : [];
    if (!row || !latest) return refuse('campaign_unknown');
    const { content } = latest;
    const answers = new Map((await listAnswers(tx, id)).map((answer) => [answer.schoolUai, answer]));
    const plans = await listCampaignPlans(tx, id, todayOn);
    const rows = await listStandings(tx, {}, { by: 'name', order: 'asc', limit: MOST_SCHOOLS });
    // A school that has answered stays in sight, whatever a later version says of who is concerned.
    const asked = rows.filter((school) => isConcerned(content, school) || answers.has(school.uai));
    const schools = asked.map((stored): FollowedSchool => {
      const school = readStanding(stored);
      const plan = plans.get(school.uai);
      const answer = answers.get(school.uai);
      const next = school.phases
        .filter((phase) => phase.startsOn > todayOn)
        .sort((a, b) => a.startsOn.localeCompare(b.startsOn))[0];
      const figure = school.figures[FIGURE_OF[content.goal.metric]];
      return {
        uai: school.uai,
        name: school.name,
        city: school.city,
        state: readAnswerState(answer, plan !== undefined),
        reason: answer?.answer === 'declined' ? answer.reason : '',
        scenarioTitle: school.scenarioId && nameScenario(school.scenarioId, school.scenarioTitle),
        phaseTitle:
          school.phases.find((phase) => phase.startsOn <= todayOn && todayOn <= phase.endsOn)?.title ?? null,
        nextPhase: next ? { title: next.title, startsOn: next.startsOn } : null,
        lateActions: plan?.lateActions ?? null,
        breaks: plan?.shape ? listBoundBreaks(content, plan.shape) : [],
        figure: figure.state === 'shown' && figure.population > 0 ? figure : null,
        isWithheld: figure.state === 'withheld' && figure.reason === 'protected',
        lastImportOn: school.lastImportOn,
      };
    });
    return ok({ row, content, closedAt: (await findClosing(tx, id)) ?? null, todayOn, schools });
  });
}
