import { recordAudit } from '@/db/queries/audit';
import { noteRead, noteSeen } from '@/db/queries/campaign-answers';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { loadCampaign } from './load-campaign';

type Refusal = 'not_allowed' | 'campaign_unknown';

/** Notes for the région that the principal has opened the campaign. Others may look without a trace. */
export async function seeCampaign(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<null, Refusal>> {
  if (!can(scope.grants, 'answer_campaign')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const campaign = await loadCampaign(tx, scope.uai, id);
    if (!campaign) return refuse('campaign_unknown');
    const { version, content } = campaign.latest;
    const key = { schoolUai: scope.uai, campaignId: id };
    const isFirst = await noteSeen(tx, { ...key, seenAt: ctx.now, readVersion: version });
    if (isFirst) {
      await recordAudit(tx, scope, ctx.now, 'campaign.seen', { campaignId: id, title: content.title });
    }
    return ok(null);
  });
}

/** The principal has read what the région changed: it is shown as new no more. */
export async function readCampaignChanges(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id, version }: { id: string; version: number },
): Promise<Result<null, Refusal | 'campaign_changed'>> {
  if (!can(scope.grants, 'answer_campaign')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const campaign = await loadCampaign(tx, scope.uai, id);
    if (!campaign?.answer) return refuse('campaign_unknown');
    // Published again while the page was open: what nobody has read is not read.
    if (campaign.latest.version !== version) return refuse('campaign_changed');
    await noteRead(tx, { schoolUai: scope.uai, campaignId: id }, version);
    const { title } = campaign.latest.content;
    await recordAudit(tx, scope, ctx.now, 'campaign.read', { campaignId: id, title, version });
    return ok(null);
  });
}
