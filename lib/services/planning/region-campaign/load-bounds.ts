import type { Tx } from '@/db/client';
import { findClosing, listCampaignVersions } from '@/db/queries/region-campaigns';
import type { PublishedContent } from '@/lib/domain/planning/region-campaign/campaign-content';

/** What the campaign of a running plan asks for today; null without one, or once it is closed. */
export async function loadBounds(
  tx: Tx,
  { campaignId }: { campaignId: string | null },
): Promise<PublishedContent | null> {
  if (!campaignId || (await findClosing(tx, campaignId))) return null;
  const [latest] = await listCampaignVersions(tx, campaignId);
  return latest?.content ?? null;
}
