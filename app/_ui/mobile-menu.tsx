'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { UI } from '@/lib/messages/ui';
import { Icon } from './icon';

/** The navigation of a phone, folded under its bar. Opens without JavaScript; with it, a chosen page folds it again. */
export function MobileMenu({
  brand,
  title,
  children,
}: {
  brand: ReactNode;
  title: string;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what folds the menu.
  useEffect(() => details.current?.removeAttribute('open'), [path]);
  return (
    <div className="flex min-h-14 items-center gap-2 px-2">
      {brand}
      <p className="min-w-0 flex-1 truncate text-sm font-semibold">{title}</p>
      <details className="group/menu" ref={details}>
        <summary className="flex min-h-11 items-center gap-1.5 rounded-md px-3 text-sm font-semibold hover:bg-sunken">
          <Icon className="size-5 group-open/menu:hidden" name="menu" />
          <Icon className="hidden size-5 group-open/menu:block" name="close" />
          {UI.menu}
        </summary>
        <div className="absolute inset-x-0 top-full max-h-[calc(100vh-3.5rem)] space-y-4 overflow-y-auto border-b border-line bg-surface px-4 pb-24 pt-3 shadow-raised">
          {children}
        </div>
      </details>
    </div>
  );
}
