'use client';

import { useState } from 'react';
import { UI } from '@/lib/messages/ui';
import { Button } from './button';

/** Puts a text on the clipboard and says that it did. Without JavaScript the text beside it is there to be selected. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <>
      <Button
        aria-label={UI.copyWhat(what)}
        icon={copied ? 'check' : 'file'}
        look="secondary"
        onClick={() => {
          navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        {UI.copy}
      </Button>
      <span aria-live="polite" className="text-sm text-muted">
        {copied && UI.copied}
      </span>
    </>
  );
}
