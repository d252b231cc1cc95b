'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { HAND as WORDS } from '@/lib/messages/hand-list';

/** Puts a formatted text on the clipboard, as an editor of an ENT takes it, and says whether it did. */
export function CopyFormatted({ html, text }: { html: string; text: string }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        aria-label={WORDS.copyFormatted}
        icon="file"
        look="secondary"
        onClick={() => {
          copy().then(
            () => setSaid(WORDS.copied),
            () => setSaid(WORDS.copyFailed),
          );
        }}
      >
        {WORDS.copy}
      </Button>
      <span aria-live="polite" className="text-sm text-muted">
        {said}
      </span>
    </div>
  );
}
