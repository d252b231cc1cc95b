import type { Day } from '@/lib/domain/directory/types';
import type { GateStatus } from '@/lib/domain/planning/follow/gate-judgement';
import type { PlanCurve } from '@/lib/domain/planning/follow/plan-curve';
import type { SeriesView } from '@/lib/domain/planning/series-view';
import { FOLLOW } from '@/lib/messages/plan-follow';
import { SERIES } from '@/lib/messages/series';
import { cutAtGaps, listDayTicks, placeDay, RATE_AXIS, spreadLabels } from './axis';
import { buildBands, LINE_GAP, readValue, SIGN_GAP } from './build-series-chart';
import type { LinesSpec } from './schema';

/** The thresholds before a phase: judged, or still to come. */
export type GateMark = { on: Day; title: string; status: GateStatus | 'coming' };

export type PlanChartInput = {
  view: Pick<SeriesView, 'span' | 'phases' | 'holidays' | 'line'>;
  /** Null: nothing was kept; then only what is, is drawn. */
  curve: Pick<PlanCurve, 'observedOn' | 'families' | 'covered' | 'days'> | null;
  goal: number;
  /** The day for which the goal is set. */
  goalOn: Day;
  gates: readonly GateMark[];
  todayOn: Day;
  /** What the drawing says, in a sentence. */
  summary: string;
};

/** More dots than this would touch. */
const MOST_DOTS = 40;

/** Families covered as planned, inside their band, and as they are; thresholds, phases, holidays and today on one axis. */
export function buildPlanChart({
  view,
  curve,
  goal,
  goalOn,
  gates,
  todayOn,
  summary,
}: PlanChartInput): LinesSpec {
  const { span } = view;
  const expected = curve ? listExpected(curve) : [];
  const inside = expected.filter(({ on }) => span.from <= on && on <= span.to);
  const planned = inside.map(({ on, median }): [number, number] => [placeDay(span, on), median]);
  const band = inside.map(({ on, low, high }): [number, number, number] => [placeDay(span, on), low, high]);
  const actual = cutAtGaps(
    view.line.points
      .filter(({ on }) => on <= span.to)
      .map((point): [number, number] | null => {
        const rate = readValue(point, 'rate');
        return rate === null ? null : [placeDay(span, point.on), rate];
      }),
  );
  const ends = [planned.at(-1)?.[1] ?? 0, actual.at(-1)?.at(-1)?.[1] ?? 0, goal];
  const labels = spreadLabels(ends, LINE_GAP);
  const shown = gates.filter(({ on }) => span.from <= on && on <= span.to);
  const signs = spreadLabels(
    shown.map(({ on }) => placeDay(span, on)),
    SIGN_GAP,
  );
  return {
    kind: 'lines',
    alt: [summary, ...gates.map(({ on, title, status }) => FOLLOW.gateMark(on, title, status))].join(' '),
    legend: [
      { shape: 'line', tone: 'families', label: FOLLOW.actual },
      ...(curve
        ? [
            { shape: 'line' as const, tone: 'forecast' as const, label: FOLLOW.planned },
            { shape: 'interval' as const, label: FOLLOW.band },
          ]
        : []),
      { shape: 'line', tone: 'goal', label: FOLLOW.goalOn(goal, goalOn) },
      ...(view.phases.length > 0
        ? [{ shape: 'band' as const, tone: 'phase' as const, label: SERIES.phases }]
        : []),
      ...(view.holidays.length > 0
        ? [{ shape: 'band' as const, tone: 'holiday' as const, label: SERIES.holidays }]
        : []),
    ],
    bands: buildBands(view),
    ticksX: listDayTicks(span),
    ticksY: RATE_AXIS.ticks,
    goal: { at: goal, label: SERIES.goal(goal), labelAt: labels[2] ?? goal },
    ...(span.from <= todayOn &&
      todayOn <= span.to && { now: placeDay(span, todayOn), nowLabel: FOLLOW.today }),
    interval: band.length > 1 ? [band] : [],
    lines: [
      ...(planned.length > 0
        ? [
            {
              tone: 'forecast' as const,
              label: FOLLOW.plannedShort,
              labelAt: labels[0] ?? 0,
              dots: false,
              segments: [planned],
            },
          ]
        : []),
      {
        tone: 'families',
        label: FOLLOW.actualShort,
        labelAt: labels[1] ?? 0,
        dots: view.line.points.length <= MOST_DOTS,
        segments: actual,
      },
    ],
    marks: shown.map(({ on, status }, i) => ({
      at: placeDay(span, on),
      labelAt: signs[i] ?? 0,
      number: String(i + 1),
      kind: 'gate',
      planned: status === 'coming',
    })),
    markList: shown.map((gate, i) => ({
      number: String(i + 1),
      kind: 'gate',
      planned: gate.status === 'coming',
      text: FOLLOW.gateMark(gate.on, gate.title, gate.status),
    })),
  };
}

/** The curve as shares, from the list that it starts from. */
function listExpected({ observedOn, families, covered, days }: NonNullable<PlanChartInput['curve']>) {
  const rate = (count: number) => (families === 0 ? 0 : Math.min(1, count / families));
  const start = { on: observedOn, low: covered, median: covered, high: covered };
  return [start, ...days].map(({ on, low, median, high }) => ({
    on,
    low: rate(low),
    median: rate(median),
    high: rate(high),
  }));
}
