'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Reads the page again while something goes on and somebody looks. Without JavaScript the page has a link. */
export function AutoRefresh({ everyMs }: { everyMs: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, router]);
  return null;
}
