import { Badge, type BadgeTone } from '@/app/_ui/badge';
import type { IconName } from '@/app/_ui/icon';
import { isWaiting } from '@/lib/domain/campaign/is-waiting';
import type { WaveStatus } from '@/lib/domain/campaign/types';
import { describeWaitEnd, WAVE_BY_HAND, WAVE_WAITING, waveStatuses } from '@/lib/messages/campaign';

const LOOKS: Record<WaveStatus, { tone: BadgeTone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'file' },
  approved: { tone: 'accent', icon: 'check' },
  scheduled: { tone: 'accent', icon: 'clock' },
  sending: { tone: 'reachable', icon: 'send' },
  paused: { tone: 'neutral', icon: 'clock' },
  sent: { tone: 'adopted', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'close' },
};

type Shown = Parameters<typeof isWaiting>[0];

/** The status of a wave; one that has begun and waits is not said to be leaving, but until when it waits. */
export function WaveStatusBadge({ wave, now, timeZone }: { wave: Shown; now: Date; timeZone: string }) {
  if (isWaiting(wave, now) && wave.nextAttemptAt) {
    return (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <Badge icon="clock" tone="neutral">
          {WAVE_WAITING}
        </Badge>
        <span className="text-xs text-muted">{describeWaitEnd(wave.nextAttemptAt, timeZone)}</span>
      </span>
    );
  }
  if (wave.status === 'sending' && wave.delay === 'by_hand') {
    return (
      <Badge icon="send" tone="reachable">
        {WAVE_BY_HAND}
      </Badge>
    );
  }
  const { tone, icon } = LOOKS[wave.status];
  return (
    <Badge icon={icon} tone={tone}>
      {waveStatuses[wave.status]}
    </Badge>
  );
}
