import { listAnswers } from '@/db/queries/campaign-answers';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { deleteCampaign, findCampaignRow, findClosing, setClosing } from '@/db/queries/region-campaigns';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { enqueueCampaignMails } from './campaign-mail-job';

/**
 * Ends a campaign, or opens it again. Plans that take part run on; answers and reminders end, and its bounds hold
 * nobody any more; the schools that take part are told. A draft that was never published is deleted instead. `version` is
 * the published one that was read, 0 for such a draft: what somebody has published meanwhile is not closed unseen. Twice is
 * once. Refusals: `campaign_unknown`, `campaign_changed`.
 */
export async function closeCampaign(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id, version, closed }: { id: string; version: number; closed: boolean },
): Promise<Result<{ deleted: boolean }, 'campaign_unknown' | 'campaign_changed'>> {
  return inRegion(ctx.db, scope, async (tx) => {
    const row = isUuid(id) ? await findCampaignRow(tx, id, { lock: true }) : undefined;
    if (!row) return refuse('campaign_unknown');
    if ((version === 0) !== (row.publishedVersion === 0)) return refuse('campaign_changed');
    const told = { campaignId: id, title: row.draft.title };
    if (row.publishedVersion === 0) {
      await deleteCampaign(tx, row);
      await recordRegionAudit(tx, scope, ctx.now, 'campaign.deleted', told);
      return ok({ deleted: true });
    }
    if (closed === ((await findClosing(tx, id)) !== undefined)) return ok({ deleted: false });
    await setClosing(tx, row, closed ? ctx.now : null);
    if (closed) {
      const taking = (await listAnswers(tx, id)).filter(({ answer }) => answer === 'adopted');
      const news = { campaignId: id, version: row.publishedVersion, what: 'closed', round: 0 } as const;
      await enqueueCampaignMails(
        tx,
        taking.map(({ schoolUai }) => ({ schoolUai, ...news })),
      );
    }
    const event = closed ? 'campaign.closed' : 'campaign.reopened';
    await recordRegionAudit(tx, scope, ctx.now, event, told);
    return ok({ deleted: false });
  });
}
