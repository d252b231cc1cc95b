'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type NavItem = {
  href: string;
  label: string;
  icon: IconName;
  /** The page is current for this address only, not for those below it. */
  exact?: boolean;
  /** Something waits there: a count with its meaning. */
  waiting?: { count: string; meaning: string };
};

const useIsCurrent = ({ href, exact }: NavItem) => {
  const path = usePathname();
  return path === href || (!exact && path.startsWith(`${href}/`));
};

export function NavLink({ item }: { item: NavItem }) {
  const current = useIsCurrent(item);
  return (
    <Link
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'flex min-h-11 items-center gap-2.5 rounded-md px-2.5 py-1 text-sm lg:min-h-[1.625rem] lg:py-0.5',
        current ? 'bg-accent-soft font-semibold text-accent' : 'text-muted hover:bg-sunken hover:text-ink',
      )}
      href={item.href}
    >
      <Icon className="size-[1.125rem]" name={item.icon} />
      <span className="min-w-0 flex-1">{item.label}</span>
      {item.waiting && (
        <span className="tabular rounded bg-dormant-soft px-1.5 text-xs font-semibold text-dormant">
          <span aria-hidden="true">{item.waiting.count}</span>
          <span className="sr-only">{item.waiting.meaning}</span>
        </span>
      )}
    </Link>
  );
}

/** The same link as a tab at the foot of a phone. */
export function BarLink({ item }: { item: NavItem }) {
  const current = useIsCurrent(item);
  return (
    <Link
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'flex min-h-14 flex-col items-center justify-center gap-0.5 text-2xs font-semibold',
        current ? 'text-accent' : 'text-muted',
      )}
      href={item.href}
    >
      <Icon className="size-[1.375rem]" name={item.icon} />
      {item.label}
    </Link>
  );
}
