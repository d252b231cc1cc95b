import { isUuid } from '@/db/queries/is-uuid';
import {
  type CampaignRow,
  findCampaignRow,
  findClosing,
  listCampaignVersions,
  listDirectorySchools,
} from '@/db/queries/region-campaigns';
import { inRegion, type RegionScope } from '@/db/scope';
import { isConcerned } from '@/lib/domain/planning/region-campaign/campaign-content';
import {
  type CampaignFault,
  type CampaignOffer,
  listCampaignFaults,
} from '@/lib/domain/planning/region-campaign/check-campaign';
import { type CampaignChange, diffCampaign } from '@/lib/domain/planning/region-campaign/diff-campaign';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { loadCampaignOffer } from './campaign-offer';
import { listMisfits, type Misfit } from './list-misfits';

export type OpenedCampaign = {
  row: CampaignRow;
  closedAt: Date | null;
  offer: CampaignOffer;
  /** What keeps the draft from being published. */
  faults: CampaignFault[];
  /** What of the draft schools have not seen; null before the first publication. */
  unpublished: CampaignChange[] | null;
  /** The newest first. */
  versions: { version: number; note: string; publishedAt: Date }[];
  /** Scenarios that do not fit between the draft's own days. */
  misfits: Misfit[];
  /** How many schools the draft asks, of how many in the région. */
  concerned: number;
  schools: number;
};

/** One campaign of the région with what was published of it. Refusal: `campaign_unknown`. */
export async function openCampaign(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id }: { id: string },
): Promise<Result<OpenedCampaign, 'campaign_unknown'>> {
  return inRegion(ctx.db, scope, async (tx) => {
    const row = isUuid(id) ? await findCampaignRow(tx, id) : undefined;
    if (!row) return refuse('campaign_unknown');
    const versions = await listCampaignVersions(tx, id);
    const offer = await loadCampaignOffer(tx);
    const schools = await listDirectorySchools(tx);
    const [latest] = versions;
    return ok({
      row,
      closedAt: (await findClosing(tx, id)) ?? null,
      offer,
      faults: listCampaignFaults(row.draft, offer),
      misfits: await listMisfits(tx, ctx.now, scope.regionCode, row.draft),
      unpublished: latest ? diffCampaign(latest.content, row.draft) : null,
      versions: versions.map(({ version, note, publishedAt }) => ({ version, note, publishedAt })),
      concerned: schools.filter((school) => isConcerned(row.draft, school)).length,
      schools: schools.length,
    });
  });
}
