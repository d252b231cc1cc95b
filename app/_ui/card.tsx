import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Unbroken } from './unbroken';

/** A surface with a border. `flush`: its content (a table) goes to the edge. */
export function Card({
  children,
  className,
  flush = false,
}: {
  children: ReactNode;
  className?: string;
  flush?: boolean;
}) {
  return (
    <div
      className={classNames(
        'rounded-lg border border-line bg-surface',
        flush ? 'overflow-hidden' : 'p-4 sm:p-5',
        className,
      )}
    >
      {children}
    </div>
  );
}

/** A titled part of a page, named for screen readers by its heading. */
export function Section({
  id,
  title,
  lead,
  actions,
  children,
  className,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section aria-labelledby={id} className={classNames('min-w-0', className)}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-xl" id={id}>
            <Unbroken>{title}</Unbroken>
          </h2>
          {lead && (
            <p className="mt-0.5 max-w-prose text-sm text-muted">
              <Unbroken>{lead}</Unbroken>
            </p>
          )}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Top of a page: its question as a title, the answer as a sentence, the next actions. */
export function PageHeader({
  title,
  above,
  lead,
  actions,
}: {
  title: string;
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-6">
      {above}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-prose">
          <h1 className="text-2xl sm:text-3xl">
            <Unbroken>{title}</Unbroken>
          </h1>
          {lead && (
            <div className="mt-2 text-base text-muted sm:text-lg">
              <Unbroken>{lead}</Unbroken>
            </div>
          )}
        </div>
        {actions && <div className="flex flex-wrap items-start gap-2 sm:pt-1">{actions}</div>}
      </div>
    </header>
  );
}
