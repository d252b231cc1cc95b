'use client';

import { useState } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Label,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { LinesSpec } from '@/lib/print/chart/schema';
import { MarkShape } from './mark-sign';

/** What a day says in words, where it stands on the axis. */
export type HoverDay = { at: number; title: string; entries: { name: string; text: string }[] };

/** `spec`: the one drawing of screen, PDF, SVG and PNG, its places as shares of the plot. */
export type SeriesPlotProps = { spec: LinesSpec; days: HoverDay[] };

const LOOKS: Record<LinesSpec['lines'][number]['tone'], { stroke: string; width: number; dash?: string }> = {
  families: { stroke: 'var(--series-families)', width: 4 },
  activation: { stroke: 'var(--series-activation)', width: 2.25 },
  connection: { stroke: 'var(--series-connection)', width: 1.25 },
  other: { stroke: 'var(--ink)', width: 1.75, dash: '5 3' },
  forecast: { stroke: 'var(--series-families)', width: 2.5, dash: '2 4' },
};

const BANDS: Record<LinesSpec['bands'][number]['tone'], { fill: string; opacity: number }> = {
  phase: { fill: 'var(--accent)', opacity: 0.11 },
  'phase-odd': { fill: 'var(--accent)', opacity: 0.05 },
  holiday: { fill: 'var(--line-strong)', opacity: 0.22 },
};

/** A line further to the right than this has no room for its word behind it. */
const LAST_ROOM = 0.8;
/** Below this width the lines take all of it: the legend above names them, the list below names the bands. */
const NARROW_PX = 520;
/** Room above the plot: names of bands, then signs with their numbers. */
const HEAD_PX = 42;

type Row = Record<string, number | [number, number] | undefined> & { at: number };

const keyOf = (line: number, run: number) => `${line}/${run}`;

/** All points on one axis, each line in runs of its own: a gap within one stays a gap. */
function listRows({ lines, interval }: LinesSpec): Row[] {
  const rows = new Map<number, Row>();
  const rowAt = (at: number): Row => {
    const row = rows.get(at) ?? { at };
    rows.set(at, row);
    return row;
  };
  lines.forEach(({ segments }, i) => {
    segments.forEach((points, j) => {
      for (const [x, y] of points) rowAt(x)[keyOf(i, j)] = y;
    });
  });
  interval.forEach((points, i) => {
    for (const [x, low, high] of points) rowAt(x)[`band/${i}`] = [low, high];
  });
  return [...rows.values()].sort((a, b) => a.at - b.at);
}

type Hover = { active?: boolean; label?: number; days: HoverDay[] };

function HoverBox({ active, label, days }: Hover) {
  const day = days.find((d) => d.at === label);
  if (!active || !day) return null;
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2 text-xs shadow-raised">
      <p className="font-semibold">{day.title}</p>
      {day.entries.map((entry) => (
        <p className="tabular flex justify-between gap-4" key={entry.name}>
          <span>{entry.name}</span>
          <span className="font-semibold">{entry.text}</span>
        </p>
      ))}
    </div>
  );
}

/** The place that a label is given: a box, but for pies. */
type Given = { viewBox?: object };

const placeOf = ({ viewBox }: Given) => {
  const { x = 0, y = 0 } = (viewBox ?? {}) as { x?: number; y?: number };
  return { x, y };
};

