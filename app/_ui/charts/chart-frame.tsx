import type { ReactNode } from 'react';
import { UI } from '@/lib/messages/ui';
import { Disclosure } from '../disclosure';

/**
 * A chart with the sentence that says what it shows, a fixed height, and the same figures as a table.
 * The drawing is hidden from screen readers, which have the sentence and the table.
 */
export function ChartFrame({
  summary,
  children,
  table,
  legend,
  note,
  actions,
  paper,
  height = 'h-72',
}: {
  summary: ReactNode;
  children: ReactNode;
  table: ReactNode;
  legend?: ReactNode;
  /** What the drawing's signs stand for. */
  note?: ReactNode;
  /** The downloads of the card. */
  actions?: ReactNode;
  /** The same drawing for paper: complete from the server, whatever has been in sight. */
  paper?: ReactNode;
  height?: string;
}) {
  return (
    <figure className="min-w-0">
      <div className="mb-3 flex flex-wrap-reverse items-start justify-end gap-x-4 gap-y-1 sm:flex-nowrap sm:justify-between">
        <figcaption className="w-full min-w-0 text-sm text-muted sm:w-auto">{summary}</figcaption>
        {actions}
      </div>
      {legend}
      {paper && (
        <div className="hidden print:block" data-paper>
          {paper}
        </div>
      )}
      <div aria-hidden="true" className={paper ? `${height} print:hidden` : height} data-chart>
        {children}
      </div>
      {note}
      <div className="mt-3">
        <Disclosure summary={UI.seeTable}>{table}</Disclosure>
      </div>
    </figure>
  );
}
