import { z } from 'zod';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import {
  findCampaignRow,
  findClosing,
  insertCampaignVersion,
  listCampaignVersions,
  listDirectorySchools,
  updateCampaign,
} from '@/db/queries/region-campaigns';
import { inRegion, type RegionScope } from '@/db/scope';
import {
  asPublished,
  CAMPAIGN_LIMITS,
  isConcerned,
} from '@/lib/domain/planning/region-campaign/campaign-content';
import { listCampaignFaults } from '@/lib/domain/planning/region-campaign/check-campaign';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { enqueueCampaignMails } from './campaign-mail-job';
import { loadCampaignOffer } from './campaign-offer';

const noteSchema = z
  .string()
  .trim()
  .min(1)
  .max(CAMPAIGN_LIMITS.note)
  .regex(/^[^\p{Cc}]*$/u);

export type PublishCampaignRefusal =
  | 'invalid_note'
  | 'campaign_unknown'
  | 'campaign_closed'
  | 'campaign_changed'
  | 'campaign_faulty'
  | 'nothing_new_in_campaign';

/**
 * Shows the draft as it stands to every school that it concerns, as the next version, which never changes, and tells
 * their principals. `revision` is the draft that the person had before them. No plan is touched: schools that take part
 * are shown what is new. A school that the new version no longer concerns is told too.
 */
export async function publishCampaign(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  input: { id: string; revision: number; note: unknown },
): Promise<Result<{ version: number; schools: number }, PublishCampaignRefusal>> {
  const note = noteSchema.safeParse(input.note);
  if (!note.success) return refuse('invalid_note', { max: CAMPAIGN_LIMITS.note });
  return inRegion(ctx.db, scope, async (tx) => {
    const row = isUuid(input.id) ? await findCampaignRow(tx, input.id, { lock: true }) : undefined;
    if (!row) return refuse('campaign_unknown');
    if (await findClosing(tx, row.id)) return refuse('campaign_closed');
    if (row.revision !== input.revision) return refuse('campaign_changed');
    if (row.publishedRevision === row.revision) return refuse('nothing_new_in_campaign');
    const faults = listCampaignFaults(row.draft, await loadCampaignOffer(tx));
    const content = asPublished(row.draft);
    if (faults.length > 0 || !content) return refuse('campaign_faulty', { count: faults.length });
    const { regionCode, id: campaignId } = row;
    const [before] = await listCampaignVersions(tx, campaignId);
    const version = row.publishedVersion + 1;
    await insertCampaignVersion(tx, {
      regionCode,
      campaignId,
      version,
      content,
      note: note.data,
      publishedAt: ctx.now,
    });
    await updateCampaign(tx, row, { publishedVersion: version, publishedRevision: row.revision });
    const told = (await listDirectorySchools(tx)).filter(
      (school) => isConcerned(content, school) || (before && isConcerned(before.content, school)),
    );
    const what = version === 1 ? ('published' as const) : ('changed' as const);
    await enqueueCampaignMails(
      tx,
      told.map(({ uai: schoolUai }) => ({ schoolUai, campaignId, version, what, round: 0 })),
    );
    const { title } = content;
    await recordRegionAudit(tx, scope, ctx.now, 'campaign.published', {
      campaignId,
      title,
      version,
      schools: told.length,
    });
    return ok({ version, schools: told.length });
  });
}
