'use client';

import { BrokenPage } from './_ui/broken-page';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="mx-auto max-w-3xl px-4 py-12 sm:px-6" id="contenu">
      <BrokenPage digest={error.digest} retry={reset} />
    </main>
  );
}
