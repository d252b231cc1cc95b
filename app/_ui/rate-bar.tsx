import Link from 'next/link';
import { formatCount, formatRate, formatTarget } from '@/lib/messages/format';
import { UI } from '@/lib/messages/ui';
import { classNames } from './class-names';

export type RateTone = 'activation' | 'connection' | 'families';

const FILLS: Record<RateTone, string> = {
  activation: 'bg-series-activation',
  connection: 'bg-series-connection',
  families: 'bg-series-families',
};

/**
 * « 45 sur 193 · 23,3 % »: the integers always beside the rate; an unknown is written, never drawn as zero. `href`
 * opens the people that it counts.
 */
export function RateText({
  part,
  whole,
  href,
  name,
}: {
  part: number | null;
  whole: number;
  href?: string | undefined;
  /** What is counted, for who hears a link without what stands around it. */
  name?: string;
}) {
  if (part === null) return <span className="text-muted">{UI.unknown}</span>;
  const text = (
    <span className="tabular whitespace-nowrap print:whitespace-normal">
      {UI.of(formatCount(part), formatCount(whole))}
      <span aria-hidden="true" className="text-faint">
        {' · '}
      </span>
      <span className="sr-only">, </span>
      <strong className="font-semibold">{formatRate(part, whole)}</strong>
    </span>
  );
  // Not fetched beforehand: a table has dozens of them.
  return href ? (
    <Link className="underline-offset-4 hover:underline" href={href} prefetch={false}>
      {name && <span className="sr-only">{UI.named(name)}</span>}
      {text}
    </Link>
  ) : (
    text
  );
}

/** A count alone; `href` opens what it counts. */
export function CountText({
  count,
  text = formatCount(count),
  href,
  name,
}: {
  count: number;
  /** The count as it is written, with a sign. */
  text?: string;
  href?: string | undefined;
  name: string;
}) {
  const written = <span className="tabular whitespace-nowrap">{text}</span>;
  if (!href || count === 0) return written;
  return (
    <Link className="underline-offset-4 hover:underline" href={href} prefetch={false}>
      <span className="sr-only">{UI.named(name)}</span>
      {written}
    </Link>
  );
}

/** The bar alone, for a table cell whose number stands beside it. */
export function RateStrip({
  part,
  whole,
  tone,
  goalRate,
  className,
}: {
  part: number | null;
  whole: number;
  tone: RateTone;
  goalRate?: number;
  className?: string;
}) {
  return (
    <div
      aria-hidden="true"
      className={classNames('relative h-2 rounded-full bg-sunken ring-1 ring-inset ring-line', className)}
    >
      {part !== null && whole > 0 && part > 0 && (
        <div
          className={`h-full min-w-1 rounded-full ${FILLS[tone]}`}
          style={{ width: `${(100 * part) / whole}%` }}
        />
      )}
      {goalRate !== undefined && (
        <div
          className="-inset-y-1 absolute w-0.5 -translate-x-1/2 bg-ink"
          style={{ left: `${Math.min(100, 100 * goalRate)}%` }}
        />
      )}
    </div>
  );
}

/** A named rate with its bar; the mark is the goal. */
export function RateBar({
  label,
  part,
  whole,
  tone,
  goalRate,
  note,
  href,
}: {
  label: string;
  part: number | null;
  whole: number;
  tone: RateTone;
  goalRate?: number;
  note?: string;
  href?: string | undefined;
}) {
  return (
    <div>
      {/* On lines of their own: bars of several rates side by side stay at one height. */}
      <p className="text-sm text-muted">{label}</p>
      <p className="text-lg">
        <RateText href={href} name={label} part={part} whole={whole} />
      </p>
      <RateStrip className="mt-1.5" goalRate={goalRate} part={part} tone={tone} whole={whole} />
      {(note || goalRate !== undefined) && (
        <p className="mt-1 text-xs text-muted">
          {goalRate !== undefined && UI.goal(formatTarget(goalRate))}
          {goalRate !== undefined && note && ' · '}
          {note}
        </p>
      )}
    </div>
  );
}
