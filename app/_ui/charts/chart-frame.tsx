import type { ReactNode } from 'react';
import { UI } from '@/lib/messages/ui';
import { Disclosure } from '../disclosure';

/**
 * A chart with the sentence that says what it shows, a fixed height, and the same figures as a table.
 * The drawing is hidden from screen readers, which have the sentence and the table, and from print.
 */
export function ChartFrame({
  summary,
  children,
  table,
  legend,
  height = 'h-72',
}: {
  summary: ReactNode;
  children: ReactNode;
  table: ReactNode;
  legend?: ReactNode;
  height?: string;
}) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3 text-sm text-muted">{summary}</figcaption>
      {legend}
      <div aria-hidden="true" className={height} data-chart>
        {children}
      </div>
      <div className="mt-3">
        <Disclosure summary={UI.seeTable}>{table}</Disclosure>
      </div>
    </figure>
  );
}
