import type { Tx } from '@/db/client';
import { type AnswerRow, listOwnAnswers } from '@/db/queries/campaign-answers';
import { listClosings, listDirectorySchools, listLatestCampaigns } from '@/db/queries/region-campaigns';
import { inSchool, type SchoolScope } from '@/db/scope';
import { isConcerned, type PublishedContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import type { ServiceContext } from '../../context';

export type SchoolCampaign = {
  id: string;
  version: number;
  content: PublishedContent;
  closedAt: Date | null;
  answer: AnswerRow | undefined;
  /** The région has changed it since the principal read it. */
  isNews: boolean;
};

/** The campaigns of its région that concern the school or that it has answered, those that run first. Every role may look. */
export async function listSchoolCampaigns(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<SchoolCampaign[]> {
  return inSchool(ctx.db, scope, (tx) => loadSchoolCampaigns(tx, scope.uai));
}

async function loadSchoolCampaigns(tx: Tx, uai: string): Promise<SchoolCampaign[]> {
  const latest = await listLatestCampaigns(tx);
  if (latest.length === 0) return [];
  const school = (await listDirectorySchools(tx)).find((row) => row.uai === uai);
  const answers = await listOwnAnswers(tx);
  const closings = await listClosings(tx);
  return latest
    .map(({ campaignId: id, version, content }): SchoolCampaign => {
      const answer = answers.get(id);
      const isNews = answer !== undefined && answer.readVersion < version;
      return { id, version, content, closedAt: closings.get(id) ?? null, answer, isNews };
    })
    .filter(({ content, answer }) => answer || (school && isConcerned(content, school)))
    .sort(
      (a, b) =>
        Number(a.closedAt !== null) - Number(b.closedAt !== null) ||
        b.content.startsOn.localeCompare(a.content.startsOn),
    );
}

/** What still asks something of the school: it runs, and is unanswered or has changed. */
export const isPending = ({ closedAt, answer, isNews }: SchoolCampaign): boolean =>
  closedAt === null && (!answer?.answer || isNews);
