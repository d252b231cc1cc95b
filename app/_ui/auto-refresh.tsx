'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

/** Reads the page again while something goes on and somebody looks. Without JavaScript the page has a link. */
export function AutoRefresh({ everyMs }: { everyMs: number }) {
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  useEffect(() => {
    // A new reading gives up the one under way: on a slow network none would ever end.
    if (isReading) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') startReading(() => router.refresh());
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, isReading, router]);
  return null;
}
