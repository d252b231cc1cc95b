import { listOwnAnswers } from '@/db/queries/campaign-answers';
import { listColleagues, wantsDigest } from '@/db/queries/digest';
import { findClosing, listCampaignVersions } from '@/db/queries/region-campaigns';
import { asSystem, inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import { diffCampaign } from '@/lib/domain/planning/region-campaign/diff-campaign';
import { describeCampaignMail } from '@/lib/messages/region-campaign-mails';
import { describeCampaignChange } from '@/lib/messages/region-campaigns';
import { getSchool } from '../directory/get-school';
import { listOfferedScenarios } from '../planning/offered-scenarios';
import type { CampaignMailPayload } from '../planning/region-campaign/campaign-mail-job';
import type { DigestContext } from './digest-context';
import { sendStaffMail } from './send-staff-mail';

export type StaffMailReport = { outcome: 'sent' | 'over'; sent: number };

/**
 * Writes to the principals of a school about a campaign of their région, unless it no longer matters: a newer version is
 * out, it was closed, or a school that was to be reminded has answered. Whoever wants no weekly digest gets none of these
 * either. May run twice: a repeat has the same message id. Throws when the mail server takes nothing now, for the queue
 * to try again.
 */
export async function sendCampaignMail(
  ctx: DigestContext,
  scope: SchoolScope,
  { campaignId, version, what, round }: Omit<CampaignMailPayload, 'schoolUai'>,
): Promise<StaffMailReport> {
  const school = await getSchool(ctx, scope);
  const ground = await inSchool(ctx.db, scope, async (tx) => {
    const versions = await listCampaignVersions(tx, campaignId);
    const isClosed = (await findClosing(tx, campaignId)) !== undefined;
    const answer = (await listOwnAnswers(tx)).get(campaignId);
    const scenarios = await listOfferedScenarios(tx);
    const titles = new Map(scenarios.map(({ id, title }) => [id, title]));
    const on = dayIn(school.timeZone, ctx.clock());
    return { versions, isClosed, answer, titles, colleagues: await listColleagues(tx, scope.uai, on) };
  });
  const [latest, before] = ground.versions;
  const isStale = latest?.version !== version || ground.isClosed !== (what === 'closed');
  if (!latest || isStale || (what === 'reminder' && ground.answer?.answer))
    return { outcome: 'over', sent: 0 };
  const { content, note } = latest;
  const changes = before
    ? diffCampaign(before.content, content).map((change) => describeCampaignChange(change, ground.titles))
    : [];
  const words = describeCampaignMail(what, { content, note, changes });
  const principals = ground.colleagues.filter(({ grants }) => can(grants, 'answer_campaign'));
  let sent = 0;
  for (const { userId, email } of principals) {
    if (!(await asSystem(ctx.db, (tx) => wantsDigest(tx, userId)))) continue;
    const isSent = await sendStaffMail(ctx, {
      to: email,
      key: `campaign ${campaignId} ${version} ${what} ${round} ${userId} ${scope.uai}`,
      schoolUai: scope.uai,
      data: {
        ...words,
        desk: school.name,
        buttonUrl: `${ctx.publicUrl}/${scope.uai}/plan/campagnes/${campaignId}`,
      },
    });
    if (isSent) sent += 1;
  }
  return { outcome: sent > 0 ? 'sent' : 'over', sent };
}
