import { arrangeFollowed, type FollowQuery } from '@/lib/domain/planning/region-campaign/follow-campaign';
import { formatDayShort } from '@/lib/messages/format';
import { ANSWER_NAMES, describePhase, FOLLOW_PAGE } from '@/lib/messages/region-campaign-pages';
import { describeBreak } from '@/lib/messages/region-campaigns';
import type { CampaignProgress } from './get-campaign-progress';

/** The table of a campaign as rows of text, head first, with the page's own filters and order. */
export function listCampaignTable({ schools }: CampaignProgress, query: FollowQuery): string[][] {
  const rows = arrangeFollowed(schools, query).map((school) => [
    school.uai,
    school.name,
    school.city,
    ANSWER_NAMES[school.state],
    school.reason,
    school.scenarioTitle ?? '',
    describePhase(school),
    school.lateActions === null ? '' : String(school.lateActions),
    school.breaks.map(describeBreak).join(' '),
    school.figure ? String(school.figure.count) : '',
    school.figure ? String(school.figure.population) : '',
    school.figure ? formatDayShort(school.figure.on) : '',
    school.lastImportOn ? formatDayShort(school.lastImportOn) : '',
  ]);
  return [[...FOLLOW_PAGE.csvHead], ...rows];
}
