import { Disclosure } from '@/app/_ui/disclosure';
import { daysBetween } from '@/lib/domain/directory/day';
import { type Day, LEVELS, type Level } from '@/lib/domain/directory/types';
import type { DatedPhase } from '@/lib/domain/planning/plan';
import { COMPARISON as WORDS } from '@/lib/messages/comparison';
import { formatSpan } from '@/lib/messages/format';

/**
 * When each level is asked, small: a row for each level of the school, one for what concerns all. The dates are written out
 * below; screen readers are spared the picture.
 */
export function LevelGantt({
  phases,
  levels,
  span,
  holidays,
}: {
  phases: readonly DatedPhase[];
  levels: readonly Level[];
  span: { from: Day; to: Day };
  holidays: readonly { startsOn: Day; returnsOn: Day }[];
}) {
  const length = Math.max(1, daysBetween(span.from, span.to) + 1);
  const place = (day: Day) => Math.min(100, Math.max(0, (100 * daysBetween(span.from, day)) / length));
  // Before the first import: the levels that the scenario names.
  const named = (levels.length > 0 ? levels : LEVELS).filter((level) =>
    phases.some((p) => p.levels !== 'all' && p.levels.includes(level)),
  );
  const rows = [
    ...named.map((level) => ({
      name: level as string,
      bars: phases.filter((p) => p.levels !== 'all' && p.levels.includes(level)),
    })),
    { name: WORDS.everyLevel, bars: phases.filter((p) => p.levels === 'all') },
  ];
  return (
    <div className="space-y-1">
      <div aria-hidden="true" className="space-y-0.5 text-xs">
        {rows.map(({ name, bars }) => (
          <div className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-center" key={name}>
            <span className="text-muted">{name}</span>
            <span className="relative block h-4 overflow-hidden rounded-sm bg-sunken">
              {holidays
                .filter((h) => h.startsOn <= span.to && h.returnsOn > span.from)
                .map((h) => (
                  <span
                    className="absolute inset-y-0 bg-line-strong opacity-40"
                    key={h.startsOn}
                    style={{
                      left: `${place(h.startsOn)}%`,
                      width: `${place(h.returnsOn) - place(h.startsOn)}%`,
                    }}
                  />
                ))}
              {bars.map((phase) => (
                <span
                  className="absolute inset-y-0.5 min-w-1 rounded-sm bg-accent ring-1 ring-surface"
                  key={phase.id}
                  style={{
                    left: `${place(phase.startsOn)}%`,
                    width: `${place(phase.endsOn) - place(phase.startsOn)}%`,
                  }}
                />
              ))}
            </span>
          </div>
        ))}
      </div>
      <Disclosure summary={WORDS.phases}>
        <ul className="space-y-1 text-sm">
          {phases.map((phase) => (
            <li key={phase.id}>
              <span className="font-semibold">{phase.title}</span> {formatSpan(phase.startsOn, phase.endsOn)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
