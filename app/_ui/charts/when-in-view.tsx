'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { UI } from '@/lib/messages/ui';

/** Stands where a chart will: the sized frame is `ChartFrame`'s, so what arrives later moves nothing. */
export const ChartOnItsWay = () => (
  <p className="grid h-full place-items-center text-sm text-muted">{UI.loadingChart}</p>
);

/**
 * Shows what it holds once the place where it stands comes into sight: what is drawn far down a page is not fetched
 * for somebody who does not scroll there.
 */
export function WhenInView({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current || seen) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen]);
  return (
    <div className="h-full" ref={place}>
      {seen ? children : <ChartOnItsWay />}
    </div>
  );
}
