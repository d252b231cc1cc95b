import { classNames } from '@/app/_ui/class-names';
import { Icon } from '@/app/_ui/icon';
import { addDays, daysBetween, mondayOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { spanOfPlan } from '@/lib/domain/planning/plan-span';
import type { SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import { formatSpanShort } from '@/lib/messages/format';
import { type PhaseState, shortMonth, PLAN_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { phaseState } from './phase-state';

export type TimelinePhase = {
  id: string;
  title: string;
  startsOn: Day;
  endsOn: Day;
  actions: readonly { dueOn: Day }[];
  hasGate: boolean;
  note?: string;
};

const BARS: Record<PhaseState, string> = {
  past: 'bg-sunken ring-1 ring-inset ring-line-strong',
  current: 'bg-accent',
  coming: 'bg-accent-soft ring-1 ring-inset ring-accent',
};

/** Above that many weeks their days no longer fit on a laptop: every second one is written. */
const CROWDED_WEEKS = 28;

/** Part of the width that the name of a month needs on a phone. */
const SHORT_MONTH = 0.1;

const HATCHED =
  'bg-[repeating-linear-gradient(135deg,var(--line)_0_1px,transparent_1px_5px)] border-x border-line';

/**
 * The phases over the weeks: months and Mondays on top, holidays hatched, a line for today. It is a picture of the
 * dates that the page writes out, so screen readers are spared it. It never scrolls: on a phone the names
 * stand above the bars.
 */
export function Timeline({
  phases,
  calendar,
  todayOn,
}: {
  phases: readonly TimelinePhase[];
  calendar: Pick<SchoolCalendar, 'holidays'>;
  todayOn: Day;
}) {
  const { startsOn, endsOn } = spanOfPlan(phases, todayOn);
  const from = mondayOf(startsOn);
  const to = addDays(mondayOf(endsOn), 6);
  const days = daysBetween(from, to) + 1;
  const left = (day: Day) => `${(100 * daysBetween(from, day)) / days}%`;
  const width = (first: Day, last: Day) => `${(100 * (daysBetween(first, last) + 1)) / days}%`;
  const mondays = Array.from({ length: days / 7 }, (_, week) => addDays(from, 7 * week));
  const step = mondays.length > CROWDED_WEEKS ? 2 : 1;
  const months = mondays.filter((monday, i) => i === 0 || monday.slice(5, 7) !== mondays[i - 1]?.slice(5, 7));
  const holidays = calendar.holidays
    .filter((holiday) => holiday.startsOn <= to && holiday.returnsOn > from)
    .map((holiday) => {
      const [, first = from] = [holiday.startsOn, from].sort();
      const [last = to] = [addDays(holiday.returnsOn, -1), to].sort();
      return { first, last };
    });
  const isShort = (monday: Day, next: Day | undefined) =>
    next !== undefined && daysBetween(monday, next) / days < SHORT_MONTH;
  const showsToday = from <= todayOn && todayOn <= to;
  return (
    <div aria-hidden="true" className="text-xs">
      <div className="sm:grid sm:grid-cols-[12rem_minmax(0,1fr)]">
        <div className="relative h-10 border-b border-line sm:col-start-2">
          {months.map((monday, i) => (
            <span
              className={classNames(
                'absolute top-0 whitespace-nowrap font-semibold',
                isShort(monday, months[i + 1]) && 'hidden sm:inline',
              )}
              key={monday}
              style={{ left: left(monday) }}
            >
              {shortMonth(monday)}
            </span>
          ))}
          {mondays.map((monday, i) => (
            <span
              className="tabular absolute bottom-0.5 hidden text-2xs text-muted md:block"
              key={monday}
              style={{ left: left(monday) }}
            >
              {i % step === 0 ? Number(monday.slice(8)) : ''}
            </span>
          ))}
        </div>
      </div>
      {phases.map((phase) => (
        <div
          className="border-b border-line py-1.5 sm:grid sm:grid-cols-[12rem_minmax(0,1fr)] sm:py-0"
          key={phase.id}
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-3 pb-1 sm:block sm:py-1.5 sm:pr-3">
            <p className="font-semibold leading-snug">{phase.title}</p>
            <p className="tabular text-2xs text-muted">
              {formatSpanShort(phase.startsOn, phase.endsOn)}
              {phase.note && <span> · {phase.note}</span>}
            </p>
          </div>
          <div className="relative h-7 sm:h-auto sm:min-h-9">
            {months.slice(1).map((monday) => (
              <span
                className="absolute inset-y-0 border-l border-line"
                key={monday}
                style={{ left: left(monday) }}
              />
            ))}
            {holidays.map(({ first, last }) => (
              <span
                className={`absolute inset-y-0 ${HATCHED}`}
                key={first}
                style={{ left: left(first), width: width(first, last) }}
              />
            ))}
            <span
              className={`absolute inset-y-1 min-w-1.5 rounded sm:inset-y-2 ${BARS[phaseState(phase, todayOn)]}`}
              style={{ left: left(phase.startsOn), width: width(phase.startsOn, phase.endsOn) }}
            />
            {phase.hasGate && (
              <span
                className="absolute inset-y-0 flex -translate-x-full items-center pr-0.5 text-accent"
                style={{ left: left(phase.startsOn) }}
              >
                <Icon className="size-4" name="flag" />
              </span>
            )}
            {showsToday && (
              <span className="absolute -inset-y-px w-0.5 bg-danger" style={{ left: left(todayOn) }} />
            )}
          </div>
        </div>
      ))}
      {showsToday && (
        <div className="sm:grid sm:grid-cols-[12rem_minmax(0,1fr)]">
          <div className="relative h-5 sm:col-start-2">
            <span
              className={`absolute top-0.5 whitespace-nowrap font-semibold text-danger ${
                daysBetween(from, todayOn) > days / 2 ? '-translate-x-full' : ''
              }`}
              style={{ left: left(todayOn) }}
            >
              {WORDS.today}
            </span>
          </div>
        </div>
      )}
    </div>
  );
}
