import type { SeriesMeasure, SeriesScope } from '@/lib/domain/adoption/series-measure';
import type { Day } from '@/lib/domain/directory/types';
import type { SeriesMark, SeriesReading, SeriesView } from '@/lib/domain/planning/series-view';
import { holidayName } from '@/lib/messages/planning';
import { describeDatedMark, MEASURE_NAMES, nameScope, SERIES, summariseSeries } from '@/lib/messages/series';
import {
  buildCountAxis,
  cutAtGaps,
  listDayTicks,
  placeDay,
  RATE_AXIS,
  spreadLabels,
  type ValueAxis,
} from './axis';
import type { LinesSpec } from './schema';

export const toneOf = (measure: SeriesMeasure): 'families' | 'activation' | 'connection' => {
  if (measure === 'families') return 'families';
  return measure.endsWith('connected') ? 'connection' : 'activation';
};

/** Signs that fit above a plot; the table holds all of them. */
const MOST_MARKS = 12;
/** A sign, as a share of the plot's width. */
export const SIGN_GAP = 0.018;
/** A letter of a band's name, as a share of the plot's width. */
const LETTER = 0.0085;
/** A line of text, as a share of the plot's height. */
export const LINE_GAP = 0.075;

type Line = {
  tone: 'families' | 'activation' | 'connection' | 'other';
  label: string;
  points: SeriesReading[];
};

/** The drawing of a series: its lines, what shades and marks the time axis, its goal and its bounds. */
export function buildSeriesChart(view: SeriesView): LinesSpec {
  const { span } = view;
  const lines = listLines(view);
  const axis = chooseAxis(view, lines);
  const goal = placeGoal(view, axis);
  const labelled = [
    ...lines.map((line) => placeEnd(line, view.unit, axis)),
    ...(goal === null ? [] : [goal]),
  ];
  const spread = spreadLabels(labelled, LINE_GAP);
  const marks = view.marks.slice(0, MOST_MARKS);
  const signs = spreadLabels(
    marks.map((mark) => placeDay(span, mark.on)),
    SIGN_GAP,
  );
  return {
    kind: 'lines',
    alt: [summariseSeries(view), ...view.marks.map(describeDatedMark)].join(' '),
    legend: buildLegend(view, lines),
    bands: buildBands(view),
    ticksX: listDayTicks(span),
    ticksY: axis.ticks,
    goal:
      goal === null ? null : { at: goal, label: SERIES.goal(view.goal ?? 1), labelAt: spread.at(-1) ?? goal },
    interval: buildInterval(view, axis),
    lines: lines.map((line, i) => ({
      tone: line.tone,
      label: line.label,
      labelAt: spread[i] ?? 0,
      dots: line.points.length <= 40,
      segments: cutAtGaps(
        line.points.map((p): [number, number] | null => {
          const value = readValue(p, view.unit);
          return value === null ? null : [placeDay(span, p.on), Math.min(1, value / axis.most)];
        }),
      ),
    })),
    marks: marks.map((mark, i) => ({
      at: placeDay(span, mark.on),
      labelAt: signs[i] ?? 0,
      number: String(i + 1),
      kind: mark.kind,
      planned: mark.planned,
    })),
    markList: listMarks(view.marks, marks.length),
  };
}

/** The figure of a day as it is drawn; a rate of nobody is none. */
export function readValue(
  { part, whole }: { part: number | null; whole: number },
  unit: 'rate' | 'count',
): number | null {
  if (part === null) return null;
  if (unit === 'count') return part;
  return whole === 0 ? null : part / whole;
}

function listLines({ measure, line, compared, phaseComparison }: SeriesView): Line[] {
  const own: Line = { tone: toneOf(measure), label: nameScope(line.scope), points: line.points };
  if (phaseComparison) {
    const { base, other, otherScope, moved } = phaseComparison;
    const same = (scope: SeriesScope, title: string) => `${nameScope(scope)}, ${title}`;
    return [
      { ...own, label: shorten(base.title, same(line.scope, base.title)) },
      { tone: 'other', label: shorten(other.title, same(otherScope, other.title)), points: moved },
    ];
  }
  return compared
    ? [own, { tone: 'other', label: nameScope(compared.scope), points: compared.points }]
    : [own];
}

