import { Badge } from '@/app/_ui/badge';
import type { CampaignAnswer } from '@/lib/domain/planning/region-campaign/decide-answer';
import { SCHOOL_CAMPAIGN as WORDS } from '@/lib/messages/region-campaign-pages';

/** Where the school stands with a campaign, and whether the région has changed it since. */
export function AnswerMark({
  answer,
  isClosed,
  isNews,
}: {
  answer: CampaignAnswer | null;
  isClosed: boolean;
  isNews: boolean;
}) {
  return (
    <span className="flex flex-wrap gap-2">
      {answer === 'adopted' && (
        <Badge icon="check" tone="adopted">
          {WORDS.adopted}
        </Badge>
      )}
      {answer === 'declined' && (
        <Badge icon="close" tone="unreached">
          {WORDS.declined}
        </Badge>
      )}
      {isClosed && <Badge>{WORDS.closed}</Badge>}
      {!isClosed && !answer && (
        <Badge icon="clock" tone="dormant">
          {WORDS.waits}
        </Badge>
      )}
      {!isClosed && isNews && <Badge tone="accent">{WORDS.news}</Badge>}
    </span>
  );
}
