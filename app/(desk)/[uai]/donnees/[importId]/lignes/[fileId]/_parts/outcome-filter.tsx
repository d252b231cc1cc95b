import Link from 'next/link';
import { classNames } from '@/app/_ui/class-names';
import { REPORT } from '@/lib/messages/data-imports';
import type { FileRows } from '@/lib/services/import/list-file-rows';
import { OUTCOMES, type Outcome } from '../outcomes';

type Props = {
  chosen: Outcome | undefined;
  rowCounts: FileRows['rowCounts'];
  hrefOf: (outcome: Outcome | undefined) => string;
};

/** All rows, or those of one outcome, with how many there are. */
export function OutcomeFilter({ chosen, rowCounts, hrefOf }: Props) {
  const choices = OUTCOMES.flatMap((outcome) => {
    const counted = rowCounts.find((count) => count.outcome === outcome);
    if (!counted) return [];
    return [{ outcome, label: REPORT.rowsOf[outcome](outcome === 'warned' ? counted.rows : counted.lines) }];
  });
  return (
    <nav aria-label={REPORT.filter} className="flex flex-wrap gap-2 text-sm">
      {[{ outcome: undefined, label: REPORT.allRows }, ...choices].map(({ outcome, label }) => (
        <Link
          aria-current={outcome === chosen ? 'page' : undefined}
          className={classNames(
            'inline-flex min-h-8 items-center rounded-full border px-3 no-underline',
            outcome === chosen
              ? 'border-accent bg-accent-soft font-semibold text-accent'
              : 'border-line-strong bg-surface text-ink hover:bg-sunken',
          )}
          href={hrefOf(outcome)}
          key={label}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
