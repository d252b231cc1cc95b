import { Badge, type BadgeTone } from '@/app/_ui/badge';
import type { IconName } from '@/app/_ui/icon';
import { IMPORTS } from '@/lib/messages/data-imports';
import type { ImportReport } from '@/lib/services/import/list-imports';
import { isWaiting } from './is-waiting';

export type ImportCard = Omit<ImportReport, 'rows' | 'rowCounts' | 'clearedAt'>;

type Look = keyof typeof IMPORTS.batchStatus;

const LOOKS: Record<Look, { tone: BadgeTone; icon: IconName }> = {
  checked: { tone: 'dormant', icon: 'clock' },
  applying: { tone: 'dormant', icon: 'clock' },
  applied: { tone: 'adopted', icon: 'check' },
  useless: { tone: 'neutral', icon: 'info' },
  discarded: { tone: 'neutral', icon: 'close' },
};

export function BatchBadge({ batch }: { batch: ImportCard }) {
  const look = batch.status === 'checked' && !isWaiting(batch) ? 'useless' : batch.status;
  return <Badge {...LOOKS[look]}>{IMPORTS.batchStatus[look]}</Badge>;
}
