export type LegendKind =
  | 'families'
  | 'activation'
  | 'connection'
  | 'other'
  | 'forecast'
  | 'goal'
  | 'interval'
  | 'phase'
  | 'holiday';

/** Fixed looks (UI.md): families thick, activation solid, connection thin, the goal dashed; same colours everywhere. */
const STROKES: Record<LegendKind, { className: string; width: number; dash?: string }> = {
  families: { className: 'stroke-series-families', width: 4 },
  activation: { className: 'stroke-series-activation', width: 2.25 },
  connection: { className: 'stroke-series-connection', width: 1.25 },
  other: { className: 'stroke-ink', width: 1.75, dash: '5 3' },
  forecast: { className: 'stroke-series-families', width: 2.5, dash: '2 4' },
  goal: { className: 'stroke-series-goal', width: 1.5, dash: '6 5' },
  interval: { className: 'stroke-series-families opacity-20', width: 12 },
  phase: { className: 'stroke-accent-soft', width: 12 },
  holiday: { className: 'stroke-line-strong opacity-30', width: 12 },
};

/** What each line is; a bar chart shows squares of the same colours. */
export function Legend({
  items,
  shape = 'line',
}: {
  items: { kind: LegendKind; label: string }[];
  shape?: 'line' | 'bar';
}) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {items.map(({ kind, label }) => (
        <li className="flex items-center gap-2" key={`${kind}/${label}`}>
          <svg aria-hidden="true" className="h-3 w-7" focusable="false" viewBox="0 0 28 12">
            <line
              className={STROKES[kind].className}
              strokeDasharray={STROKES[kind].dash}
              strokeWidth={shape === 'bar' ? 10 : STROKES[kind].width}
              x1={shape === 'bar' ? 16 : 0}
              x2="28"
              y1="6"
              y2="6"
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
