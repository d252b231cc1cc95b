import { Badge } from '@/app/_ui/badge';
import { CAMPAIGNS as WORDS } from '@/lib/messages/region-campaign-pages';

type Row = { publishedVersion: number; publishedRevision: number; revision: number };

/** Whether schools see a campaign, and whether the draft has gone on since. */
export function CampaignMarks({ row, closedAt }: { row: Row; closedAt: Date | null }) {
  if (closedAt) return <Badge icon="close">{WORDS.closed}</Badge>;
  if (row.publishedVersion === 0) return <Badge tone="dormant">{WORDS.draft}</Badge>;
  return (
    <>
      <Badge icon="check" tone="adopted">
        {WORDS.running(row.publishedVersion)}
      </Badge>
      {row.publishedRevision !== row.revision && <Badge tone="accent">{WORDS.changed}</Badge>}
    </>
  );
}
