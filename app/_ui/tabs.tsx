import Link from 'next/link';
import { classNames } from './class-names';

export type Tab = { href: string; label: string; current: boolean; count?: string };

/** Views of one page, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-4 mb-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-1 border-b border-line">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              aria-current={tab.current ? 'page' : undefined}
              className={classNames(
                '-mb-px inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap border-b-2 px-3 py-2 text-sm font-semibold',
                tab.current
                  ? 'border-accent text-accent'
                  : 'border-transparent text-muted hover:border-line-strong hover:text-ink',
              )}
              href={tab.href}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="tabular rounded bg-sunken px-1.5 text-xs font-medium text-muted">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
