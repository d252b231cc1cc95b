import { lockForm } from '@/db/queries/form-lock';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { countCampaigns, findCampaignRow, insertCampaign } from '@/db/queries/region-campaigns';
import { inRegion, type RegionScope } from '@/db/scope';
import {
  beginCampaign,
  CAMPAIGN_LIMITS,
  moveByYear,
} from '@/lib/domain/planning/region-campaign/campaign-content';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { deriveActId } from '../../derive-act-id';

/** More would be a list that nobody reads. */
export const MAX_CAMPAIGNS = 60;

/**
 * Begins a campaign as a draft, which no school sees: an empty one called `title`, or that of `from` for the next year
 * (`titleOf` makes its title). `form` names the page that was sent: sent twice, it begins one. Refusals: `campaign_unknown`,
 * `too_many_campaigns` (`max`).
 */
export async function createCampaign(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  input: { form: string } & ({ title: string } | { from: string; titleOf: (title: string) => string }),
): Promise<Result<{ id: string }, 'campaign_unknown' | 'too_many_campaigns'>> {
  const { regionCode, userId } = scope;
  const id = deriveActId(input.form, [regionCode, userId, 'from' in input ? input.from : null]);
  return inRegion(ctx.db, scope, async (tx) => {
    await lockForm(tx, id);
    if (await findCampaignRow(tx, id)) return ok({ id });
    const source = 'from' in input && isUuid(input.from) ? await findCampaignRow(tx, input.from) : undefined;
    if ('from' in input && !source) return refuse('campaign_unknown');
    if ((await countCampaigns(tx)) >= MAX_CAMPAIGNS) {
      return refuse('too_many_campaigns', { max: MAX_CAMPAIGNS });
    }
    const title = ('title' in input ? input.title : input.titleOf(source?.draft.title ?? '')).slice(
      0,
      CAMPAIGN_LIMITS.title,
    );
    await insertCampaign(tx, {
      regionCode,
      id,
      draft: source ? { ...moveByYear(source.draft), title } : beginCampaign(title),
      revision: 1,
      updatedBy: userId,
      updatedAt: ctx.now,
    });
    await recordRegionAudit(tx, scope, ctx.now, 'campaign.created', { campaignId: id, title });
    return ok({ id });
  });
}
