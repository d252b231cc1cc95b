'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { UI } from '@/lib/messages/ui';

/** Stands where a chart will: the sized frame is `ChartFrame`'s, so what arrives later moves nothing. */
export const ChartOnItsWay = () => (
  <p className="no-print grid h-full place-items-center text-sm text-muted">{UI.loadingChart}</p>
);

/** Those that wait for the first of them to come into sight. */
const waiting = new Set<() => void>();

function showAll(): void {
  for (const show of waiting) show();
  waiting.clear();
}

/**
 * Shows what it holds once its place, or that of another one on the page, comes into sight: what is drawn far down a
 * page is not fetched for somebody who does not scroll there. After the first the others cost nothing, and whoever
 * prints the page has them.
 */
export function WhenInView({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current || seen) return;
    const show = () => setSeen(true);
    waiting.add(show);
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) showAll();
    });
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      waiting.delete(show);
    };
  }, [seen]);
  return (
    <div className="h-full" ref={place}>
      {seen ? children : <ChartOnItsWay />}
    </div>
  );
}
