import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { Facts } from '@/app/_ui/stat-sentence';
import { formatCount, formatDay, formatDayPlain } from '@/lib/messages/format';
import { OVERRIDE_CAUSE_NAMES, STATE_NAMES, REGION_SWITCH_OVER as WORDS } from '@/lib/messages/switch-over';
import type { getRegionSwitchOver } from '@/lib/services/adoption/get-region-switch-over';

type Standing = NonNullable<Awaited<ReturnType<typeof getRegionSwitchOver>>>;

/** The switch-over of a school as its région may know it: no reason in the school's words, no small count. */
export function SwitchOver({ standing }: { standing: Standing }) {
  const { state, switchOverOn, cause, decidedOn, lockedOutPupils, lockedOutGuardians } = standing;
  const count = (people: number | null) => (people === null ? WORDS.notShown : formatCount(people));
  return (
    <Card>
      <Facts
        facts={[
          { label: WORDS.day, value: switchOverOn ? formatDay(switchOverOn) : '' },
          {
            label: WORDS.state,
            value: (
              <Badge
                icon={state === 'open' ? 'clock' : 'check'}
                tone={state === 'overridden' ? 'dormant' : 'neutral'}
              >
                {STATE_NAMES[state]}
              </Badge>
            ),
          },
          ...(decidedOn ? [{ label: WORDS.decidedOn, value: formatDayPlain(decidedOn) }] : []),
          ...(cause ? [{ label: WORDS.cause, value: OVERRIDE_CAUSE_NAMES[cause] }] : []),
          ...(decidedOn
            ? [
                { label: WORDS.pupils, value: count(lockedOutPupils) },
                { label: WORDS.guardians, value: count(lockedOutGuardians) },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
