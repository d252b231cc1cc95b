import type { RateTone } from '@/app/_ui/rate-bar';
import { daysBetween } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';

const STROKES: Record<RateTone, string> = {
  activation: 'stroke-series-activation',
  connection: 'stroke-series-connection',
  families: 'stroke-series-families',
};

export type SparkPoint = { on: Day; rate: number | null };

const [WIDTH, HEIGHT, EDGE] = [100, 32, 3];

/**
 * A rate over its days, drawn on the server: no axis, from 0 to 100 %, so that several can be compared.
 * Days that tell nothing break the line. `label` says the same in words.
 */
export function Sparkline({
  points,
  tone,
  label,
  span,
  className = 'h-8 w-24',
}: {
  points: readonly SparkPoint[];
  tone: RateTone;
  label: string;
  /** The days from one edge to the other: the same for all that stand side by side. */
  span: { from: Day; to: Day };
  className?: string;
}) {
  const days = Math.max(1, daysBetween(span.from, span.to));
  const places = points.map(({ on, rate }) => ({
    on,
    x: EDGE + ((WIDTH - 2 * EDGE) * daysBetween(span.from, on)) / days,
    y: rate === null ? null : EDGE + (HEIGHT - 2 * EDGE) * (1 - rate),
  }));
  const path = places
    .flatMap(({ x, y }, i) => {
      if (y === null) return [];
      const previous = places[i - 1];
      return [`${previous && previous.y !== null ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`];
    })
    .join('');
  const last = places.filter((place) => place.y !== null).at(-1);
  return (
    <svg
      aria-label={label}
      className={`inline-block align-middle ${className}`}
      preserveAspectRatio="none"
      role="img"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <line className="stroke-line" x1="0" x2={WIDTH} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
      <line className="stroke-line" strokeDasharray="3 3" x1="0" x2={WIDTH} y1={EDGE} y2={EDGE} />
      <path
        className={STROKES[tone]}
        d={path}
        fill="none"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
      {last && (
        <path
          className={STROKES[tone]}
          d={`M${last.x.toFixed(1)} ${last.y?.toFixed(1)}h0`}
          strokeLinecap="round"
          strokeWidth="5"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
