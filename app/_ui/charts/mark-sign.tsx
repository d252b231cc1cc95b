import type { ChartMarkKind } from '@/lib/print/chart/schema';

const SHAPES: Record<ChartMarkKind, string> = {
  wave: 'M-4.5-4h9L0 4z',
  banner: 'M-4.5-3h9v6h-9z',
  letter: 'M-4.5-3.5h9v7h-9zM-4.5-3.5 0 .5l4.5-4',
  meeting: 'M-4 0a4 4 0 1 0 8 0 4 4 0 1 0-8 0',
  gate: 'M0-5 5 0 0 5-5 0z',
};

/** What happened on a day: a shape by its kind, round the origin, hollow while it is only planned. */
export function MarkShape({ kind, planned }: { kind: ChartMarkKind; planned: boolean }) {
  const hollow = planned || kind === 'letter';
  return (
    <path
      className={hollow ? 'fill-surface stroke-ink' : 'fill-ink stroke-ink'}
      d={SHAPES[kind]}
      strokeDasharray={planned ? '2 1.5' : undefined}
      strokeLinejoin="round"
      strokeWidth="1.2"
    />
  );
}

/** The same in a line of text. */
export function MarkSign({ kind, planned }: { kind: ChartMarkKind; planned: boolean }) {
  return (
    <svg aria-hidden="true" className="size-3 shrink-0" focusable="false" viewBox="-6 -6 12 12">
      <MarkShape kind={kind} planned={planned} />
    </svg>
  );
}
