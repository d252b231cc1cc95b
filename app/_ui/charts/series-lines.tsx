'use client';

import { useState } from 'react';
import {
  CartesianGrid,
  Label,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Day } from '@/lib/domain/directory/types';
import { formatDay, formatDayShort, formatRate } from '@/lib/messages/format';

/** Fixed looks (UI.md): families thick, activation solid, connection thin, the goal dashed; same colours everywhere. */
export type SeriesKind = 'families' | 'activation' | 'connection';

const LOOKS: Record<SeriesKind, { stroke: string; width: number }> = {
  families: { stroke: 'var(--series-families)', width: 4 },
  activation: { stroke: 'var(--series-activation)', width: 2.25 },
  connection: { stroke: 'var(--series-connection)', width: 1.25 },
};

/** `label` stands at the end of the line when the name is too long for it. */
export type SeriesLine = { kind: SeriesKind; name: string; label?: string; rates: (number | null)[] };
export type SeriesMark = { on: Day; label: string; kind: 'wave' | 'phase' };
export type SeriesBand = { from: Day; to: Day; label: string };

export type SeriesLinesProps = {
  days: Day[];
  lines: SeriesLine[];
  /** First and last day of the axis. */
  span: { from: Day; to: Day };
  goal?: { rate: number; label: string };
  marks?: SeriesMark[];
  holidays?: SeriesBand[];
};

const DAY_MS = 86_400_000;
/** Below this width the lines take all of it: the legend above names them. */
const NARROW_PX = 520;
/** Rough width of a letter at 12 px: a name that does not fit its band is left out. */
const LETTER_PX = 6;
/** Height of the plot inside the frame of 18 rem: enough to keep names apart, exact pixels do not matter. */
const PLOT_PX = 230;
const toNumber = (day: Day) => Date.parse(day) / DAY_MS;
const toDay = (n: number): Day => new Date(n * DAY_MS).toISOString().slice(0, 10);
const percent = (value: number) => formatRate(Math.round(value * 1000), 1000);
const axisPercent = (value: number) => percent(value).replace(',0', '');
const shortDay = (n: number) => formatDayShort(toDay(n)).slice(0, 5);

