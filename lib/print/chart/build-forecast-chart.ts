import type { Day } from '@/lib/domain/directory/types';
import type { SchoolHoliday } from '@/lib/domain/planning/school-calendar';
import { FORECAST } from '@/lib/messages/forecast';
import { holidayName } from '@/lib/messages/planning';
import { listDayTicks, placeDay, RATE_AXIS } from './axis';
import type { LinesSpec } from './schema';

type Input = {
  families: { total: number };
  past: readonly { on: Day; covered: number }[];
  days: readonly { on: Day; families: { low: number; median: number; high: number } }[];
  goal: { rate: number };
  holidays: readonly SchoolHoliday[];
  alt: string;
};

/** Families covered so far, then the forecast inside its band. */
export function buildForecastChart({ families, past, days, goal, holidays, alt }: Input): LinesSpec {
  const all = [...past, ...days].map((p) => p.on).sort();
  const span = { from: all[0] ?? '', to: all.at(-1) ?? '' };
  const rate = (count: number) => Math.min(1, count / Math.max(1, families.total));
  const observed = past.map((p): [number, number] => [placeDay(span, p.on), rate(p.covered)]);
  const median = days.map((p): [number, number] => [placeDay(span, p.on), rate(p.families.median)]);
  const band = days.map((p): [number, number, number] => [
    placeDay(span, p.on),
    rate(p.families.low),
    rate(p.families.high),
  ]);
  return {
    kind: 'lines',
    alt,
    legend: [
      { shape: 'line', tone: 'families', label: FORECAST.observed },
      { shape: 'line', tone: 'forecast', label: FORECAST.median },
      { shape: 'interval', label: FORECAST.interval },
      { shape: 'line', tone: 'goal', label: FORECAST.goalLabel(goal.rate) },
    ],
    bands: holidays
      .filter((h) => h.startsOn <= span.to && h.returnsOn > span.from)
      .map((h) => ({
        from: placeDay(span, h.startsOn),
        to: placeDay(span, h.returnsOn),
        labelTo: placeDay(span, h.returnsOn),
        label:
          holidayName(h.name).length * 0.0085 <= placeDay(span, h.returnsOn) - placeDay(span, h.startsOn)
            ? holidayName(h.name)
            : '',
        tone: 'holiday' as const,
      })),
    ticksX: listDayTicks(span),
    ticksY: RATE_AXIS.ticks,
    goal: { at: goal.rate, label: FORECAST.goalLabel(goal.rate), labelAt: goal.rate },
    interval: band.length > 1 ? [band] : [],
    lines: [
      { tone: 'forecast', label: '', labelAt: 0, dots: false, segments: median.length > 0 ? [median] : [] },
      {
        tone: 'families',
        label: '',
        labelAt: 0,
        dots: true,
        segments: observed.length > 0 ? [observed] : [],
      },
    ],
    marks: [],
    markList: [],
  };
}
