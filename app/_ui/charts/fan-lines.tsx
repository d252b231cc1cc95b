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
import type { Day } from '@/lib/domain/directory/types';
import { formatDay, formatDayShort, formatRate } from '@/lib/messages/format';

/** A day of the chart: what was seen, or what is forecast with its interval. Rates, 0..1. */
export type FanPoint = {
  on: Day;
  observed?: number;
  median?: number;
  interval?: [low: number, high: number];
};

export type FanLinesProps = {
  points: FanPoint[];
  goal: { rate: number; label: string };
  /** The last list: what lies after it is forecast. */
  nowOn: Day;
  holidays?: { from: Day; to: Day; label: string }[];
  names: { observed: string; median: string; interval: string };
};

const DAY_MS = 86_400_000;
/** Below this width the label of the goal would take half of the plot: the legend above has it. */
const NARROW_PX = 520;
const toNumber = (day: Day) => Date.parse(day) / DAY_MS;
const toDay = (n: number): Day => new Date(n * DAY_MS).toISOString().slice(0, 10);
const percent = (value: number) => formatRate(Math.round(value * 1000), 1000);
const axisPercent = (value: number) => percent(value).replace(',0', '');

/** A tick on the first of each month: days of a year would not fit. */
function listMonths(from: number, to: number): number[] {
  const ticks: number[] = [];
  for (let day = from; day <= to; day += 1) if (toDay(day).endsWith('-01')) ticks.push(day);
  return ticks;
}

type Hover = { active?: boolean; payload?: { payload?: FanPoint }[]; names: FanLinesProps['names'] };

function HoverBox({ active, payload, names }: Hover) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  const lines: [string, string][] = [];
  if (point.observed !== undefined) lines.push([names.observed, percent(point.observed)]);
  if (point.median !== undefined) lines.push([names.median, percent(point.median)]);
  if (point.interval) lines.push([names.interval, point.interval.map(percent).join(' – ')]);
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2 text-xs shadow-raised">
      <p className="font-semibold">{formatDay(point.on)}</p>
      {lines.map(([name, value]) => (
        <p className="tabular flex justify-between gap-4" key={name}>
          <span>{name}</span>
          <span className="font-semibold">{value}</span>
        </p>
      ))}
    </div>
  );
}

/** Families covered so far, then the forecast as a line inside its band, on a true time axis from 0 to 100 %. */
export function FanLines({ points, goal, nowOn, holidays = [], names }: FanLinesProps) {
  const [width, setWidth] = useState(0);
  const narrow = width < NARROW_PX;
  const data = points.map((point) => ({ ...point, at: toNumber(point.on) }));
  const [from, to] = [data[0]?.at ?? 0, data.at(-1)?.at ?? 0];
  const clamp = (day: Day) => Math.min(to, Math.max(from, toNumber(day)));
  return (
    <ResponsiveContainer height="100%" onResize={setWidth} width="100%">
      <ComposedChart
        data={data}
        margin={{ top: 12, right: narrow ? 12 : 108, bottom: 4, left: narrow ? -8 : 0 }}
      >
        {holidays
          .filter((h) => clamp(h.from) < clamp(h.to))
          .map((h) => (
            <ReferenceArea
              fill="var(--sunken)"
              fillOpacity={1}
              key={h.label}
              x1={clamp(h.from)}
              x2={clamp(h.to)}
            />
          ))}
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          axisLine={{ stroke: 'var(--line-strong)' }}
          dataKey="at"
          domain={[from, to]}
          minTickGap={16}
          padding={{ left: 16 }}
          scale="linear"
          tick={{ fill: 'var(--muted)', fontSize: 13 }}
          tickFormatter={(n: number) => formatDayShort(toDay(n)).slice(0, 5)}
          tickLine={false}
          ticks={listMonths(from, to)}
          type="number"
        />
        <YAxis
          axisLine={false}
          domain={[0, 1]}
          tick={{ fill: 'var(--muted)', fontSize: 13 }}
          tickFormatter={axisPercent}
          tickLine={false}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          width={52}
        />
        <ReferenceLine stroke="var(--series-goal)" strokeDasharray="6 5" strokeWidth={1.5} y={goal.rate}>
          {!narrow && (
            <Label fill="var(--muted)" fontSize={12} offset={6} position="right" value={goal.label} />
          )}
        </ReferenceLine>
        <ReferenceLine stroke="var(--line-strong)" x={toNumber(nowOn)} />
        <Tooltip
          content={<HoverBox names={names} />}
          cursor={{ stroke: 'var(--line-strong)' }}
          isAnimationActive={false}
        />
        <Area
          activeDot={false}
          dataKey="interval"
          fill="var(--series-families)"
          fillOpacity={0.18}
          isAnimationActive={false}
          stroke="none"
          type="linear"
        />
        <Line
          activeDot={{ r: 5 }}
          dataKey="median"
          dot={false}
          isAnimationActive={false}
          stroke="var(--series-families)"
          strokeDasharray="2 4"
          strokeLinecap="round"
          strokeWidth={2.5}
          type="linear"
        />
        <Line
          activeDot={{ r: 5 }}
          dataKey="observed"
          dot={{ r: 3, fill: 'var(--surface)', strokeWidth: 1.5 }}
          isAnimationActive={false}
          stroke="var(--series-families)"
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeWidth={4}
          type="linear"
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
