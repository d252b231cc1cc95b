import { Badge, type BadgeTone } from '@/app/_ui/badge';
import type { IconName } from '@/app/_ui/icon';
import type { AnswerState } from '@/lib/domain/planning/region-campaign/follow-campaign';
import { ANSWER_NAMES } from '@/lib/messages/region-campaign-pages';

const LOOKS: Record<AnswerState, { tone: BadgeTone; icon: IconName }> = {
  unseen: { tone: 'neutral', icon: 'mailbox' },
  seen: { tone: 'dormant', icon: 'clock' },
  adopted: { tone: 'adopted', icon: 'check' },
  left: { tone: 'unreached', icon: 'leave' },
  declined: { tone: 'unreached', icon: 'close' },
};

/** What a school has answered, in words; the sign keeps it readable without colour. */
export function AnswerBadge({ state }: { state: AnswerState }) {
  return <Badge {...LOOKS[state]}>{ANSWER_NAMES[state]}</Badge>;
}
