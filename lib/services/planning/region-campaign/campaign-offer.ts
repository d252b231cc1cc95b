import type { Tx } from '@/db/client';
import { listTemplateRows } from '@/db/queries/templates';
import type { CampaignOffer } from '@/lib/domain/planning/region-campaign/check-campaign';
import { listOfferedScenarios } from '../offered-scenarios';

/** What a campaign of the scope's région may name: the scenarios that it offers, the templates that it has published. */
export async function loadCampaignOffer(tx: Tx): Promise<CampaignOffer> {
  const scenarios = await listOfferedScenarios(tx);
  const templates = await listTemplateRows(tx);
  return {
    scenarios: scenarios.map(({ id, title, for: kinds }) => ({ id, title, for: kinds })),
    templates: templates
      .filter((row) => row.publishedVersion > 0 && !row.retiredAt)
      .map(({ id, title }) => ({ id, title })),
  };
}
