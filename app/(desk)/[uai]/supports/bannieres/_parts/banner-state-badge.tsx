import { Badge, type BadgeTone } from '@/app/_ui/badge';
import type { IconName } from '@/app/_ui/icon';
import type { ListedBannerState } from '@/lib/domain/materials/banner-time';
import { BANNER_STATE_NAMES } from '@/lib/messages/banners';

const LOOKS: Record<ListedBannerState, { tone: BadgeTone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'todo' },
  to_come: { tone: 'reachable', icon: 'clock' },
  shown: { tone: 'adopted', icon: 'check' },
  over: { tone: 'neutral', icon: 'close' },
};

export function BannerStateBadge({ state }: { state: ListedBannerState }) {
  return <Badge {...LOOKS[state]}>{BANNER_STATE_NAMES[state]}</Badge>;
}
