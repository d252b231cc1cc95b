import { addDays, daysBetween, mondayOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { formatCount, formatDayShort, formatTarget } from '@/lib/messages/format';

export type Tick = { at: number; label: string };
export type Span = { from: Day; to: Day };

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** Where a day stands on a time axis, 0 at its first day, 1 at its last; days outside stand at its ends. */
export function placeDay({ from, to }: Span, day: Day): number {
  const length = daysBetween(from, to);
  return length === 0 ? 0.5 : clamp(daysBetween(from, day) / length);
}

/** Labels that fit beside each other on paper. */
const MOST_TICKS = 9;

/** Days to write on a time axis: of weeks, then months, then years, as few as needed. */
export function listDayTicks(span: Span): Tick[] {
  const days = daysBetween(span.from, span.to);
  if (days === 0) return [{ at: 0.5, label: formatDayShort(span.from) }];
  const steps: Day[][] = [
    listDaysApart(span, 7),
    listDaysApart(span, 14),
    listMonths(span, 1),
    listMonths(span, 3),
  ];
  const chosen = steps.find((ticks) => ticks.length <= MOST_TICKS) ?? listMonths(span, 12);
  // Days of several years need their year.
  const short = span.from.slice(0, 4) === span.to.slice(0, 4) || days < 300;
  return chosen.map((day) => ({
    at: placeDay(span, day),
    label: short ? formatDayShort(day).slice(0, 5) : formatDayShort(day),
  }));
}

/** Mondays, so that the ticks of a school week stand together. */
function listDaysApart({ from, to }: Span, step: number): Day[] {
  const first = mondayOf(from) === from ? from : addDays(mondayOf(from), 7);
  const days: Day[] = [];
  for (let day = first; day <= to; day = addDays(day, step)) days.push(day);
  return days.length > 0 ? days : [from];
}

function listMonths({ from, to }: Span, step: number): Day[] {
  const days: Day[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > to) return days;
    if (day >= from && (month - 1) % step === 0) days.push(day);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

export type ValueAxis = { most: number; ticks: Tick[] };

/** From 0 to 100 %. */
export const RATE_AXIS: ValueAxis = {
  most: 1,
  ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: formatTarget(at) })),
};

/** From 0 to a round number that holds the largest count, in at most five even steps. */
export function buildCountAxis(largest: number): ValueAxis {
  const most = Math.max(4, largest);
  const magnitude = 10 ** Math.floor(Math.log10(most / 4));
  const step =
    [1, 2, 2.5, 5, 10].map((n) => n * magnitude).find((n) => Number.isInteger(n) && n * 4 >= most) ?? 1;
  const count = Math.ceil(most / step);
  return {
    most: step * count,
    ticks: Array.from({ length: count + 1 }, (_, i) => ({ at: i / count, label: formatCount(i * step) })),
  };
}

/** Names that would overlap are moved down, or up where the foot is reached, a line's height apart; same order. */
export function spreadLabels(places: readonly number[], gap: number): number[] {
  const order = places.map((place, i) => ({ place, i })).sort((a, b) => b.place - a.place);
  let free = Number.POSITIVE_INFINITY;
  const placed = order.map(({ place, i }) => {
    free = Math.min(place, free - gap);
    return { i, at: free };
  });
  const below = Math.min(...placed.map((p) => p.at), 0);
  const result = [...places];
  for (const { i, at } of placed) result[i] = at - below;
  return result;
}

/** Runs of points without a gap. */
export function cutAtGaps<T>(points: readonly (T | null)[]): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  for (const point of [...points, null]) {
    if (point !== null) run.push(point);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return runs;
}
