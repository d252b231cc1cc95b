import type { Tx } from '@/db/client';
import { type AnswerRow, listOwnAnswers } from '@/db/queries/campaign-answers';
import { isUuid } from '@/db/queries/is-uuid';
import {
  type CampaignVersionRow,
  type DirectorySchool,
  findClosing,
  listCampaignVersions,
  listDirectorySchools,
} from '@/db/queries/region-campaigns';
import { isConcerned } from '@/lib/domain/planning/region-campaign/campaign-content';

export type LoadedCampaign = {
  latest: CampaignVersionRow;
  /** The newest first. */
  versions: CampaignVersionRow[];
  closedAt: Date | null;
  answer: AnswerRow | undefined;
  school: DirectorySchool;
};

/**
 * A campaign as the scope's school may see it: published by its région, and made for such schools, or answered by this
 * one before it was no longer. Undefined otherwise: whether there is another is nobody's business.
 */
export async function loadCampaign(
  tx: Tx,
  schoolUai: string,
  campaignId: string,
): Promise<LoadedCampaign | undefined> {
  const versions = isUuid(campaignId) ? await listCampaignVersions(tx, campaignId) : [];
  const [latest] = versions;
  const school = (await listDirectorySchools(tx)).find(({ uai }) => uai === schoolUai);
  if (!latest || !school) return undefined;
  const answer = (await listOwnAnswers(tx)).get(campaignId);
  if (!answer && !isConcerned(latest.content, school)) return undefined;
  return { latest, versions, closedAt: (await findClosing(tx, campaignId)) ?? null, answer, school };
}
