'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { API_KEYS } from '@/lib/messages/api';

/** The key to select by hand, and a button where the browser lets a page copy. */
export function CopyKey({ token }: { token: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    // Undefined over plain HTTP, other than to localhost.
    Promise.resolve(navigator.clipboard?.writeText(token) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setSaid(API_KEYS.copied),
      () => setSaid(API_KEYS.copyByHand),
    );
  return (
    <div className="flex flex-wrap items-center gap-2 py-1">
      <code className="select-all break-all rounded border border-line-strong bg-surface px-2.5 py-1.5 text-sm">
        {token}
      </code>
      <Button look="secondary" onClick={copy} type="button">
        {API_KEYS.copy}
      </Button>
      <span className="text-sm font-semibold" role="status">
        {said}
      </span>
    </div>
  );
}