/** What fits in the margin beside the plot. */
const shorten = (short: string, long: string) => {
  const fitting = long.length <= 24 ? long : short;
  return fitting.length <= 24 ? fitting : `${fitting.slice(0, 23)}…`;
};

function chooseAxis({ unit }: SeriesView, lines: readonly Line[]): ValueAxis {
  if (unit === 'rate') return RATE_AXIS;
  return buildCountAxis(
    Math.max(0, ...lines.flatMap(({ points }) => points.map((p) => Math.max(p.part ?? 0, p.high ?? 0)))),
  );
}

/** Of counts the goal is no line: it moves with the families that come and leave. */
const placeGoal = ({ goal, unit }: SeriesView, axis: ValueAxis): number | null =>
  goal === null || unit === 'count' ? null : Math.min(1, goal / axis.most);

function placeEnd({ points }: Line, unit: 'rate' | 'count', axis: ValueAxis): number {
  const last = points.findLast((p) => readValue(p, unit) !== null);
  return last ? Math.min(1, (readValue(last, unit) ?? 0) / axis.most) : 0;
}

function buildInterval({ line, unit, span, bounded }: SeriesView, axis: ValueAxis): LinesSpec['interval'] {
  if (!bounded) return [];
  const band = line.points.map((p): [number, number, number] | null => {
    const low = readValue(p, unit);
    const high = readValue({ ...p, part: p.high ?? p.part }, unit);
    return low === null || high === null
      ? null
      : [placeDay(span, p.on), low / axis.most, Math.min(1, high / axis.most)];
  });
  return cutAtGaps(band).filter((run) => run.length > 1);
}

export function buildBands({
  span,
  phases,
  holidays,
}: Pick<SeriesView, 'span' | 'phases' | 'holidays'>): LinesSpec['bands'] {
  const place = (from: Day, to: Day, name: string, until: Day) => {
    const [start, end] = [placeDay(span, from), placeDay(span, to)];
    // A phase that runs into the next one leaves it the place for its name.
    const labelTo = Math.min(end, placeDay(span, until));
    return { from: start, to: end, labelTo, label: name.length * LETTER <= labelTo - start ? name : '' };
  };
  return [
    ...phases.map((phase, i) => ({
      ...place(phase.startsOn, phase.endsOn, phase.title, phases[i + 1]?.startsOn ?? phase.endsOn),
      tone: i % 2 === 0 ? ('phase' as const) : ('phase-odd' as const),
    })),
    ...holidays.map((h) => ({
      ...place(h.startsOn, h.returnsOn, holidayName(h.name), h.returnsOn),
      tone: 'holiday' as const,
    })),
  ];
}

function buildLegend(view: SeriesView, lines: readonly Line[]): LinesSpec['legend'] {
  return [
    ...lines.map(({ tone, label }) => ({
      shape: 'line' as const,
      tone,
      label: lines.length > 1 || tone === 'other' ? label : `${MEASURE_NAMES[view.measure]}`,
    })),
    ...(view.goal !== null && view.unit === 'rate'
      ? [{ shape: 'line' as const, tone: 'goal' as const, label: SERIES.goal(view.goal) }]
      : []),
    ...(view.bounded ? [{ shape: 'interval' as const, label: SERIES.interval }] : []),
    ...(view.phases.length > 0
      ? [{ shape: 'band' as const, tone: 'phase' as const, label: SERIES.phases }]
      : []),
    ...(view.holidays.length > 0
      ? [{ shape: 'band' as const, tone: 'holiday' as const, label: SERIES.holidays }]
      : []),
  ];
}

function listMarks(marks: readonly SeriesMark[], shown: number): LinesSpec['markList'] {
  const list = marks.slice(0, shown).map((mark, i) => ({
    number: String(i + 1),
    kind: mark.kind,
    planned: mark.planned,
    text: describeDatedMark(mark),
  }));
  if (marks.length <= shown) return list;
  return [...list, { number: '', kind: null, planned: false, text: SERIES.moreMarks(marks.length - shown) }];
}
