import { Card } from '@/app/_ui/card';
import type { Day } from '@/lib/domain/directory/types';
import { describePhase, describePlanned } from '@/lib/messages/contacts';
import { FAMILY_PAGE } from '@/lib/messages/families';
import { formatDay, formatDaysAgo } from '@/lib/messages/format';
import type { FamilyTimeline } from '@/lib/services/tracking/get-family-timeline';

/** More than that is the plan's own page. */
const SHOWN = 6;
const PHASES_SHOWN = 2;

/** Waves that would write to the family, actions of the plan that concern it, and the phases they belong to. */
export function ComingUp({
  planned,
  phases,
  todayOn,
}: Pick<FamilyTimeline, 'planned' | 'phases'> & { todayOn: Day }) {
  return (
    <Card className="space-y-3 text-sm">
      {planned.length === 0 && <p className="text-muted">{FAMILY_PAGE.nothingPlanned}</p>}
      {planned.length > 0 && (
        <ol className="space-y-2">
          {planned.slice(0, SHOWN).map((item) => (
            <li key={`${item.on} ${item.title}`}>
              <time className="block text-xs text-muted" dateTime={item.on} title={formatDay(item.on)}>
                {formatDay(item.on)} ({formatDaysAgo(item.on, todayOn)})
              </time>
              {describePlanned(item)}
            </li>
          ))}
        </ol>
      )}
      {phases.slice(0, PHASES_SHOWN).map((phase) => (
        <p className="text-xs text-muted" key={phase.title}>
          {describePhase(phase)}
        </p>
      ))}
    </Card>
  );
}
