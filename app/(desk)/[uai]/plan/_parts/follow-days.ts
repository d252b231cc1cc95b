import type { HoverDay } from '@/app/_ui/charts/series-plot';
import type { Day } from '@/lib/domain/directory/types';
import { readCurve } from '@/lib/domain/planning/follow/plan-curve';
import type { SeriesReading, SeriesView } from '@/lib/domain/planning/series-view';
import { formatDay, formatRate } from '@/lib/messages/format';
import { FOLLOW as WORDS } from '@/lib/messages/plan-follow';
import { describeReading } from '@/lib/messages/series';
import { placeDay } from '@/lib/print/chart/axis';
import type { PlanFollow } from '@/lib/services/planning/follow/get-plan-follow';

/** What was expected of a day, of so many families. */
export type Expected = { low: number; median: number; high: number; families: number };

export function expectedOn({ curve }: Pick<PlanFollow, 'curve'>, on: Day): Expected | undefined {
  const read = curve && on <= (curve.days.at(-1)?.on ?? '') ? readCurve(curve, on) : undefined;
  return curve && read ? { ...read, families: curve.families } : undefined;
}

/** "65,9 % (de 61,2 % à 70,1 %)". */
export const describeExpected = ({ low, median, high, families }: Expected): string =>
  `${formatRate(median, families)} (${WORDS.range(formatRate(low, families), formatRate(high, families))})`;

/** Every day of a list or of the curve, and what was planned and found on it. */
export function listFollowDays(
  follow: Pick<PlanFollow, 'curve'>,
  { span, line }: Pick<SeriesView, 'span' | 'line'>,
): HoverDay[] {
  const actual = new Map<Day, SeriesReading>(line.points.map((point) => [point.on, point]));
  const days = [...new Set([...actual.keys(), ...(follow.curve?.days ?? []).map(({ on }) => on)])];
  return days
    .filter((on) => span.from <= on && on <= span.to)
    .sort()
    .map((on) => {
      const expected = expectedOn(follow, on);
      const found = actual.get(on);
      return {
        at: placeDay(span, on),
        title: formatDay(on),
        entries: [
          ...(found ? [{ name: WORDS.actual, text: describeReading(found) }] : []),
          ...(expected ? [{ name: WORDS.planned, text: describeExpected(expected) }] : []),
        ],
      };
    });
}
