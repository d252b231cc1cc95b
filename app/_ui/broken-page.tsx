'use client';

import { ERRORS } from '@/lib/messages/public-pages';
import { Button } from './button';
import { Icon } from './icon';

/** What happened, what is kept, what to do; the reference finds the line in the server's log and says nothing else. */
export function BrokenPage({ digest, retry }: { digest?: string; retry: () => void }) {
  return (
    <div className="max-w-prose">
      <Icon className="size-8 text-danger" name="alert" />
      <h1 className="mt-2 text-3xl">{ERRORS.brokenTitle}</h1>
      <p className="mt-3 text-lg text-muted">{ERRORS.brokenText}</p>
      {digest && <p className="tabular mt-3 text-sm text-muted">{ERRORS.reference(digest)}</p>}
      <Button className="mt-6" icon="undo" onClick={retry}>
        {ERRORS.retry}
      </Button>
    </div>
  );
}
