import { Badge } from '@/app/_ui/badge';
import { REGION_SCENARIOS as WORDS } from '@/lib/messages/region-scenarios';

type Row = { retiredAt: Date | null; publishedVersion: number; publishedRevision: number; revision: number };

/** Whether schools see a scenario, and whether the draft has gone on since. */
export function ScenarioMarks({ row }: { row: Row }) {
  if (row.retiredAt) return <Badge icon="close">{WORDS.retired}</Badge>;
  if (row.publishedVersion === 0) return <Badge tone="dormant">{WORDS.draft}</Badge>;
  return (
    <>
      <Badge icon="check" tone="adopted">
        {WORDS.published(row.publishedVersion)}
      </Badge>
      {row.publishedRevision !== row.revision && <Badge tone="accent">{WORDS.hasNews}</Badge>}
    </>
  );
}
