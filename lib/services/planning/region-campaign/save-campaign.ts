import { isUuid } from '@/db/queries/is-uuid';
import { findCampaignRow, findClosing, updateCampaign } from '@/db/queries/region-campaigns';
import { inRegion, type RegionScope } from '@/db/scope';
import type { CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import { campaignSchema } from '@/lib/domain/planning/region-campaign/campaign-schema';
import { type CampaignChange, diffCampaign } from '@/lib/domain/planning/region-campaign/diff-campaign';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';

/** Somebody else has saved meanwhile: nothing was written. `changes` go from theirs to mine. */
export type CampaignConflict = {
  revision: number;
  changedAt: Date;
  theirs: CampaignContent;
  changes: CampaignChange[];
};

/**
 * Saves the draft as it was typed, finished or not; schools see nothing of it before it is published. `revision` is the
 * draft that the person had before them. Refusals: `campaign_unknown`, `campaign_closed`, `invalid_campaign` (`field`).
 */
export async function saveCampaign(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  input: { id: string; revision: number; draft: unknown },
): Promise<
  Result<
    { revision: number } | { conflict: CampaignConflict },
    'campaign_unknown' | 'campaign_closed' | 'invalid_campaign'
  >
> {
  const parsed = campaignSchema.safeParse(input.draft);
  if (!parsed.success) {
    return refuse('invalid_campaign', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  }
  const mine = parsed.data;
  return inRegion(ctx.db, scope, async (tx) => {
    const row = isUuid(input.id) ? await findCampaignRow(tx, input.id, { lock: true }) : undefined;
    if (!row) return refuse('campaign_unknown');
    if (await findClosing(tx, row.id)) return refuse('campaign_closed');
    const changes = diffCampaign(row.draft, mine);
    if (changes.length === 0) return ok({ revision: row.revision });
    if (input.revision !== row.revision) {
      const { revision, updatedAt: changedAt, draft: theirs } = row;
      return ok({ conflict: { revision, changedAt, theirs, changes } });
    }
    const revision = row.revision + 1;
    await updateCampaign(tx, row, { draft: mine, revision, updatedBy: scope.userId, updatedAt: ctx.now });
    return ok({ revision });
  });
}
