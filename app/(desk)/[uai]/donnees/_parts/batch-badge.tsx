import { Badge, type BadgeTone } from '@/app/_ui/badge';
import type { IconName } from '@/app/_ui/icon';
import { IMPORTS } from '@/lib/messages/data-imports';

type Status = keyof typeof IMPORTS.batchStatus;

const LOOKS: Record<Status, { tone: BadgeTone; icon: IconName }> = {
  checked: { tone: 'dormant', icon: 'clock' },
  applied: { tone: 'adopted', icon: 'check' },
  discarded: { tone: 'neutral', icon: 'close' },
};

export function BatchBadge({ status }: { status: Status }) {
  return <Badge {...LOOKS[status]}>{IMPORTS.batchStatus[status]}</Badge>;
}
