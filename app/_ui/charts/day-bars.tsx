import type { Day } from '@/lib/domain/directory/types';

const WIDTH = 600;
const HEIGHT = 96;

/** One bar a day, from zero; `label` says what it shows, and its table stands beside it. */
export function DayBars({ days, label }: { days: { on: Day; count: number }[]; label: string }) {
  const most = Math.max(1, ...days.map((day) => day.count));
  const step = WIDTH / Math.max(days.length, 14);
  return (
    <svg
      aria-label={label}
      className="h-24 w-full max-w-2xl"
      preserveAspectRatio="none"
      role="img"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <line className="stroke-line-strong" x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {days.map(({ on, count }, at) => {
        const height = (count / most) * (HEIGHT - 8);
        return (
          <rect
            className="fill-series-activation"
            height={height}
            key={on}
            width={step * 0.7}
            x={at * step + step * 0.15}
            y={HEIGHT - height}
          />
        );
      })}
    </svg>
  );
}
