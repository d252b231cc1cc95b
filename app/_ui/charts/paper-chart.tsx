import type { BarsSpec, LinesSpec } from '@/lib/print/chart/schema';
import { MarkShape } from './mark-sign';

/*
 * Charts for paper, as plain SVG from the server: who prints a page before its charts were in sight has them too, and
 * no page fetches a byte of JavaScript for it. Drawn from the spec that PDF, SVG and PNG are drawn from.
 */

type Tone = LinesSpec['lines'][number]['tone'];

const STROKES: Record<Tone, { className: string; width: number; dash?: string }> = {
  families: { className: 'stroke-series-families', width: 3 },
  activation: { className: 'stroke-series-activation', width: 2 },
  connection: { className: 'stroke-series-connection', width: 1.2 },
  other: { className: 'stroke-ink', width: 1.5, dash: '5 3' },
  forecast: { className: 'stroke-series-families', width: 2, dash: '2 4' },
};
const FILLS: Record<Tone, string> = {
  families: 'fill-series-families',
  activation: 'fill-series-activation',
  connection: 'fill-series-connection',
  other: 'fill-ink',
  forecast: 'fill-series-families',
};

const WIDTH = 720;
const TEXT = 'fill-ink text-2xs';

export const PaperChart = ({ spec }: { spec: LinesSpec | BarsSpec }) =>
  spec.kind === 'lines' ? <PaperLines spec={spec} /> : <PaperBars spec={spec} />;

const PLOT = { left: 44, right: 120, top: 42, height: 220 };
const plotWidth = WIDTH - PLOT.left - PLOT.right;
const toX = (share: number) => PLOT.left + plotWidth * share;
const toY = (share: number) => PLOT.top + PLOT.height * (1 - share);
const round = (n: number) => Math.round(n * 10) / 10;
const pathOf = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(toX(x))} ${round(toY(y))}`).join('');

function PaperLines({ spec }: { spec: LinesSpec }) {
  const foot = PLOT.top + PLOT.height;
  return (
    <svg aria-hidden="true" className="w-full" focusable="false" viewBox={`0 0 ${WIDTH} ${foot + 24}`}>
      {spec.bands.map((band) => (
        <rect
          className={band.tone === 'holiday' ? 'fill-line-strong' : 'fill-accent'}
          fillOpacity={band.tone === 'holiday' ? 0.22 : band.tone === 'phase' ? 0.11 : 0.05}
          height={PLOT.height}
          key={`${band.tone}/${band.from}`}
          width={round(plotWidth * (band.to - band.from))}
          x={round(toX(band.from))}
          y={PLOT.top}
        />
      ))}
      {spec.ticksY.map(({ at, label }) => (
        <g key={label}>
          <path className="stroke-line" d={`M${PLOT.left} ${toY(at)}H${PLOT.left + plotWidth}`} />
          <text className={TEXT} textAnchor="end" x={PLOT.left - 6} y={toY(at) + 4}>
            {label}
          </text>
        </g>
      ))}
      {spec.ticksX.map(({ at, label }) => (
        <text className={TEXT} key={label} textAnchor="middle" x={round(toX(at))} y={foot + 16}>
          {label}
        </text>
      ))}
      {spec.now !== undefined && (
        <path className="stroke-line-strong" d={`M${round(toX(spec.now))} ${PLOT.top}V${foot}`} />
      )}
      {spec.now !== undefined && spec.nowLabel && (
        <text
          className={TEXT}
          textAnchor={spec.now > 0.8 ? 'end' : 'start'}
          x={round(toX(spec.now)) + (spec.now > 0.8 ? -4 : 4)}
          y={foot - 6}
        >
          {spec.nowLabel}
        </text>
      )}
      {spec.marks.map((mark) => (
        <g key={mark.number}>
          <path
            className="stroke-ink"
            d={`M${round(toX(mark.at))} ${PLOT.top - 12}V${foot}`}
            strokeDasharray={mark.planned ? '2 3' : undefined}
            strokeWidth={0.75}
          />
          <g transform={`translate(${round(toX(mark.labelAt))} ${PLOT.top - 20})`}>
            <MarkShape kind={mark.kind} planned={mark.planned} />
            <text className={TEXT} textAnchor="middle" y={-8}>
              {mark.number}
            </text>
          </g>
        </g>
      ))}
      {spec.interval.map((points) => (
        <path
          className="fill-series-families"
          d={`${pathOf(points.map(([x, , high]) => [x, high]))}${pathOf([...points].reverse().map(([x, low]) => [x, low])).replace('M', 'L')}Z`}
          fillOpacity={0.2}
          key={points[0]?.[0]}
        />
      ))}
      {spec.goal && (
        <path
          className="stroke-series-goal"
          d={`M${PLOT.left} ${toY(spec.goal.at)}H${PLOT.left + plotWidth}`}
          strokeDasharray="6 5"
          strokeWidth={1.5}
        />
      )}
      {spec.lines.flatMap(({ tone, dots, segments }) =>
        segments.map((points) => (
          <g key={`${tone} ${points[0]?.join(' ')}`}>
            <path
              className={`fill-none ${STROKES[tone].className}`}
              d={pathOf(points)}
              strokeDasharray={STROKES[tone].dash}
              strokeLinejoin="round"
              strokeWidth={STROKES[tone].width}
            />
            {(dots || points.length === 1) &&
              points.map(([x, y]) => (
                <circle
                  className={`fill-surface ${STROKES[tone].className}`}
                  cx={round(toX(x))}
                  cy={round(toY(y))}
                  key={x}
                  r={2.5}
                  strokeWidth={1.5}
                />
              ))}
          </g>
        )),
      )}
      {[...spec.lines, ...(spec.goal ? [spec.goal] : [])]
        .filter(({ label }) => label)
        .map(({ label, labelAt }) => (
          <text className={TEXT} key={label} x={PLOT.left + plotWidth + 8} y={round(toY(labelAt)) + 4}>
            {label}
          </text>
        ))}
    </svg>
  );
}

const BAR = { height: 9, gap: 2, groupGap: 8, left: 90, right: 150 };

function PaperBars({ spec }: { spec: BarsSpec }) {
  const room = WIDTH - BAR.left - BAR.right;
  const heightOf = (bars: readonly unknown[]) => bars.length * (BAR.height + BAR.gap) + BAR.groupGap;
  const tops = spec.groups.map((_, i) =>
    spec.groups.slice(0, i).reduce((sum, { bars }) => sum + heightOf(bars), 0),
  );
  const height = spec.groups.reduce((sum, { bars }) => sum + heightOf(bars), 0);
  return (
    <svg aria-hidden="true" className="w-full" focusable="false" viewBox={`0 0 ${WIDTH} ${height}`}>
      {spec.groups.map(({ label, bars }, i) => (
        <g key={label} transform={`translate(0 ${tops[i]})`}>
          <text className={`${TEXT} font-semibold`} x={0} y={BAR.height + 4}>
            {label}
          </text>
          {bars.map(({ tone, rate, text }, j) => {
            const y = j * (BAR.height + BAR.gap);
            return (
              <g key={tone}>
                <rect className="fill-sunken" height={BAR.height} width={room} x={BAR.left} y={y} />
                {rate !== null && (
                  <rect
                    className={FILLS[tone]}
                    height={BAR.height}
                    width={round(room * rate)}
                    x={BAR.left}
                    y={y}
                  />
                )}
                <text className={TEXT} x={BAR.left + room + 8} y={y + BAR.height - 0.5}>
                  {text}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
