import { Badge, type BadgeTone } from '@/app/_ui/badge';
import type { IconName } from '@/app/_ui/icon';
import type { PrintJobStatus } from '@/lib/domain/materials/print/job-status';
import { RUN_STATUSES } from '@/lib/messages/print-runs';

const LOOKS: Record<PrintJobStatus, { tone: BadgeTone; icon: IconName }> = {
  prepared: { tone: 'reachable', icon: 'todo' },
  waiting: { tone: 'neutral', icon: 'clock' },
  printing: { tone: 'accent', icon: 'print' },
  ready: { tone: 'adopted', icon: 'check' },
  failed: { tone: 'danger', icon: 'error' },
  cancelled: { tone: 'neutral', icon: 'close' },
  cleared: { tone: 'neutral', icon: 'journal' },
};

export function RunStatusBadge({ status }: { status: PrintJobStatus }) {
  return <Badge {...LOOKS[status]}>{RUN_STATUSES[status]}</Badge>;
}
