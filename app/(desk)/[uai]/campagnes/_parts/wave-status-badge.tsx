import { Badge, type BadgeTone } from '@/app/_ui/badge';
import type { IconName } from '@/app/_ui/icon';
import type { WaveStatus } from '@/lib/domain/campaign/types';
import { waveStatuses } from '@/lib/messages/campaign';

const LOOKS: Record<WaveStatus, { tone: BadgeTone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'file' },
  approved: { tone: 'accent', icon: 'check' },
  scheduled: { tone: 'accent', icon: 'clock' },
  sending: { tone: 'reachable', icon: 'send' },
  paused: { tone: 'neutral', icon: 'clock' },
  sent: { tone: 'adopted', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'close' },
};

export function WaveStatusBadge({ status }: { status: WaveStatus }) {
  const { tone, icon } = LOOKS[status];
  return (
    <Badge icon={icon} tone={tone}>
      {waveStatuses[status]}
    </Badge>
  );
}
