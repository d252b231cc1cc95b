'use client';

import { useEffect, useRef } from 'react';

/** Says once that the page is in front of somebody. A link that is fetched beforehand runs no script, and says nothing. */
export function MarkSeen({ see }: { see: () => Promise<void> }) {
  const said = useRef(false);
  useEffect(() => {
    if (said.current) return;
    said.current = true;
    // That nobody heard it changes nothing for the reader; the next visit says it again.
    see().catch(() => {});
  }, [see]);
  return null;
}
