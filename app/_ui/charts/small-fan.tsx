import { daysBetween } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { formatTarget } from '@/lib/messages/format';

/** Rates 0..1 on a day, with the interval around them. */
export type FanDay = { on: Day; low: number; median: number; high: number };

const WIDTH = 320;
const HEIGHT = 190;
const PLOT = { left: 38, right: 8, top: 8, bottom: 22 };
const TICKS = [0, 0.5, 1];
/** Months closer than this would write over each other. */
const MONTH_PX = 26;

/**
 * A coverage curve with its interval, small enough to stand beside three others on the same axes. Drawn on the server: no
 * script, and complete on paper. The figures stand in the table of the page.
 */
export function SmallFan({
  days,
  span,
  goalRate,
  holidays,
  markOn,
  monthOf,
}: {
  days: readonly FanDay[];
  /** The same for all that are compared. */
  span: { from: Day; to: Day };
  goalRate: number;
  holidays: readonly { startsOn: Day; returnsOn: Day }[];
  /** A day to mark with a diamond. */
  markOn: Day | null;
  monthOf: (day: Day) => string;
}) {
  const length = Math.max(1, daysBetween(span.from, span.to));
  const width = WIDTH - PLOT.left - PLOT.right;
  const height = HEIGHT - PLOT.top - PLOT.bottom;
  const x = (day: Day) => {
    const place = Math.min(length, Math.max(0, daysBetween(span.from, day)));
    return Math.round((PLOT.left + (width * place) / length) * 10) / 10;
  };
  const y = (rate: number) => Math.round((PLOT.top + height * (1 - rate)) * 10) / 10;
  const line = (rateOf: (day: FanDay) => number, from: readonly FanDay[]) =>
    from.map((day) => `${x(day.on)} ${y(rateOf(day))}`).join('L');
  const months = listMonths(span)
    .filter((_, i, all) => width / all.length > MONTH_PX || i % 2 === 0)
    .filter((day) => x(day) + MONTH_PX <= WIDTH);
  return (
    <svg aria-hidden="true" className="w-full" focusable="false" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {holidays
        .filter((h) => h.startsOn <= span.to && h.returnsOn > span.from)
        .map((h) => (
          <rect
            className="fill-line-strong"
            fillOpacity={0.22}
            height={height}
            key={h.startsOn}
            width={x(h.returnsOn) - x(h.startsOn)}
            x={x(h.startsOn)}
            y={PLOT.top}
          />
        ))}
      {TICKS.map((rate) => (
        <g key={rate}>
          <path className="stroke-line" d={`M${PLOT.left} ${y(rate)}H${WIDTH - PLOT.right}`} />
          <text className="fill-muted text-2xs" textAnchor="end" x={PLOT.left - 4} y={y(rate) + 4}>
            {formatTarget(rate)}
          </text>
        </g>
      ))}
      {months.map((day) => (
        <text className="fill-muted text-2xs" key={day} x={x(day)} y={HEIGHT - 6}>
          {monthOf(day)}
        </text>
      ))}
      {days.length > 1 && (
        <>
          <path
            className="fill-series-families"
            d={`M${line((d) => d.high, days)}L${line((d) => d.low, [...days].reverse())}Z`}
            fillOpacity={0.2}
          />
          <path
            className="fill-none stroke-series-families"
            d={`M${line((d) => d.median, days)}`}
            strokeLinejoin="round"
            strokeWidth={2.5}
          />
        </>
      )}
      <path
        className="stroke-series-goal"
        d={`M${PLOT.left} ${y(goalRate)}H${WIDTH - PLOT.right}`}
        strokeDasharray="6 5"
        strokeWidth={1.5}
      />
      {markOn && markOn >= span.from && markOn <= span.to && (
        <path className="fill-ink" d={`M${x(markOn)} ${y(0) - 10}l5 5l-5 5l-5 -5Z`} />
      )}
    </svg>
  );
}

/** The first of each month within the span. */
function listMonths({ from, to }: { from: Day; to: Day }): Day[] {
  const months: Day[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) + 1];
  for (;;) {
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > to) return months;
    months.push(day);
    month += 1;
  }
}
