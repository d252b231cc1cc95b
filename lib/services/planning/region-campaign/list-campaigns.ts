import { type CampaignRow, listCampaignRows } from '@/db/queries/region-campaigns';
import { inRegion, type RegionScope } from '@/db/scope';
import type { ServiceContext } from '../../context';

/** The campaigns of a région, those that run first. */
export async function listCampaigns(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
): Promise<(CampaignRow & { closedAt: Date | null })[]> {
  return inRegion(ctx.db, scope, listCampaignRows);
}