/** Figures over days on a true time axis from zero, what shades and marks it, the goal and the bounds. */
export function SeriesPlot({ spec, days }: SeriesPlotProps) {
  const [width, setWidth] = useState(0);
  const narrow = width < NARROW_PX;
  const labelOf = new Map(spec.ticksX.map((tick) => [tick.at, tick.label]));
  const figureOf = new Map(spec.ticksY.map((tick) => [tick.at, tick.label]));
  return (
    <ResponsiveContainer height="100%" onResize={setWidth} width="100%">
      <ComposedChart
        data={listRows(spec)}
        margin={{ top: HEAD_PX, right: narrow ? 12 : 148, bottom: 4, left: narrow ? -8 : 0 }}
      >
        {spec.bands.map((band) => (
          <ReferenceArea
            fill={BANDS[band.tone].fill}
            fillOpacity={BANDS[band.tone].opacity}
            ifOverflow="hidden"
            key={`${band.tone}/${band.from}/${band.to}`}
            x1={band.from}
            x2={band.to}
          >
            {!narrow && band.label && (
              <Label
                content={(given: Given) => (
                  <text className="fill-muted text-2xs" x={placeOf(given).x + 2} y={placeOf(given).y - 5}>
                    {band.label}
                  </text>
                )}
              />
            )}
          </ReferenceArea>
        ))}
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          axisLine={{ stroke: 'var(--line-strong)' }}
          dataKey="at"
          domain={[0, 1]}
          minTickGap={16}
          scale="linear"
          tick={{ fill: 'var(--muted)', fontSize: 13 }}
          tickFormatter={(at: number) => labelOf.get(at) ?? ''}
          tickLine={false}
          ticks={spec.ticksX.map((tick) => tick.at)}
          type="number"
        />
        <YAxis
          axisLine={false}
          domain={[0, 1]}
          tick={{ fill: 'var(--muted)', fontSize: 13 }}
          tickFormatter={(at: number) => figureOf.get(at) ?? ''}
          tickLine={false}
          ticks={spec.ticksY.map((tick) => tick.at)}
          width={52}
        />
        {spec.goal && (
          <ReferenceLine
            stroke="var(--series-goal)"
            strokeDasharray="6 5"
            strokeWidth={1.5}
            y={spec.goal.at}
          />
        )}
        {spec.now !== undefined && (
          <ReferenceLine stroke="var(--line-strong)" x={spec.now}>
            {spec.nowLabel && (
              <Label
                fill="var(--muted)"
                fontSize={12}
                position={spec.now > LAST_ROOM ? 'insideBottomRight' : 'insideBottomLeft'}
                value={spec.nowLabel}
              />
            )}
          </ReferenceLine>
        )}
        {spec.marks.map((mark) => (
          <ReferenceLine
            key={mark.number}
            stroke="var(--ink)"
            strokeDasharray={mark.planned ? '2 3' : undefined}
            strokeWidth={0.75}
            x={mark.at}
          />
        ))}
        {spec.marks.map((mark) => (
          <ReferenceLine ifOverflow="visible" key={`sign ${mark.number}`} stroke="none" x={mark.labelAt}>
            <Label
              content={(given: Given) => (
                <g transform={`translate(${placeOf(given).x} ${placeOf(given).y - 22})`}>
                  <MarkShape kind={mark.kind} planned={mark.planned} />
                  <text className="fill-ink text-2xs" textAnchor="middle" y={-8}>
                    {mark.number}
                  </text>
                </g>
              )}
            />
          </ReferenceLine>
        ))}
        <Tooltip
          content={<HoverBox days={days} />}
          cursor={{ stroke: 'var(--line-strong)' }}
          isAnimationActive={false}
        />
        {spec.interval.map((points, i) => (
          <Area
            activeDot={false}
            connectNulls
            dataKey={`band/${i}`}
            fill="var(--series-families)"
            fillOpacity={0.2}
            isAnimationActive={false}
            key={`band/${points[0]?.[0]}`}
            stroke="none"
            type="linear"
          />
        ))}
        {spec.lines.flatMap(({ tone, dots, segments }, i) =>
          segments.map((points, j) => (
            <Line
              activeDot={{ r: 5 }}
              connectNulls
              dataKey={keyOf(i, j)}
              dot={
                dots || points.length === 1
                  ? { r: 3, fill: 'var(--surface)', strokeWidth: 1.5, strokeDasharray: '' }
                  : false
              }
              isAnimationActive={false}
              key={keyOf(i, j)}
              stroke={LOOKS[tone].stroke}
              strokeDasharray={LOOKS[tone].dash}
              strokeLinecap="round"
              strokeLinejoin="round"
              strokeWidth={LOOKS[tone].width}
              type="linear"
            />
          )),
        )}
        {!narrow &&
          [...spec.lines, ...(spec.goal ? [{ ...spec.goal, tone: 'goal' as const }] : [])]
            .filter((line) => line.label)
            .map((line) => (
              <ReferenceLine ifOverflow="visible" key={`name ${line.label}`} stroke="none" y={line.labelAt}>
                <Label
                  className={line.tone === 'goal' ? 'fill-muted' : 'fill-ink font-semibold'}
                  fontSize={12}
                  offset={8}
                  position="right"
                  value={line.label}
                />
              </ReferenceLine>
            ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
