'use client';

import { ERRORS } from '@/lib/messages/public-pages';
import { BrokenPage } from './_ui/broken-page';
import './globals.css';

/** When the frame itself breaks: it brings its own document. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="fr">
      <head>
        <title>{ERRORS.brokenTitle}</title>
      </head>
      <body>
        <main className="mx-auto max-w-3xl px-4 py-12 sm:px-6" id="contenu">
          <BrokenPage digest={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  );
}
