import { listColleagues } from '@/db/queries/digest';
import { listCampaignRows } from '@/db/queries/region-campaigns';
import { asSystem, inRegion, mintJobScope, mintRegionScope, mintSchoolScope } from '@/db/scope';
import { addDays, dayIn, mondayOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import type { Result } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { adoptPlan } from '../planning/adopt-plan';
import { joinSession } from '../planning/help-session/join-session';
import { openSessions } from '../planning/help-session/open-sessions';
import { createCampaign } from '../planning/region-campaign/create-campaign';
import { declineCampaign } from '../planning/region-campaign/decline-campaign';
import { publishCampaign } from '../planning/region-campaign/publish-campaign';
import { saveCampaign } from '../planning/region-campaign/save-campaign';
import { seeCampaign } from '../planning/region-campaign/see-campaign';
import { DEMO_CAMPAIGN, DEMO_NEIGHBOURS, DEMO_QUESTION } from './demo-campaign';
import { LYCEE_UAI } from './demo-people';

const fridayOf = (day: Day) => addDays(mondayOf(day), 4);

/** Days of the campaign counted from the day on which the demo is loaded, so that it always runs. */
const dated = (todayOn: Day): CampaignContent => ({
  ...DEMO_CAMPAIGN,
  earliestStartOn: mondayOf(addDays(todayOn, -7)),
  startsOn: mondayOf(addDays(todayOn, 7)),
  latestStartOn: fridayOf(addDays(todayOn, 42)),
  endsOn: fridayOf(addDays(todayOn, 300)),
  answerBy: fridayOf(addDays(todayOn, 21)),
  goal: { ...DEMO_CAMPAIGN.goal, by: fridayOf(addDays(todayOn, 280)) },
});

/**
 * One campaign of the demo's région with two help sessions, which some of its schools have answered, through the same
 * verbs as people do. Nothing when the région has one already. `userId`: the officer in whose name it is done.
 */
export async function seedCampaign(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  { regionCode, userId }: { regionCode: string; userId: string },
): Promise<void> {
  const scope = mintRegionScope({ regionCode, userId });
  if ((await inRegion(ctx.db, scope, listCampaignRows)).length > 0) return;
  const todayOn = dayIn('Europe/Paris', ctx.now);
  const draft = dated(todayOn);
  const { id } = need(await createCampaign(ctx, scope, { form: 'demo', title: draft.title }));
  const saved = need(await saveCampaign(ctx, scope, { id, revision: 1, draft }));
  if (!('revision' in saved)) throw new Error('the demo campaign was changed by somebody else');
  need(await publishCampaign(ctx, scope, { id, revision: saved.revision, note: 'Première publication' }));
  // In summer there may be no school day ahead that the calendars know: the demo does without.
  const sessions = await openSessions(ctx, scope, 'demo', {
    topic: 'Bien démarrer la campagne EduConnect',
    forWhom: 'Chefs d’établissement et secrétariats',
    campaignId: id,
    fromOn: addDays(todayOn, 1),
    weekdays: [2, 4],
    count: 2,
    from: '12:30',
    to: '13:30',
    place: '',
    link: 'https://visio.example.org/drane',
    capacity: 12,
  });
  const [first] = sessions.ok ? sessions.value.ids : [];
  const [colleague] = await asSystem(ctx.db, (tx) => listColleagues(tx, LYCEE_UAI, todayOn));
  if (first && colleague) {
    const { userId, grants } = colleague;
    const person = mintSchoolScope({ uai: LYCEE_UAI, userId, grants });
    need(await joinSession(ctx, person, { id: first, question: DEMO_QUESTION }));
  }
  for (const { uai, answer } of DEMO_NEIGHBOURS) {
    const school = mintJobScope(uai);
    if (answer.do === 'see') need(await seeCampaign(ctx, school, { id }));
    if (answer.do === 'decline') need(await declineCampaign(ctx, school, { id, reason: answer.reason }));
    // As above: a plan needs school days whose holidays are known.
    if (answer.do === 'adopt') {
      await adoptPlan(ctx, school, { scenarioId: answer.scenarioId, campaignId: id });
    }
  }
}

function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo campaign cannot be made: ${result.problem.code}`);
  return result.value;
}
