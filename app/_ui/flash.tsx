'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { FLASH_MAILBOX, FLASHES, isFlashCode } from '@/lib/messages/flash';
import { Alert } from './alert';
import { FLASH_PARAM } from './flash-address';

/**
 * Says once what the last action did, with the way to the local mailbox for what was sent there; then takes its code out of the address, so
 * that a shared link stays silent. The next form that is sent says what came of it itself: what was said before goes.
 */
export function Flash({ mailboxHref }: { mailboxHref?: string | undefined }) {
  const params = new URLSearchParams(useSearchParams());
  const given = params.get(FLASH_PARAM) ?? '';
  params.delete(FLASH_PARAM);
  const page = `${usePathname()}?${params}`;
  // Next takes over what the History API is told: without this memory the message would go with its code.
  const [said, setSaid] = useState({ code: given, page });
  if (given && (given !== said.code || page !== said.page)) setSaid({ code: given, page });
  useEffect(() => {
    if (!given) return;
    const url = new URL(window.location.href);
    url.searchParams.delete(FLASH_PARAM);
    window.history.replaceState(null, '', url);
  }, [given]);
  useEffect(() => {
    const forget = () => setSaid((before) => ({ ...before, code: '' }));
    document.addEventListener('submit', forget);
    return () => document.removeEventListener('submit', forget);
  }, []);
  if (said.page !== page || !isFlashCode(said.code)) return null;
  const [tone, text] = FLASHES[said.code];
  return (
    <div className="mb-5">
      <Alert live tone={tone}>
        {text}
        {said.code === 'test_sent' && mailboxHref && (
          <>
            {' '}
            <Link className="link" href={mailboxHref}>
              {FLASH_MAILBOX}
            </Link>
          </>
        )}
      </Alert>
    </div>
  );
}
