'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { FLASHES, isFlashCode } from '@/lib/messages/flash';
import { Alert } from './alert';
import { FLASH_PARAM } from './flash-address';

/** Says once what the last action did; then takes its code out of the address, so that a shared link stays silent. */
export function Flash() {
  const code = useSearchParams().get(FLASH_PARAM) ?? '';
  useEffect(() => {
    if (!code) return;
    const url = new URL(window.location.href);
    url.searchParams.delete(FLASH_PARAM);
    // Through the History API alone: the page and its message stay as they are.
    window.history.replaceState(null, '', url);
  }, [code]);
  if (!isFlashCode(code)) return null;
  const [tone, text] = FLASHES[code];
  return (
    <div className="mb-5">
      <Alert live tone={tone}>
        {text}
      </Alert>
    </div>
  );
}
