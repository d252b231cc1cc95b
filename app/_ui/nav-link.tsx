'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { Unbroken } from './unbroken';

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

/** On a low screen the menu is longer than its place: the current page must not be the line that is out of sight. */
function useInSight(isCurrent: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const menu = link.current?.closest('nav');
    if (!isCurrent || !link.current || !menu) return;
    // The menu is scrolled and never the page, which scrollIntoView would move as well.
    const [own, all] = [link.current.getBoundingClientRect(), menu.getBoundingClientRect()];
    if (own.bottom > all.bottom) menu.scrollTop += own.bottom - all.bottom;
    else if (own.top < all.top) menu.scrollTop -= all.top - own.top;
  }, [isCurrent]);
  return link;
}

export function NavLink({ item }: { item: NavItem }) {
  const current = useIsCurrent(item);
  const link = useInSight(current);
  return (
    <Link
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'flex min-h-11 items-center gap-2.5 rounded-md px-2.5 py-1 text-sm lg:min-h-[1.625rem] lg:py-0.5',
        current ? 'bg-accent-soft font-semibold text-accent' : 'text-muted hover:bg-sunken hover:text-ink',
      )}
      href={item.href}
      ref={link}
    >
      <Icon className="size-[1.125rem]" name={item.icon} />
      <span className="min-w-0 flex-1">
        <Unbroken>{item.label}</Unbroken>
      </span>
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