/** Names at the ends of the lines, kept a line's height apart: pixels to move each down, by its place. */
function spreadEnds(lines: SeriesLine[], heightPx: number, gapPx: number): Map<string, number> {
  const ends = lines
    .map((line) => ({ name: line.name, y: (1 - (line.rates.findLast((r) => r !== null) ?? 0)) * heightPx }))
    .sort((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return new Map(
    ends.map(({ name, y }) => {
      const placed = Math.max(y, free);
      free = placed + gapPx;
      return [name, placed - y];
    }),
  );
}

type LabelProps = { x?: number | string; y?: number | string; index?: number };

type Hover = {
  active?: boolean;
  label?: number;
  payload?: { name?: string; value?: number; color?: string }[];
};

function HoverBox({ active, label, payload }: Hover) {
  if (!active || label === undefined || !payload?.length) return null;
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2 text-xs shadow-raised">
      <p className="font-semibold">{formatDay(toDay(label))}</p>
      {payload.map((entry) => (
        <p className="tabular flex justify-between gap-4" key={entry.name}>
          <span>{entry.name}</span>
          <span className="font-semibold">{entry.value === undefined ? '' : percent(entry.value)}</span>
        </p>
      ))}
    </div>
  );
}

/** Rates over dates on a true time axis, from 0 to 100 %; lines named at their end, waves and phases marked, holidays shaded. */
export function SeriesLines({ days, lines, span, goal, marks = [], holidays = [] }: SeriesLinesProps) {
  const [width, setWidth] = useState(0);
  const narrow = width < NARROW_PX;
  const margin = { top: 22, right: narrow ? 12 : 108, bottom: 4, left: narrow ? -8 : 0 };
  const data = days.map((day, i) => ({
    at: toNumber(day),
    ...Object.fromEntries(lines.map((line) => [line.name, line.rates[i] ?? null])),
  }));
  const domain: [number, number] = [toNumber(span.from), toNumber(span.to)];
  const inside = (day: Day) => toNumber(day) >= domain[0] && toNumber(day) <= domain[1];
  const pxPerDay = (width - margin.right - 52) / Math.max(1, domain[1] - domain[0]);
  const fits = (band: SeriesBand) =>
    (clamp(band.to) - clamp(band.from)) * pxPerDay > band.label.length * LETTER_PX;
  const lastOf = (line: SeriesLine) => line.rates.findLastIndex((r) => r !== null);
  const shifts = spreadEnds(lines, PLOT_PX, 16);
  const clamp = (day: Day) => Math.min(domain[1], Math.max(domain[0], toNumber(day)));
  return (
    <ResponsiveContainer height="100%" onResize={setWidth} width="100%">
      {/* recharts places its lines by the margin it was born with. */}
      <LineChart data={data} key={narrow ? 'narrow' : 'wide'} margin={margin}>
        {holidays
          .filter((h) => h.to > span.from && h.from < span.to)
          .map((h) => (
            <ReferenceArea
              fill="var(--sunken)"
              fillOpacity={1}
              key={h.label}
              x1={clamp(h.from)}
              x2={clamp(h.to)}
            >
              {fits(h) && <Label fill="var(--muted)" fontSize={12} position="insideBottom" value={h.label} />}
            </ReferenceArea>
          ))}
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          axisLine={{ stroke: 'var(--line-strong)' }}
          dataKey="at"
          domain={domain}
          minTickGap={16}
          padding={{ left: 16 }}
          scale="linear"
          tick={{ fill: 'var(--muted)', fontSize: 13 }}
          tickFormatter={shortDay}
          tickLine={false}
          ticks={days.map(toNumber)}
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
        {goal && (
          <ReferenceLine stroke="var(--series-goal)" strokeDasharray="6 5" strokeWidth={1.5} y={goal.rate}>
            {!narrow && (
              <Label fill="var(--muted)" fontSize={12} offset={6} position="right" value={goal.label} />
            )}
          </ReferenceLine>
        )}
        {marks
          .filter((mark) => inside(mark.on))
          .map((mark) => (
            <ReferenceLine
              key={`${mark.on}/${mark.label}`}
              stroke={mark.kind === 'wave' ? 'var(--ink)' : 'var(--line-strong)'}
              strokeDasharray={mark.kind === 'wave' ? undefined : '2 3'}
              strokeWidth={1}
              x={toNumber(mark.on)}
            >
              <Label
                fill={mark.kind === 'wave' ? 'var(--ink)' : 'var(--muted)'}
                fontSize={12}
                position="top"
                value={mark.kind === 'wave' ? `▼ ${mark.label}` : mark.label}
              />
            </ReferenceLine>
          ))}
        <Tooltip content={<HoverBox />} cursor={{ stroke: 'var(--line-strong)' }} isAnimationActive={false} />
        {lines.map((line) => (
          <Line
            activeDot={{ r: 5 }}
            connectNulls={false}
            dataKey={line.name}
            dot={{ r: 3, fill: 'var(--surface)', strokeWidth: 1.5 }}
            isAnimationActive={false}
            key={line.name}
            label={({ x, y, index }: LabelProps) =>
              index === lastOf(line) && !narrow ? (
                <text
                  className="fill-ink text-2xs font-semibold"
                  dy={4 + (shifts.get(line.name) ?? 0)}
                  key={line.name}
                  x={Number(x) + 10}
                  y={y}
                >
                  {line.label ?? line.name}
                </text>
              ) : (
                <g key={`${line.name}/${index}`} />
              )
            }
            name={line.name}
            stroke={LOOKS[line.kind].stroke}
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeWidth={LOOKS[line.kind].width}
            type="linear"
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
