'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A `details` that behaves as a menu: a chosen page, Escape or a click elsewhere folds it. Opens and folds by its
 * own summary without JavaScript.
 */
export function MenuDetails({ className, children }: { className: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what folds the menu.
  useEffect(() => details.current?.removeAttribute('open'), [path]);
  useEffect(() => {
    const fold = (event: Event) => {
      const menu = details.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        // The focus must not stay inside what is hidden now.
        menu.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && menu.contains(event.target)) return;
      menu.removeAttribute('open');
    };
    document.addEventListener('keydown', fold);
    document.addEventListener('click', fold);
    return () => {
      document.removeEventListener('keydown', fold);
      document.removeEventListener('click', fold);
    };
  }, []);
  return (
    <details className={className} ref={details}>
      {children}
    </details>
  );
}
